/**
 * A table as its readers use it. One description of the columns says what the screen shows, what sorts and filters
 * it, and what its file holds, so that the three cannot part.
 *
 * To make a table: describe it as a `Table` beside its page; in `load`, give `viewTable(table, rows, url)` to the
 * page, which draws `rows` under `SortHead` and `TableTools` (`ui/`); in `export.csv/+server.ts`, answer with
 * `tableFile` (`server/csv.ts`) for the same table, rows and URL.
 */

/** What a cell holds; undefined where there is nothing to say. */
export type Value = string | number | Date | undefined;

interface Named {
	/** In the URL: `?sort=name`. */
	readonly id: string;
	/** Over the column, on the screen and in the file. */
	readonly heading: string;
	/** For a column whose heading is short: what it means, for those who listen and in the file. */
	readonly longHeading?: string;
	/** Left out on the screen, or there as a part of another column. */
	readonly isFileOnly?: true;
}

export type Column<R> = Named &
	(
		| { readonly kind: 'text'; readonly value: (row: R) => string | undefined }
		| {
				readonly kind: 'number';
				readonly value: (row: R) => number | undefined;
				/** What it is sorted by, where that is not the number itself, such as a share for a count. */
				readonly order?: (row: R) => number | undefined;
		  }
		| { readonly kind: 'time'; readonly value: (row: R) => Date | undefined }
	);

/** Some of the rows, by a name of their own: `?show=late`. */
export interface Choice<R> {
	readonly id: string;
	readonly label: string;
	readonly holds: (row: R) => boolean;
}

export interface Table<R> {
	readonly columns: readonly Column<R>[];
	/** What `?find=` looks through. */
	readonly finds: (row: R) => string;
	readonly choices?: readonly Choice<R>[];
	/** The id of the part of the page it stands in, where its links lead. */
	readonly anchor: string;
	/** Before the parameters' names, for a page with several tables: `roster-` makes `?roster-sort=`. */
	readonly prefix?: string;
}

/** How a reader wants the rows. */
export interface Arrangement {
	/** The id of a column; undefined: as they come. */
	readonly sort: string | undefined;
	readonly isDescending: boolean;
	/** Looked for in each row; empty: every row. */
	readonly find: string;
	/** The id of a choice; undefined: every row. */
	readonly show: string | undefined;
}

/** The names of a table's parameters in the URL. */
export function parametersOf({ prefix = '' }: Pick<Table<never>, 'prefix'>) {
	return {
		sort: `${prefix}sort`,
		dir: `${prefix}dir`,
		find: `${prefix}find`,
		show: `${prefix}show`
	} as const;
}

const MOST_FOUND = 100;

/** What a URL asks of a table. What it does not know is as if it were not there. */
export function readArrangement<R>(table: Table<R>, params: URLSearchParams): Arrangement {
	const names = parametersOf(table);
	const [sort, show] = [params.get(names.sort), params.get(names.show)];
	return {
		sort: table.columns.find(({ id }) => id === sort)?.id,
		isDescending: params.get(names.dir) === 'desc',
		find: (params.get(names.find) ?? '').trim().slice(0, MOST_FOUND),
		show: table.choices?.find(({ id }) => id === show)?.id
	};
}

/** The rows that were asked for, in the order that was asked for. Equal ones stay as they came. */
export function arrange<R>(table: Table<R>, rows: readonly R[], wanted: Arrangement): R[] {
	const looked = fold(wanted.find);
	const choice = table.choices?.find(({ id }) => id === wanted.show);
	const kept = rows.filter(
		(row) => fold(table.finds(row)).includes(looked) && (choice === undefined || choice.holds(row))
	);
	const column = table.columns.find(({ id }) => id === wanted.sort);
	if (!column) return kept;
	const turn = wanted.isDescending ? -1 : 1;
	const valueOf = column.kind === 'number' ? (column.order ?? column.value) : column.value;
	return kept
		.map((row) => ({ row, value: valueOf(row) }))
		.sort((a, b) => compare(a.value, b.value, turn))
		.map(({ row }) => row);
}

/** As people look for names: without case, accents, or the difference between forms of a letter. */
function fold(text: string): string {
	return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

const collator = new Intl.Collator('en-US', { numeric: true });

/** Cells with nothing in them come last, whichever way the others stand. */
function compare(a: Value, b: Value, turn: 1 | -1): number {
	if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
	if (typeof a === 'string' && typeof b === 'string') return turn * collator.compare(a, b);
	return turn * (Number(a) - Number(b));
}
