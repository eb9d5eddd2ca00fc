/** Files for spreadsheets, as RFC 4180 has them, with what keeps a spreadsheet from running what a student typed. */
import { stringify } from 'csv-stringify/sync';
import { isoTime } from '../lessons/class-time';
import { arrange, readArrangement, type Table, type Value } from '../tables/table';

/**
 * What spreadsheets take for a formula: one of these signs at the start, in its full-width form too, and after
 * blanks. Quotes before it are matched as well, so that taking one off again gives back what was there.
 */
const FORMULA = /^'*[\s\0]*[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** A text as it can stand in a cell. An import takes one leading `'` off again. */
export function guardFormula(text: string): string {
	return FORMULA.test(text) ? `'${text}` : text;
}

/** A column as a file has it; those of a table are some. */
export interface FileColumn<R> {
	readonly heading: string;
	/** Where the other is short. */
	readonly longHeading?: string;
	readonly value: (row: R) => Value;
	/** Stands where there is no value. It is ours, and stays as it is. */
	readonly blank?: string;
}

/**
 * A header row and the rows, with CRLF and a byte order mark, which Excel needs to read UTF-8 and other systems take
 * for a part of the first heading (`bom: false`). Numbers stay numbers,
 * with a decimal point; times are ISO 8601 with the offset of the class’s clock.
 */
export function csvText<R>(
	columns: readonly FileColumn<R>[],
	rows: readonly R[],
	{ timeZone, bom = true }: { timeZone: string; bom?: boolean }
): string {
	const heads = columns.map(({ heading, longHeading }) => guardFormula(longHeading ?? heading));
	const cells = rows.map((row) =>
		columns.map(({ value, blank = '' }) => cellOf(value(row), timeZone) ?? blank)
	);
	// By itself it quotes the line end of rows, and no other.
	return stringify([heads, ...cells], { bom, record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
}

/** undefined where there is no value. */
function cellOf(value: Value, timeZone: string): string | undefined {
	if (value instanceof Date) return isoTime(value, timeZone);
	if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
	return value === undefined ? undefined : guardFormula(value);
}

/** What a file is named after. */
export interface FileOf {
	readonly class: { readonly name: string; readonly timeZone: string };
	/** Such as the lesson’s title. */
	readonly title: string;
}

/** `<class>_<title>_<yyyy-mm-dd>.csv` in ASCII; the day is that of the class’s clock. */
export function fileName({ class: { name, timeZone }, title }: FileOf, now: Date): string {
	return `${asciiName(name)}_${asciiName(title)}_${isoTime(now, timeZone).slice(0, 10)}.csv`;
}

/** A name as it can stand in any file system. */
export function asciiName(text: string): string {
	const plain = text.normalize('NFKD').replace(/\p{M}/gu, '');
	const safe = plain.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
	return safe.slice(0, 60) || 'untitled';
}

/** A file before it is sent. */
export interface NamedText {
	readonly text: string;
	readonly name: string;
}

interface Asked {
	readonly url: URL;
	readonly of: FileOf;
	readonly now: Date;
}

/** A table as a file: the rows that the page at the same parameters shows, in the same order. */
export function tableText<R>(table: Table<R>, rows: readonly R[], { url, of, now }: Asked): NamedText {
	const shown = arrange(table, rows, readArrangement(table, url.searchParams));
	return { text: csvText(table.columns, shown, of.class), name: fileName(of, now) };
}

/** The same, sent. */
export function tableFile<R>(table: Table<R>, rows: readonly R[], asked: Asked): Response {
	const { text, name } = tableText(table, rows, asked);
	return csvFile(text, name);
}

/** A text as a file to be saved under a name in ASCII. */
export function csvFile(text: string, name: string): Response {
	return new Response(text, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${name}"; filename*=UTF-8''${name}`,
			'cache-control': 'no-store',
			'x-content-type-options': 'nosniff'
		}
	});
}
