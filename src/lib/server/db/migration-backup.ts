import type Database from 'better-sqlite3';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openReader } from './sqlite-connection';

interface BackupOptions {
	connection: Database.Database;
	file: string;
	version: number;
	now: Date;
}

/**
 * Copies the database into `backups/` beside it, checks the copy and returns its path. Throws when it
 * cannot be written or is not sound. A copy under its final name is whole.
 */
export function backUpBefore({ connection, file, version, now }: BackupOptions): string {
	const folder = join(dirname(file), 'backups');
	mkdirSync(folder, { recursive: true });
	const moment = now.toISOString().replaceAll(':', '-');
	const backup = join(folder, `${basename(file)}.version-${version}.${moment}.db`);
	const unfinished = `${backup}.tmp`;
	rmSync(unfinished, { force: true });
	connection.prepare('vacuum into ?').run(unfinished);
	flush(unfinished);
	checkCopy(unfinished);
	renameSync(unfinished, backup);
	flush(folder);
	return backup;
}

// VACUUM INTO leaves the copy to the operating system's buffers.
function flush(path: string): void {
	const handle = openSync(path, 'r');
	fsyncSync(handle);
	closeSync(handle);
}

function checkCopy(file: string): void {
	const copy = openReader(file);
	const check = copy.pragma('integrity_check', { simple: true });
	copy.close();
	if (check !== 'ok') throw new Error(`The backup ${file} is not sound: ${String(check)}.`);
}
