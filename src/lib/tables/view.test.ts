import { describe, expect, it } from 'vitest';
import type { Table } from './table';
import { viewTable } from './view';

interface Row {
	readonly name: string;
	readonly points: number;
}
const table: Table<Row> = {
	anchor: 'grid',
	columns: [
		{ id: 'name', heading: 'Name', kind: 'text', value: ({ name }) => name },
		{ id: 'points', heading: 'Points', kind: 'number', value: ({ points }) => points, isFileOnly: true }
	],
	finds: ({ name }) => name,
	choices: [{ id: 'good', label: 'Good', holds: ({ points }) => points > 50 }]
};
const rows = [
	{ name: 'Ben', points: 90 },
	{ name: 'Ada', points: 10 }
];
const view = (query: string) => viewTable(table, rows, new URL(`http://localhost/teach/x${query}`));

describe('a table as a page gets it', () => {
	it('has heads for what the screen shows, and rows for what was asked', () => {
		const { heads, rows: shown } = view('?sort=name');
		expect(heads.map(({ id, direction }) => [id, direction])).toEqual([['name', 'ascending']]);
		expect(shown.map(({ name }) => name)).toEqual(['Ada', 'Ben']);
	});

	it.each([
		['first sorts upward', '', '/teach/x?sort=name#grid', undefined],
		['then downward', '?sort=name', '/teach/x?sort=name&dir=desc#grid', 'ascending'],
		['then upward again', '?sort=name&dir=desc', '/teach/x?sort=name#grid', 'descending'],
		['keeps what else is asked', '?find=a&other=1', '/teach/x?find=a&other=1&sort=name#grid', undefined]
	])('has a head that %s', (_, query, href, direction) => {
		expect(view(query).heads[0]).toMatchObject({ href, direction });
	});

	it('says how many rows are shown and how many each choice has, and how to see all again', () => {
		expect(view('?find=ad&sort=name').tools).toMatchObject({
			...{ shown: 1, total: 2, find: 'ad', show: '' },
			choices: [{ id: 'good', count: 1 }],
			others: [['sort', 'name']],
			query: '?find=ad&sort=name',
			allHref: '/teach/x?sort=name#grid'
		});
	});
});
