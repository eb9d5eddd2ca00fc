import type Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { GuardedConnection, type Guard } from './guarded-connection';
import { migrateSqlite } from './migrate';
import type { Migration } from './migrations';
import { openReader, openWriter } from './sqlite-connection';
import { sqliteDialect } from './sqlite-dialect';
import type { Db, Store } from './store';
import { defineTables, type Tables } from './tables';
import { WriteQueue } from './write-queue';

export interface SqliteStoreOptions {
	/** Made, with its folder, when it does not exist. */
	file: string;
	migrations: readonly Migration[];
	/** Names the backup that is made before a migration. */
	now: Date;
}

/**
 * Opens the database, migrating it first. Throws when the file or its folder cannot be written, when the
 * database is newer than the build, when a migration fails, or when a setting does not take.
 */
export function openSqliteStore({ file, migrations, now }: SqliteStoreOptions): Store {
	migrateSqlite({ file, migrations, now });
	const writer = openWriter(file);
	const reader = openReader(file);
	const queue = new WriteQueue(writer);
	const tables = defineTables(sqliteDialect);
	const tx = queryBuilder(writer, queue.guard, tables);
	const readGuard: Guard = (run) => {
		if (queue.isInsideJob()) throw new Error('Inside a write, read through its tx.');
		return run();
	};
	let closing: Promise<void> | undefined;
	return {
		read: queryBuilder(reader, readGuard, tables),
		write: (job) => queue.add(() => job(tx)),
		sweep: ({ whole }) => queue.between(() => sweep(writer, whole)),
		close: () => (closing ??= queue.close().then(() => closeBoth(reader, writer)))
	};
}

function queryBuilder(connection: Database.Database, guard: Guard, tables: Tables): Db {
	const client = new GuardedConnection(connection, guard) as unknown as Database.Database;
	// Typed as Postgres: see sqliteDialect.
	return Object.assign(drizzle(client, { casing: 'snake_case' }), { tables }) as unknown as Db;
}

function sweep(writer: Database.Database, whole: boolean): void {
	if (whole) writer.exec('VACUUM');
	const [found] = writer.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
	if (found?.busy !== 0) throw new Error('The log could not be emptied: somebody else reads the database.');
}

function closeBoth(reader: Database.Database, writer: Database.Database): void {
	reader.close();
	writer.pragma('wal_checkpoint(TRUNCATE)');
	writer.close();
}
