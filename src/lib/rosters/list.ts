/** Reads a list of students as it was pasted, or as a spreadsheet saved it. */
import { CsvError, parse, type Options } from 'csv-parse/sync';
import type { ExtraTime } from '../lessons/availability';
import { textProblem } from '../text/plain-text';
import { columnsOf, type Columns, type Part } from './columns';
import { readExtraTime } from './extra-time';

/** The most students a list may hold: each needs a passphrase, and those take time to make. */
export const MOST_STUDENTS = 500;
const MOST_NAME = 60;
export const MOST_GROUP = 40;
const MOST_ID = 60;

/** One student of a list. What is undefined is not said, and stays as it is. */
export interface ListedStudent {
	/** Where the row begins, from 1. */
	readonly line: number;
	readonly name: string | undefined;
	readonly username: string | undefined;
	readonly group: string | undefined;
	readonly extraTime: ExtraTime | 'none' | undefined;
	readonly externalId: string | undefined;
}

export interface LineProblem {
	readonly line: number;
	/** Nobody can be told from the row; a cell holds more than is kept, or what cannot be kept. */
	readonly kind: 'no name' | 'name' | 'group' | 'extra time' | 'id';
}

export type ReadList =
	| {
			readonly ok: true;
			readonly students: readonly ListedStudent[];
			readonly problems: readonly LineProblem[];
			readonly columns: Columns;
	  }
	| { readonly ok: false; readonly problem: 'empty' }
	| { readonly ok: false; readonly problem: 'too many'; readonly rows: number }
	/** It begins as pages and programs’ files do. */
	| { readonly ok: false; readonly problem: 'no list'; readonly line: number }
	/** A quotation mark opens a cell at that line or soon after it, and never closes. */
	| { readonly ok: false; readonly problem: 'quote'; readonly line: number };

interface Row {
	readonly line: number;
	readonly cells: readonly string[];
}

/** The students of a list, and by line what cannot be read. Cells are text: a formula is its letters. */
export function readList(text: string): ReadList {
	const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	if (isProgramFile(plain)) {
		return { ok: false, problem: 'no list', line: countLines(/^\s*/.exec(plain)?.[0] ?? '') };
	}
	const lines = countLines(plain);
	if (lines > 4 * MOST_STUDENTS) return { ok: false, problem: 'too many', rows: lines };
	const parsed = parseRows(plain);
	if (!parsed.ok) return parsed;
	const rows = joinNames(parsed.rows);
	const [first] = rows;
	if (!first) return { ok: false, problem: 'empty' };
	const columns = columnsOf(first.cells);
	const body = columns.hasHeader ? rows.slice(1).filter((row) => !isOfCanvas(row)) : rows;
	if (body.length === 0) return { ok: false, problem: 'empty' };
	if (body.length > MOST_STUDENTS) return { ok: false, problem: 'too many', rows: body.length };
	const read = body.map((row) => readRow(row, columns.parts));
	return {
		ok: true,
		columns,
		students: read.flatMap(({ student }) => (student ? [student] : [])),
		problems: read.flatMap(({ problem }) => (problem ? [problem] : []))
	};
}

/** What pages, XML, JSON and RTF begin with. A name may begin with the same sign. */
const PROGRAM_STARTS = [
	/^<(?:[?!]|(?:html|head|body|table|svg|rss|feed)\b)/i,
	/^\{\s*(?:["}]|\\rtf)/,
	/^\[\s*(?:["{\]]|\[\s*["{[\]\d])/
];

/** Whether it is a page or a program’s file: it begins as one, or stands between two tags. */
function isProgramFile(text: string): boolean {
	const trimmed = text.trim();
	return (
		PROGRAM_STARTS.some((start) => start.test(trimmed)) ||
		(/^<[a-z][^<>\n]*>/i.test(trimmed) && /<\/[a-z][^<>\n]*>$/i.test(trimmed))
	);
}

/** Without taking the text apart: a huge list is refused before it takes memory. */
function countLines(text: string): number {
	let lines = 1;
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
	return lines;
}

function parseRows(text: string): { ok: true; rows: Row[] } | { ok: false; problem: 'quote'; line: number } {
	const rows: Row[] = [];
	let next = 1;
	const options: Options = {
		...{ delimiter: separatorOf(text), relax_column_count: true, relax_quotes: true, record_delimiter: '\n' },
		on_record: (cells: string[], { lines }) => {
			rows.push({ line: next, cells: cells.map((cell) => cell.trim()) });
			next = lines + 1;
			return null;
		}
	};
	try {
		parse(text, options);
	} catch (problem) {
		if (!(problem instanceof CsvError)) throw problem;
		return { ok: false, problem: 'quote', line: next };
	}
	return { ok: true, rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) };
}

/** The separator that stands in the first line with any: a tab before a semicolon before a comma. */
function separatorOf(text: string): string {
	const [line = ''] = text.split('\n', 20).filter((one) => /[\t;,]/.test(one));
	return ['\t', ';', ','].find((sign) => line.includes(sign)) ?? ',';
}

/** “Rivera, Maya” on every line is one column of names with a comma in them. */
function joinNames(rows: readonly Row[]): Row[] {
	const isNames =
		rows.length > 0 &&
		!columnsOf(rows[0]?.cells ?? []).hasHeader &&
		rows.every(({ cells }) => cells.length === 2 && cells.every((cell) => /^[^\d]+$/.test(cell)));
	return rows.map((row) => (isNames ? { ...row, cells: [row.cells.join(', ')] } : row));
}

/** Rows of a gradebook from Canvas that are about assignments: what they are of, and which are hidden. */
function isOfCanvas({ cells: [name = '', ...others] }: Row): boolean {
	if (name !== '') return /^points possible$/i.test(name);
	return others.every((cell) => /^(?:muted|manual posting.*)?$/i.test(cell));
}

function readRow(
	{ line, cells }: Row,
	parts: Columns['parts']
): { student?: ListedStudent; problem?: LineProblem } {
	const cell = (part: Part) => {
		const text = unguarded(cells[parts.indexOf(part)] ?? '');
		return text === '' ? undefined : text;
	};
	const name = cell('name') ?? ([cell('first'), cell('last')].filter(Boolean).join(' ') || undefined);
	const username = cell('username')?.toLowerCase();
	const [group, externalId, time] = [cell('group'), cell('externalId'), cell('extraTime')];
	const extraTime = time === undefined ? undefined : readExtraTime(time);
	const student = { line, name, username, group, extraTime, externalId };
	const kind = problemIn(student, time);
	return kind ? { problem: { line, kind } } : { student };
}

function problemIn(
	{ name, username, group, extraTime, externalId }: ListedStudent,
	typedTime: string | undefined
): LineProblem['kind'] | undefined {
	if (name === undefined && username === undefined) return 'no name';
	if (isUnfit(name, MOST_NAME) || isUnfit(username, MOST_NAME)) return 'name';
	if (isUnfit(group, MOST_GROUP)) return 'group';
	if (isUnfit(externalId, MOST_ID)) return 'id';
	return typedTime !== undefined && extraTime === undefined ? 'extra time' : undefined;
}

/** Too long, in several lines, or with characters that cannot be seen. */
function isUnfit(text: string | undefined, most: number): boolean {
	return (
		text !== undefined && (text.includes('\t') || textProblem(text, { most, lines: false }) !== undefined)
	);
}

/** Our own files put a `'` before what a spreadsheet would take for a formula. */
function unguarded(cell: string): string {
	return /^'+\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) ? cell.slice(1) : cell;
}
