/** Puts a copy in the place of the database, while no server runs. */
import {
	chownSync,
	constants,
	copyFileSync,
	existsSync,
	linkSync,
	renameSync,
	rmSync,
	statSync
} from 'node:fs';
import { join } from 'node:path';
import type { Copy } from './db/copy-files';
import { flush } from './db/durable';
import { migrateSqlite } from './db/migrate';
import type { Migration } from './db/migrations';
import { settleReplaced } from './db/settle-replaced';
import { findDamage } from './db/soundness';
import { openReader } from './db/sqlite-connection';
import { openSqliteStore } from './db/sqlite-store';
import { reapplyErasures } from './erased-list';
import { nameOfReplaced } from './replaced-files';
import { endEverySession } from './sessions';
import { NoCopy, verifyContent } from './verify-copy';

/** After each of them a restore may be cut off: the database is then the old one or the new one. */
export const RESTORE_STEPS = ['copied', 'verified', 'prepared', 'old kept', 'log away', 'swapped'] as const;
export type RestoreStep = (typeof RESTORE_STEPS)[number];

interface RestoreOrder {
	/** The folder of the database, which this process has locked. */
	readonly folder: string;
	readonly copy: Copy;
	readonly migrations: readonly Migration[];
	readonly now: Date;
	/** Told after each step. */
	readonly onStep?: (step: RestoreStep) => void;
}

export interface Replaced {
	/** Where the old database is now. */
	readonly path: string;
	/** When something was written to it last. */
	readonly writtenAt: Date;
	/** Rows by table; undefined when they cannot be read. */
	readonly rows: Readonly<Record<string, number>> | undefined;
}

export interface RestoreReport {
	/** Undefined when there was no database. */
	readonly replaced: Replaced | undefined;
	readonly sessionsEnded: number;
	/** How many accounts had come back that were erased since, and are gone again. */
	readonly erasedAgain: number;
	/** The names of the migrations that the copy did not have yet. */
	readonly migrated: readonly string[];
}

/**
 * Restores a copy. Everybody is signed out; what was erased since the copy was made is erased again. The old database
 * stays beside the new one under another name, whatever its state.
 * @throws NoCopy when the copy is not what it was, or is of a newer build; then nothing has changed.
 */
export async function restore(order: RestoreOrder): Promise<RestoreReport> {
	const { folder, copy, migrations, onStep = () => {} } = order;
	refuseNewer(copy, migrations);
	const file = join(folder, 'underline.db');
	const staged = join(folder, 'restored.db.tmp');
	removeAll(staged);
	try {
		// Where the file system can, this takes no time and no room.
		copyFileSync(copy.path, staged, constants.COPYFILE_FICLONE);
		onStep('copied');
		verifyContent(copy, staged);
		onStep('verified');
		const prepared = await prepare(staged, order);
		giveToOwner(staged, folder);
		onStep('prepared');
		const replaced = putAside(file, order);
		renameSync(staged, file);
		flush(folder);
		onStep('swapped');
		return { ...prepared, replaced };
	} finally {
		removeAll(staged);
	}
}

function refuseNewer({ name, manifest }: Copy, migrations: readonly Migration[]): void {
	if (manifest.schema <= migrations.length) return;
	throw new NoCopy(
		`${name} is of a newer Underline (${manifest.build}): it has ${manifest.schema} migrations, this build ` +
			`${migrations.length}. Install that version first.`
	);
}

/** Brings the copy to this build's schema and to what must hold today. */
async function prepare(
	staged: string,
	{ folder, migrations, now }: RestoreOrder
): Promise<Pick<RestoreReport, 'migrated' | 'sessionsEnded' | 'erasedAgain'>> {
	const { applied } = migrateSqlite({ file: staged, migrations, now, isCopy: true });
	refuseDamage(staged);
	const store = openSqliteStore({ file: staged, migrations, now });
	try {
		const erasedAgain = await reapplyErasures(store, folder, now);
		return { migrated: applied, erasedAgain, sessionsEnded: await endEverySession(store) };
	} finally {
		await store.close();
		flush(staged);
	}
}

function refuseDamage(staged: string): void {
	const connection = openReader(staged);
	try {
		const damage = findDamage(connection);
		if (damage) throw new NoCopy(`The copy is damaged: ${damage}. Restore another copy.`);
	} finally {
		connection.close();
	}
}

/**
 * Gives the old database a second name, so that the new one can take the first in one step, and takes its log away:
 * SQLite would write what is in it into the new one.
 */
function putAside(file: string, { folder, now, onStep = () => {} }: RestoreOrder): Replaced | undefined {
	const log = `${file}-wal`;
	const isThere = existsSync(file);
	const writtenAt = new Date(
		Math.max(...[file, log].filter(existsSync).map((path) => statSync(path).mtimeMs))
	);
	const rows = isThere ? settleReplaced(file) : undefined;
	const path = join(folder, nameOfReplaced(now));
	if (isThere) keepAs(file, path);
	if (existsSync(log)) keepAs(log, `${path}-wal`);
	flush(folder);
	onStep('old kept');
	for (const ending of ['-wal', '-shm', '-journal']) rmSync(file + ending, { force: true });
	flush(folder);
	onStep('log away');
	return isThere ? { path, writtenAt, rows } : undefined;
}

/** Root restores, but the server is another user. */
function giveToOwner(path: string, folder: string): void {
	const { uid, gid } = statSync(folder);
	if (process.getuid?.() === 0) chownSync(path, uid, gid);
}

function keepAs(path: string, name: string): void {
	try {
		linkSync(path, name);
	} catch {
		// A file system without second names: it takes longer, and the room of another file.
		copyFileSync(path, name);
		flush(name);
	}
}

function removeAll(file: string): void {
	for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(file + ending, { force: true });
}
