/** Everything the database holds, read whole. */
import type { Store } from '../../src/lib/server/db/store';
import type { Row, Tables } from '../../src/lib/server/db/tables';

/** By their number, from which all else of them follows: editions never change. */
type Edition = Pick<Row<'editions'>, 'id' | 'lessonId' | 'number' | 'contentHash'>;

export type Rows = {
	readonly [Name in keyof Tables]: readonly (Name extends 'editions' ? Edition : Row<Name>)[];
};

export async function readRows(store: Store): Promise<Rows> {
	const { tables } = store.read;
	const names = Object.keys(tables) as (keyof Tables)[];
	const read = await Promise.all(names.map(async (name) => [name, await readTable(store, name)]));
	return Object.fromEntries(read) as Rows;
}

async function readTable({ read }: Store, name: keyof Tables): Promise<unknown[]> {
	if (name !== 'editions') return read.select().from(read.tables[name]);
	const { id, lessonId, number, contentHash } = read.tables.editions;
	return read.select({ id, lessonId, number, contentHash }).from(read.tables.editions);
}

/** What differs between two readings, by table: rows that went, and rows that came. A changed row is both. */
export function compareRows(
	before: Rows,
	after: Rows
): Map<keyof Tables, { gone: string[]; come: string[] }> {
	const changes = new Map<keyof Tables, { gone: string[]; come: string[] }>();
	for (const name of Object.keys(before) as (keyof Tables)[]) {
		const was = new Set(before[name].map((row) => JSON.stringify(row)));
		const is = new Set(after[name].map((row) => JSON.stringify(row)));
		const gone = [...was].filter((row) => !is.has(row));
		const come = [...is].filter((row) => !was.has(row));
		if (gone.length + come.length > 0) changes.set(name, { gone, come });
	}
	return changes;
}

/** Rows in groups by what they share. */
export function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const row of rows) {
		const key = keyOf(row);
		const known = groups.get(key);
		if (known) known.push(row);
		else groups.set(key, [row]);
	}
	return groups;
}

/** What names a try in every table that is keyed by one. */
export function tryKey({
	attemptId,
	questionId,
	tryNumber
}: Pick<Row<'answers'>, 'attemptId' | 'questionId' | 'tryNumber'>): string {
	return `${attemptId}/${questionId}/${tryNumber}`;
}
