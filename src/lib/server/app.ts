import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { lessonsToGive } from '../lessons/lessons-to-give';
import { reviewPool } from '../lessons/review-pool';
import { version } from '../../../package.json';
import { noteStart, noteStop } from './audit-run';
import { Backups } from './backups';
import { ConfigError, readConfig, type Config } from './config';
import { shippedCourse } from './course';
import { migrationsFrom } from './db/migrations';
import { markRunning } from './db/running-mark';
import { openSqliteStore, type SqliteStore } from './db/sqlite-store';
import type { Store } from './db/store';
import { reapplyErasures } from './erased-list';
import { recountMissing } from './evidence';
import { publishLessons } from './lessons';
import { kindOf } from './folder-kind';
import { lockFolder } from './lock';
import { log, logFact, logSlowQuery } from './log';
import { dropLeftReplies } from './repeated-saves';
import { readRetention } from './retention';
import { servingStore, whenPossible } from './serving-store';
import { checkAtStart } from './start-check';
import { logStorage } from './storage-watch';

/** What the running server works with. */
export interface App {
	readonly config: Config;
	readonly store: Store;
	/** The store below that one, which knows how the disk stands. */
	readonly database: SqliteStore;
	/** Of the database. */
	readonly file: string;
	/** How many migrations made the schema. */
	readonly schema: number;
	readonly startedAt: Date;
	readonly backups: Backups;
	close(): Promise<void>;
}

// On globalThis, because the development server loads this module again and again.
const kept = globalThis as typeof globalThis & { underline?: App };

/** The running app. @throws Error when it was not started. */
export function app(): App {
	if (!kept.underline) throw new Error('The server has not been started.');
	return kept.underline;
}

/**
 * Reads the settings, opens the database and publishes the lessons that are new.
 * @throws Error with one line for the console when a setting, the folder or the database is at fault.
 */
export async function startApp(environment: Record<string, string | undefined>, now: Date): Promise<App> {
	if (kept.underline) return kept.underline;
	const config = readConfig(environment);
	openFolder(config.folder);
	const unlock = lockFolder(config.folder);
	const file = join(config.folder, 'underline.db');
	const made = migrations();
	const { reserve } = config;
	checkAtStart(file);
	const watching = { onstage: logStage, onstate: logStorage, onslow: logSlowQuery };
	const database = openSqliteStore({ file, migrations: made, now, reserve, ...watching });
	markRunning(file);
	const store = servingStore(database);
	await reapplyErasures(store, config.folder, now);
	const course = shippedCourse();
	const lessons = lessonsToGive(course);
	const pool = reviewPool(course.lessons, course.bank);
	await publishLessons(store, pool ? [...lessons, pool] : lessons, now);
	await recountMissing(store);
	await dropLeftReplies(store);
	await whenPossible(noteStart(store, { version, schema: made.length }, now));
	const keepDays = async () => (await readRetention(store.read)).backups;
	const backups = new Backups({ file, reserve, keepDays });
	const close = async () => {
		await backups.stop();
		await whenPossible(noteStop(store, new Date()))
			.then(() => store.close())
			.finally(unlock);
	};
	const schema = made.length;
	return (kept.underline = { config, store, database, file, schema, startedAt: now, backups, close });
}

/** A large database takes minutes, in which nothing else is heard of the server. */
const STAGES = {
	copying: 'this database is of an earlier version: copying it',
	migrating: 'bringing the database to this version',
	migrated: 'the database is of this version now'
} as const;

function logStage(stage: keyof typeof STAGES, names: readonly string[]): void {
	logFact(STAGES[stage], { migrations: names.join(', ') });
}

function migrations() {
	return migrationsFrom(
		import.meta.glob<string>('../../../drizzle/sqlite/*.sql', {
			query: '?raw',
			import: 'default',
			eager: true
		})
	);
}

function openFolder(folder: string): void {
	try {
		mkdirSync(folder, { recursive: true });
		accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
	} catch (problem) {
		const reason = problem instanceof Error ? problem.message : String(problem);
		throw new ConfigError(
			`DATA_DIR ${folder} cannot be written (${reason}). Give this user the right to, or set DATA_DIR.`
		);
	}
	const { refused, warned } = kindOf(folder);
	if (refused) throw new ConfigError(`DATA_DIR ${folder} cannot be used: ${refused}.`);
	if (warned) log().warn({ warned }, 'DATA_DIR is not on a lasting local disk');
}
