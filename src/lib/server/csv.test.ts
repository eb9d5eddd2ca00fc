import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table } from '../tables/table';
import { csvText, fileName, guardFormula, tableFile } from './csv';

interface Row {
	readonly text?: string;
	readonly number?: number;
	readonly time?: Date;
}
const table: Table<Row> = {
	anchor: 'rows',
	columns: [
		{ id: 'text', heading: 'Text', kind: 'text', value: ({ text }) => text },
		{ id: 'number', heading: 'No.', longHeading: 'Number', kind: 'number', value: ({ number }) => number },
		{ id: 'time', heading: 'Time', kind: 'time', value: ({ time }) => time, isFileOnly: true }
	],
	finds: ({ text }) => text ?? ''
};
const zone = { timeZone: 'America/Chicago' };
const BOM = '\uFEFF';
const written = (...rows: Row[]) => csvText(table.columns, rows, zone);
const NOW = new Date('2026-01-07T03:00:00Z');

describe('a cell of text', () => {
	it.each([
		'=1+1',
		'+1',
		'-1',
		'@SUM(A1)',
		'\t=1',
		'\rx',
		'\nx',
		'\0x',
		'  =1',
		'\u00A0=1',
		'\u3000@x',
		'＝1',
		'＋1',
		'－1',
		' ＠x',
		"'=1"
	])('that a spreadsheet could run has a quote before it: %j', (text) => {
		expect(guardFormula(text)).toBe(`'${text}`);
	});

	it.each(['', 'Ada B.', 'a=b', "'tis", 'x@example.org', '3 - 1', '−1'])('stays as it is: %j', (text) => {
		expect(guardFormula(text)).toBe(text);
	});
});

describe('a file', () => {
	it('has a byte order mark, a header row and CRLF after each row', () => {
		expect(written({ text: 'Ada', number: 1 })).toBe(`${BOM}Text,Number,Time\r\nAda,1,\r\n`);
	});

	it.each<[string, Row, string]>([
		['a comma', { text: 'Ada, B.' }, '"Ada, B.",,'],
		['a quote', { text: 'the “so-called” "truth"' }, '"the “so-called” ""truth""",,'],
		['a line end of any kind', { text: 'a\nb\rc' }, '"a\nb\rc",,'],
		['a negative number, which is no formula', { number: -1 }, ',-1,'],
		['a fraction', { number: 0.5 }, ',0.5,'],
		['zero', { number: 0 }, ',0,'],
		['what is no number', { number: NaN }, ',,'],
		[
			'a time by the class’s clock',
			{ time: new Date('2026-01-06T15:00:00Z') },
			',,2026-01-06T09:00:00-06:00'
		],
		['letters of every script', { text: 'Łukasz 李 נועה' }, 'Łukasz 李 נועה,,']
	])('holds %s', (_, row, line) => {
		expect(written(row)).toBe(`${BOM}Text,Number,Time\r\n${line}\r\n`);
	});

	it('gives back every text when it is read and one quote is taken off guarded ones', () => {
		const text = fc.oneof(
			fc.string({ unit: 'grapheme' }),
			fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', "'", '=', '＝', ' ', '\t', 'a', '\0') })
		);
		fc.assert(
			fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
				const file = written(...texts.map((text) => ({ text, number: 1 })));
				const records: string[][] = parse(file, { bom: true, record_delimiter: '\r\n' });
				expect(records.slice(1).map(([cell = '']) => cell)).toEqual(texts.map(guardFormula));
				expect(records.slice(1).map(([cell = '']) => unguard(cell))).toEqual(texts);
			})
		);
	});

	it('is named after class, title and the class’s day, in ASCII', () => {
		const of = (name: string, title: string) => ({ class: { ...zone, name }, title });
		expect(fileName(of('Período 3 / “Zoë”', 'Loaded language'), NOW)).toBe(
			'Periodo-3-Zoe_Loaded-language_2026-01-06.csv'
		);
		expect(fileName(of('三年', '../../etc'), NOW)).toBe('untitled_etc_2026-01-06.csv');
	});
});

describe('a table as a file', () => {
	const file = (query: string) =>
		tableFile(table, [{ text: 'Ben' }, { text: 'Ada' }, { text: 'Cleo' }], {
			url: new URL(`http://localhost/export.csv${query}`),
			of: { class: { ...zone, name: 'Period 3' }, title: 'Roster' },
			now: NOW
		});

	it('holds the rows that the page at the same parameters shows, in that order', async () => {
		const text = await file('?sort=text&dir=desc&find=a').text();
		expect(text).toContain('Ada,,\r\n');
		expect(text).not.toContain('Ben');
		expect(await file('?sort=text').text()).toMatch(/Ada[^]*Ben[^]*Cleo/);
	});

	it('is sent as a download that nothing keeps and nothing guesses about', () => {
		expect(Object.fromEntries(file('').headers)).toEqual({
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition':
				'attachment; filename="Period-3_Roster_2026-01-06.csv"; ' +
				"filename*=UTF-8''Period-3_Roster_2026-01-06.csv",
			'cache-control': 'no-store',
			'x-content-type-options': 'nosniff'
		});
	});
});

/** What an import does with a cell of text. */
function unguard(cell: string): string {
	return cell.startsWith("'") && guardFormula(cell.slice(1)) === cell ? cell.slice(1) : cell;
}
