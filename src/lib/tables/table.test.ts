import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange, readArrangement, type Table } from './table';

interface Person {
	readonly name: string;
	readonly points: number | undefined;
	readonly at: Date | undefined;
}

const table: Table<Person> = {
	anchor: 'people',
	columns: [
		{ id: 'name', heading: 'Name', kind: 'text', value: ({ name }) => name },
		{ id: 'points', heading: 'Points', kind: 'number', value: ({ points }) => points },
		{ id: 'at', heading: 'Handed in', kind: 'time', value: ({ at }) => at }
	],
	finds: ({ name }) => name,
	choices: [{ id: 'done', label: 'Handed in', holds: ({ at }) => at !== undefined }]
};

const person = (name: string, points?: number, at?: string): Person => ({
	...{ name, points },
	at: at === undefined ? undefined : new Date(at)
});
const people = [
	person('Zoë K.', 0, '2026-01-06T10:00:00Z'),
	person('Ada B.', 90),
	person('ben c.', undefined, '2026-01-05T10:00:00Z'),
	person('Čapek 10', 9),
	person('Čapek 9', 100)
];

const names = (query: string) =>
	arrange(table, people, readArrangement(table, new URLSearchParams(query))).map(({ name }) => name);

describe('the rows of a table', () => {
	it.each([
		['nothing asked: as they come', '', ['Zoë K.', 'Ada B.', 'ben c.', 'Čapek 10', 'Čapek 9']],
		['by text, as people sort', 'sort=name', ['Ada B.', 'ben c.', 'Čapek 9', 'Čapek 10', 'Zoë K.']],
		['by text, turned around', 'sort=name&dir=desc', ['Zoë K.', 'Čapek 10', 'Čapek 9', 'ben c.', 'Ada B.']],
		[
			'by number: 0 is one, nothing is last',
			'sort=points',
			['Zoë K.', 'Čapek 10', 'Ada B.', 'Čapek 9', 'ben c.']
		],
		[
			'by number downward: nothing is still last',
			'sort=points&dir=desc',
			['Čapek 9', 'Ada B.', 'Čapek 10', 'Zoë K.', 'ben c.']
		],
		['by time', 'sort=at', ['ben c.', 'Zoë K.', 'Ada B.', 'Čapek 10', 'Čapek 9']],
		['found without case and accents', 'find=zoe', ['Zoë K.']],
		['found by what has accents', 'find=%C4%8CAPEK', ['Čapek 10', 'Čapek 9']],
		['found by full-width letters', 'find=%EF%BC%A1%EF%BD%84%EF%BD%81', ['Ada B.']],
		['none found', 'find=nobody', []],
		['a choice', 'show=done', ['Zoë K.', 'ben c.']],
		['all three', 'show=done&find=e&sort=name', ['ben c.', 'Zoë K.']],
		[
			'what it does not know is not asked',
			'sort=secret&dir=up&show=x',
			['Zoë K.', 'Ada B.', 'ben c.', 'Čapek 10', 'Čapek 9']
		]
	])('%s', (_, query, expected) => {
		expect(names(query)).toEqual(expected);
	});

	it('are sorted by a column’s own order where it has one', () => {
		const order = ({ points }: Person) => points && -points;
		const ordered = {
			...table,
			columns: [{ id: 'points', heading: 'Points', kind: 'number', value: () => 1, order } as const]
		};
		const wanted = readArrangement(ordered, new URLSearchParams('sort=points'));
		expect(arrange(ordered, people, wanted).map(({ points }) => points)).toEqual([100, 90, 9, 0, undefined]);
	});

	it('are asked for by parameters of its own when it has a prefix', () => {
		const second = { ...table, prefix: 'second-' };
		const wanted = readArrangement(second, new URLSearchParams('sort=name&second-sort=points'));
		expect(wanted.sort).toBe('points');
	});

	it('are the same ones whatever they are sorted by, and equal ones stay as they came', () => {
		const rows = fc.array(
			fc.record({
				name: fc.string(),
				points: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
				at: fc.constant(undefined)
			})
		);
		fc.assert(
			fc.property(rows, fc.boolean(), (all, isDescending) => {
				const sorted = arrange(table, all, { sort: 'points', isDescending, find: '', show: undefined });
				expect(new Set(sorted)).toEqual(new Set(all));
				const zeros = (some: readonly Person[]) => some.filter(({ points }) => points === 0);
				expect(zeros(sorted)).toEqual(zeros(all));
			})
		);
	});
});
