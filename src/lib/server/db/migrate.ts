import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { copyBeforeMigration } from './copy-before-migration';
import type { Migration } from './migrations';
import { countRows, undeclaredChange } from './row-counts';
import { openWriter } from './sqlite-connection';

interface MigrateOptions {
	file: string;
	migrations: readonly Migration[];
	/** When they are applied; names the backup. */
	now: Date;
	/** Of a file that is itself a copy, none is made. */
	isCopy?: boolean;
	/** Hears what is done next to a database that is not new. */
	onstage?: OnStage;
}

/** The names are those of the migrations that it takes. */
export type OnStage = (stage: 'copying' | 'migrating' | 'migrated', names: readonly string[]) => void;

export interface MigrateReport {
	applied: string[];
	/** Undefined when the database was new or nothing was to be done. */
	backup: string | undefined;
}

/**
 * Brings an SQLite file to the build's schema, making it when it does not exist. All pending migrations
 * are one transaction: a failure leaves the database as it was, and the error names the migration and the
 * backup. Throws also when the database is newer than the build or an applied migration has changed.
 *
 * Not Drizzle's `migrate()`: its table rebuild runs with foreign keys on and deletes every child row.
 */
export function migrateSqlite(options: MigrateOptions): MigrateReport {
	const { file, migrations, now, isCopy = false, onstage = () => {} } = options;
	const connection = openForMigration(file);
	try {
		refuseOtherHistory(connection, migrations);
		const version = versionOf(connection);
		const pending = migrations.slice(version);
		if (pending.length === 0) return { applied: [], backup: undefined };
		const names = pending.map(({ name }) => name);
		const tell: OnStage = version === 0 ? () => {} : onstage;
		const isKept = version === 0 || isCopy;
		if (!isKept) tell('copying', names);
		const backup = isKept ? undefined : copyBeforeMigration({ connection, file, now }).path;
		tell('migrating', names);
		applyAll(connection, { pending, version, now, backup });
		tell('migrated', names);
		return { applied: names, backup };
	} finally {
		connection.close();
	}
}

function openForMigration(file: string): Database.Database {
	try {
		mkdirSync(dirname(file), { recursive: true });
		return openWriter(file);
	} catch (cause) {
		throw new Error(`The database ${file} cannot be opened: its folder must be writable.`, { cause });
	}
}

function versionOf(connection: Database.Database): number {
	return Number(connection.pragma('user_version', { simple: true }));
}

// Line ends may differ between checkouts of the same file.
function hashOf({ sql }: Migration): string {
	return createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex');
}

interface Applied {
	name: string;
	hash: string;
}

function listApplied(connection: Database.Database): Applied[] {
	const hasTable = connection.prepare(`select 1 from sqlite_schema where name = '_migrations'`).get();
	if (!hasTable) return [];
	return connection.prepare<[], Applied>('select name, hash from _migrations order by number').all();
}

function refuseOtherHistory(connection: Database.Database, migrations: readonly Migration[]): void {
	const version = versionOf(connection);
	if (version > migrations.length) {
		throw new Error(
			`The database is newer than this build of Underline: it has ${version} migrations, the build ` +
				`${migrations.length}. Start the newer build, or restore the backup made before it.`
		);
	}
	const applied = listApplied(connection);
	if (applied.length !== version) {
		throw new Error(`The database says it has ${version} migrations and lists ${applied.length}.`);
	}
	applied.forEach(({ name, hash }, index) => {
		const migration = migrations[index];
		if (migration?.name !== name || hashOf(migration) !== hash) {
			throw new Error(`Migration ${name} was applied to the database and has changed since.`);
		}
	});
}

interface Run {
	pending: readonly Migration[];
	version: number;
	now: Date;
	backup: string | undefined;
}

function applyAll(connection: Database.Database, { pending, version, now, backup }: Run): void {
	const kept = backup ? ` A backup from before is at ${backup}.` : '';
	// Outside the transaction: inside one SQLite ignores it.
	connection.pragma('foreign_keys = OFF');
	connection.exec('BEGIN IMMEDIATE');
	let current = '';
	try {
		if (versionOf(connection) !== version) throw new Error('another process is migrating');
		connection.exec(
			'create table if not exists _migrations (number integer primary key, name text not null, ' +
				'hash text not null, applied_at integer not null)'
		);
		pending.forEach((migration, index) => {
			current = migration.name;
			apply(connection, migration, version + index + 1, now);
		});
		const check = connection.pragma('quick_check(1)', { simple: true });
		if (check !== 'ok') throw new Error(`it would leave the database damaged: ${String(check)}`);
		connection.exec('COMMIT');
	} catch (cause) {
		if (connection.inTransaction) connection.exec('ROLLBACK');
		throw new Error(`Migration ${current} failed and was undone: ${reasonOf(cause)}.${kept}`, { cause });
	}
}

function apply(connection: Database.Database, migration: Migration, number: number, now: Date): void {
	const before = countRows(connection);
	connection.exec(migration.sql);
	if (!connection.inTransaction) throw new Error('it ends the transaction it runs in');
	const change = undeclaredChange(migration.sql, before, countRows(connection));
	if (change) throw new Error(change);
	const broken = connection.pragma('foreign_key_check') as { table: string; parent: string }[];
	const [first] = broken;
	if (first)
		throw new Error(`it leaves ${broken.length} rows of ${first.table} without their ${first.parent}`);
	connection
		.prepare('insert into _migrations (number, name, hash, applied_at) values (?, ?, ?, ?)')
		.run(number, migration.name, hashOf(migration), now.getTime());
	connection.pragma(`user_version = ${number}`);
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
