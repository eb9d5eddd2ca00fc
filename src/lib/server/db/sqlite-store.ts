import type Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { GuardedConnection, type Guard } from './guarded-connection';
import { beat } from './heartbeat';
import { migrateSqlite, type OnStage } from './migrate';
import type { Migration } from './migrations';
import { timeQueries, type OnSlow, type Timed } from './slow-queries';
import { openReader, openWriter } from './sqlite-connection';
import { sqliteDialect } from './sqlite-dialect';
import { SqliteWriter } from './sqlite-writer';
import type { StorageState } from './storage';
import type { Db, Store } from './store';
import { defineTables, type Tables } from './tables';
import type { WriteQueue } from './write-queue';

export interface SqliteStoreOptions {
	/** Made, with its folder, when it does not exist. */
	file: string;
	migrations: readonly Migration[];
	/** Names the backup that is made before a migration. */
	now: Date;
	/** Hears what is done to a database of an earlier build. */
	onstage?: OnStage;
	/** Hears of statements that took long. */
	onslow?: OnSlow;
	/** Hears when the disk takes no more writes, and when it does again. */
	onstate?: (state: StorageState, cause?: unknown) => void;
	/** Bytes of the disk below which nothing more is written; 0 when left out. */
	reserve?: number;
	/** Opens the connection that writes. */
	connect?: (file: string) => Database.Database;
}

/** While it is read-only its writes reject with `StorageUnavailable`. */
export interface SqliteStore extends Store {
	readonly state: StorageState;
	/** How many migrations the file has had. */
	readonly schema: number;
	/** Looks how the disk stands; while the store is read-only, tries whether it can write again. */
	look(now: Date): Promise<void>;
}

/**
 * Opens the database, migrating it first. Throws when the file or its folder cannot be written, when the
 * database is newer than the build, when a migration fails, or when a setting does not take.
 */
export function openSqliteStore(options: SqliteStoreOptions): SqliteStore {
	const { file, migrations, now, onstage } = options;
	const { onslow, onstate = () => {}, reserve = 0, connect = openWriter } = options;
	migrateSqlite({ file, migrations, now, onstage });
	const tables = defineTables(sqliteDialect);
	const timed: Timed = onslow ? timeQueries(onslow) : (_, run) => run();
	const buildTx = (connection: Database.Database, queue: WriteQueue) =>
		queryBuilder(new GuardedConnection(connection, queue.guard, timed), tables);
	const writer = new SqliteWriter({ file, connect, buildTx, timed, reserve, onstate });
	const reader = openReader(file);
	const readGuard: Guard = (run) => {
		if (writer.isInsideJob()) throw new Error('Inside a write, read through its tx.');
		return run();
	};
	let closing: Promise<void> | undefined;
	return {
		read: queryBuilder(new GuardedConnection(reader, readGuard, timed), tables),
		write: (job) => writer.write(job),
		sweep: ({ whole }) => writer.upkeep((connection) => sweep(connection, whole)),
		get state() {
			return writer.state;
		},
		get schema() {
			return Number(reader.pragma('user_version', { simple: true }));
		},
		look: (moment) => writer.look((tx) => beat(tx, moment), moment),
		close: () => (closing ??= closeBoth(reader, writer))
	};
}

/** Opens a database to read it, beside a server that writes. Its schema has to be this build’s. */
export function openForReading(file: string): { readonly read: Db; readonly close: () => void } {
	const reader = openReader(file);
	const run: Guard = (statement) => statement();
	const connection = new GuardedConnection(reader, run, (_, statement) => statement());
	return { read: queryBuilder(connection, defineTables(sqliteDialect)), close: () => reader.close() };
}

function queryBuilder(connection: GuardedConnection, tables: Tables): Db {
	const client = connection as unknown as Database.Database;
	// Typed as Postgres: see sqliteDialect.
	return Object.assign(drizzle(client, { casing: 'snake_case' }), { tables }) as unknown as Db;
}

function sweep(connection: Database.Database, whole: boolean): void {
	if (whole) connection.exec('VACUUM');
	const [found] = connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
	if (found?.busy !== 0) throw new Error('The log could not be emptied: somebody else reads the database.');
}

async function closeBoth(reader: Database.Database, writer: SqliteWriter): Promise<void> {
	await writer.finish();
	reader.close();
	writer.close();
}
