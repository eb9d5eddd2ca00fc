/** What a database holds, table by table, to see whether a request has changed anything. */
import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { markStopped } from '../../src/lib/server/db/running-mark';
import { newFolder, type TestServer } from './server';

/** Tables that change without anybody’s asking, and what is written about a request that changes nothing else. */
const BESIDE: Readonly<Record<string, string>> = {
	heartbeats: 'the server writes them by the clock',
	audit: 'a refusal is an entry of it',
	login_failures: 'a wrong password is counted'
};
/** The same within a table that requests do change. */
const WITHIN: Readonly<Record<string, string>> = {
	'sessions.last_seen_at': 'written at most every five minutes: without it nobody would stay signed in'
};

/** A digest of each table that a request could change. */
export function contentsOf({ folder }: Pick<TestServer, 'folder'>): Record<string, string> {
	const database = new Database(join(folder, 'underline.db'), { readonly: true });
	try {
		const tables = database
			.prepare<[], { name: string }>("select name from sqlite_master where type = 'table' order by name")
			.all()
			.filter(({ name }) => !(name in BESIDE));
		return Object.fromEntries(tables.map(({ name }) => [name, digestOf(database, name)]));
	} finally {
		database.close();
	}
}

function digestOf(database: Database.Database, table: string): string {
	const hash = createHash('sha256');
	const columns = database
		.prepare<[string], { name: string }>('select name from pragma_table_info(?)')
		.all(table)
		.filter(({ name }) => !(`${table}.${name}` in WITHIN))
		.map(({ name }) => `"${name}"`);
	const rows = database.prepare(`select ${columns.join(', ')} from "${table}" order by 1, 2`).raw();
	for (const row of rows.iterate()) hash.update(JSON.stringify(row));
	return hash.digest('hex');
}

/** A copy of a running server’s data, for a server of its own. @returns the folder. */
export function copyOf({ folder }: Pick<TestServer, 'folder'>): string {
	const copy = newFolder();
	const file = join(copy, 'underline.db');
	const running = new Database(join(folder, 'underline.db'));
	running.prepare('vacuum into ?').run(file);
	running.close();
	const copied = new Database(file);
	markStopped(copied);
	copied.close();
	return copy;
}

/** Whether a file says that it is whole: nothing lost, nothing that points nowhere. */
export function problemsIn({ folder }: Pick<TestServer, 'folder'>): unknown[] {
	const database = new Database(join(folder, 'underline.db'), { readonly: true });
	const found = [
		...(database.pragma('integrity_check') as { integrity_check: string }[])
			.map((row) => row.integrity_check)
			.filter((said) => said !== 'ok'),
		...(database.pragma('foreign_key_check') as unknown[])
	];
	database.close();
	return found;
}
