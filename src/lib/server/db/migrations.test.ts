import { expect, it } from 'vitest';
import { migrationsFrom } from './migrations';

it('migrations stand in the order of their numbers, named by their files', () => {
	const files = {
		'/drizzle/sqlite/0001_more.sql': 'b',
		'/drizzle/sqlite/0000_start.sql': 'a',
		'/drizzle/sqlite/meta/_journal.json': '{}'
	};
	expect(migrationsFrom(files)).toEqual([
		{ name: '0000_start', sql: 'a' },
		{ name: '0001_more', sql: 'b' }
	]);
});

it.each([
	['is missing', ['0000_start.sql', '0002_more.sql'], '0002_more stands where number 1 should'],
	['comes twice', ['0000_start.sql', '0001_a.sql', '0001_b.sql'], '0001_b stands where number 2 should'],
	['is no number', ['start.sql'], 'start stands where number 0 should']
])('migrations are refused when a number %s', (_, names, message) => {
	expect(() => migrationsFrom(Object.fromEntries(names.map((name) => [name, ''])))).toThrow(message);
});
