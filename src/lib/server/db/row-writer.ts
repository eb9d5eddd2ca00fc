import { getTableColumns, type Column, type SQL } from 'drizzle-orm';
import { slot } from './expressions';
import { prepared, type Db } from './store';
import type { Row, Tables } from './tables';

type Name = keyof Tables;

/** What happens where a row is there already: some of its columns are written over. */
interface Over<N extends Name> {
	/** What tells that it is the same row. */
	readonly by: readonly (keyof Row<N> & string)[];
	readonly set: Partial<Record<keyof Row<N>, SQL>>;
}

/**
 * Rows in one statement. Written one by one, SQLite copies the pages of each before it changes a reference in it;
 * many more at once need more parameters than it takes.
 */
const BATCH = 100;

/**
 * Writes whole rows of one table, by statements that are built once: a statement for hundreds of rows takes longer to
 * build than to run.
 *
 * ```ts
 * const writeSheets = rowWriter('sheets', { by: ['attemptId'], set: { scores: sql`excluded.scores` } });
 * await writeSheets(tx, rows);
 * ```
 */
export function rowWriter<N extends Name>(name: N, over?: Over<N>) {
	const writeMany = prepared((db) => buildInsert(db, name, BATCH, over));
	const writeOne = prepared((db) => buildInsert(db, name, 1, over));
	return async (tx: Db, rows: readonly Row<N>[]): Promise<void> => {
		const whole = rows.length - (rows.length % BATCH);
		for (let from = 0; from < whole; from += BATCH) await writeMany(tx)(rows.slice(from, from + BATCH));
		for (const row of rows.slice(whole)) await writeOne(tx)([row]);
	};
}

function buildInsert<N extends Name>(db: Db, name: N, count: number, over: Over<N> | undefined) {
	const table = db.tables[name];
	const columns: Record<string, Column> = getTableColumns(table);
	const keys = Object.keys(columns) as (keyof Row<N>)[];
	const slots = Array.from({ length: count }, (_, row) =>
		Object.fromEntries(
			Object.entries(columns).map(([key, column], place) => [
				key,
				slot(column, `${row * keys.length + place}`)
			])
		)
	);
	// That there is a slot for every column of this very table is beyond what Drizzle's types can follow.
	const insert = db.insert(table).values(slots as never);
	const query = over
		? insert
				.onConflictDoUpdate({ ...over, target: over.by.map((key) => columns[key]) } as never)
				.prepare(`write_over_${name}_${count}`)
		: insert.prepare(`write_${name}_${count}`);
	return (rows: readonly Row<N>[]) => {
		const values: Record<number, unknown> = {};
		let place = 0;
		for (const row of rows) for (const key of keys) values[place++] = row[key];
		return query.execute(values);
	};
}
