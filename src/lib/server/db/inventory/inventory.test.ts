import Database from 'better-sqlite3';
import { toSnakeCase } from 'drizzle-orm/casing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testStore, type TestStore } from '../../../../../tests/support/database';
import { KEPT, type Entry } from './entry';
import { inventory } from './inventory';

const entries = Object.entries(inventory).flatMap(([table, { kept, columns }]) =>
	Object.entries(columns).map(([column, [sensitivity, purpose, own = kept]]: [string, Entry]) => ({
		name: `${toSnakeCase(table)}.${toSnakeCase(column)}`,
		...{ sensitivity, purpose, kept: own }
	}))
);

let opened: TestStore;
let stored: string[];
beforeAll(() => {
	opened = testStore();
	const connection = new Database(opened.file, { readonly: true });
	const columns = connection.prepare(
		`select t.name || '.' || c.name from sqlite_schema t, pragma_table_info(t.name) c
		where t.type = 'table' and t.name <> '_migrations' order by 1`
	);
	stored = columns.pluck().all() as string[];
	connection.close();
});
afterAll(() => opened.cleanup());

describe('the data inventory', () => {
	it('has an entry for every column of the database, and no other', () => {
		expect(entries.map(({ name }) => name).sort()).toEqual([...stored].sort());
	});

	it.each(entries)('says of $name what it is for, and how long it stays', ({ purpose, kept }) => {
		expect(purpose.trim()).not.toBe('');
		expect(KEPT[kept]).toBeDefined();
	});

	it('calls what opens something a secret', () => {
		const opens = [
			'accounts.password_hash',
			'sessions.id',
			'badges.id',
			'join_codes.code',
			'teacher_invites.id'
		];
		const secrets = entries.filter(({ sensitivity }) => sensitivity === 'secret');
		expect(secrets.map(({ name }) => name)).toEqual(expect.arrayContaining(opens));
	});

	it('keeps nothing about single students in what outlives them', () => {
		const outlives = entries.filter(({ kept }) => kept === 'sums');
		expect(outlives.length).toBeGreaterThan(0);
		expect(outlives.filter(({ sensitivity }) => sensitivity !== 'public')).toEqual([]);
	});
});
