import Database from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../../tests/support/database';
import { fillWithOneRow, tablesOf } from '../../../../tests/support/one-row';
import { migrateSqlite } from './migrate';
import { readMigrations } from './migrations-folder';

const migrations = readMigrations(fileURLToPath(new URL('../../../../drizzle/sqlite', import.meta.url)));
const SCRIPT = fileURLToPath(new URL('../../../../tests/support/killed-migration.ts', import.meta.url));
const now = new Date('2026-03-02T12:00:00Z');

function look<T>(file: string, read: (db: Database.Database) => T): T {
	const db = new Database(file);
	try {
		return read(db);
	} finally {
		db.close();
	}
}

const schemaOf = (file: string) =>
	look(file, (db) => db.prepare('select type, name, sql from sqlite_schema order by type, name').all());

type Row = Readonly<Record<string, unknown>>;

/** The one row of each table, by table. */
const rowsOf = (file: string): ReadonlyMap<string, Row> =>
	look(
		file,
		(db) =>
			new Map(tablesOf(db).map((name) => [name, db.prepare<[], Row>(`select * from "${name}"`).get() ?? {}]))
	);

/** Of a row, the columns that another one has too: a migration may add some and drop some. */
const shared = (row: Row = {}, other: Row = {}): Row =>
	Object.fromEntries(Object.entries(row).filter(([name]) => name in other));

function fresh(): string {
	const file = join(temporaryFolder(), 'fresh.db');
	migrateSqlite({ file, migrations, now });
	return file;
}

/** A database as an Underline with so many migrations left it, with a row in each table. */
function earlier(version: number): string {
	const file = join(temporaryFolder(), `version-${version}.db`);
	migrateSqlite({ file, migrations: migrations.slice(0, version), now });
	look(file, fillWithOneRow);
	return file;
}

const versions = migrations.map((_, index) => index).slice(1);

it.each(versions)(
	'a database of version %i with rows comes to the schema of a fresh one, and keeps them',
	(version) => {
		const file = earlier(version);
		const before = rowsOf(file);
		migrateSqlite({ file, migrations, now });
		expect(schemaOf(file)).toEqual(schemaOf(fresh()));
		const after = rowsOf(file);
		const tables = [...before.keys()].filter((name) => after.has(name));
		expect(tables.length).toBeGreaterThan(10);
		expect(tables.map((name) => [name, shared(after.get(name), before.get(name))])).toEqual(
			tables.map((name) => [name, shared(before.get(name), after.get(name))])
		);
		expect(tables.filter((name) => Object.keys(after.get(name) ?? {}).length === 0)).toEqual([]);
	}
);

it.each(versions)(
	'killed in the middle of migration %i, the next start ends at the same schema',
	(number) => {
		const file = earlier(number);
		const before = [schemaOf(file), rowsOf(file)];
		const { signal } = spawnSync(process.execPath, ['--import', 'tsx', SCRIPT, file, String(number)]);
		expect(signal).toBe('SIGKILL');
		expect([schemaOf(file), rowsOf(file)]).toEqual(before);
		migrateSqlite({ file, migrations, now });
		expect(schemaOf(file)).toEqual(schemaOf(fresh()));
		expect(look(file, (db) => db.pragma('integrity_check', { simple: true }))).toBe('ok');
	},
	60_000
);
