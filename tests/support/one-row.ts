/** A row in every table of a database, whatever its tables are: what a migration must not lose. */
import type Database from 'better-sqlite3';

/** Fits every id and every text: references lead to the one row there is, and a hash has 64 digits. */
const TEXT = '0'.repeat(64);

interface Column {
	readonly name: string;
	readonly type: string;
}

/** Puts one row into each table that has none. Throws, naming the table, when a check of it refuses the row. */
export function fillWithOneRow(db: Database.Database): void {
	db.pragma('foreign_keys = OFF');
	for (const table of tablesOf(db)) {
		if (db.prepare(`select 1 from "${table}"`).get()) continue;
		const columns = db.pragma(`table_info("${table}")`) as Column[];
		const source = String(db.prepare('select sql from sqlite_schema where name = ?').pluck().get(table));
		const values = columns.map((column, index) => valueFor(column, index, source));
		const marks = columns.map(() => '?').join(', ');
		try {
			db.prepare(`insert into "${table}" values (${marks})`).run(...values);
		} catch (cause) {
			throw new Error(`No row is known that fits ${table}: teach this file one.`, { cause });
		}
	}
	const broken = db.pragma('foreign_key_check') as unknown[];
	if (broken.length > 0) throw new Error(`Rows without their parents: ${JSON.stringify(broken)}`);
	db.pragma('foreign_keys = ON');
}

export function tablesOf(db: Database.Database): string[] {
	return db
		.prepare<[], string>(
			`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name <> '_migrations'`
		)
		.pluck()
		.all();
}

/** Later columns hold later times: what begins stands before what ends. */
function valueFor({ name, type }: Column, index: number, source: string): string | number {
	const [, allowed] = new RegExp(`"${name}" (?:in \\(|= )'([^']+)'`).exec(source) ?? [];
	if (allowed !== undefined) return allowed;
	if (/_(at|until)$/.test(name)) return Date.UTC(2026, 0, 5) + index * 3_600_000;
	if (/int/i.test(type)) return 1;
	return /real/i.test(type) ? 0.5 : TEXT;
}
