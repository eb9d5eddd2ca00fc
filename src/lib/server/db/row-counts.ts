import type Database from 'better-sqlite3';

export type RowCounts = ReadonlyMap<string, number>;

/** The number of rows of every table that holds the app's data. */
export function countRows(connection: Database.Database): RowCounts {
	const names = connection
		.prepare<[], string>(
			`select name from sqlite_schema
			where type = 'table' and name not like 'sqlite\\_%' escape '\\' and name <> '_migrations'`
		)
		.pluck()
		.all();
	return new Map(names.map((name) => [name, countTable(connection, name)]));
}

function countTable(connection: Database.Database, name: string): number {
	const quoted = `"${name.replaceAll('"', '""')}"`;
	return connection.prepare<[], number>(`select count(*) from ${quoted}`).pluck().get() ?? 0;
}

type Change = 'grow' | 'shrink';

/** The lines `-- rows: answers may shrink` in the comments a migration begins with. */
function declaredChanges(sql: string): Set<string> {
	const header = /^(?:\s*--[^\n]*(?:\n|$))*/.exec(sql)?.[0] ?? '';
	const lines = header.matchAll(/^\s*--\s*rows:\s*(\S+)\s+may\s+(grow|shrink)\s*$/gm);
	return new Set(Array.from(lines, ([, table, change]) => `${table} ${change}`));
}

/** What a migration did to a table's number of rows without declaring it, as a sentence; else undefined. */
export function undeclaredChange(sql: string, before: RowCounts, after: RowCounts): string | undefined {
	const declared = declaredChanges(sql);
	for (const table of new Set([...before.keys(), ...after.keys()])) {
		const [had, has] = [before.get(table) ?? 0, after.get(table) ?? 0];
		const change: Change = has < had ? 'shrink' : 'grow';
		if (has !== had && !declared.has(`${table} ${change}`)) {
			return `it changes the rows of ${table} from ${had} to ${has} without "-- rows: ${table} may ${change}"`;
		}
	}
	return undefined;
}
