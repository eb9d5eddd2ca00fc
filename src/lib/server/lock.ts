import Database from 'better-sqlite3';
import { join } from 'node:path';
import { ConfigError } from './config';

/**
 * Takes a folder for this process: two writers on one database file would block each other. The lock is one that
 * the operating system drops when the process ends, however it ends.
 * @returns the way to give it back.
 * @throws ConfigError when another process has it.
 */
export function lockFolder(folder: string): () => void {
	const lock = new Database(join(folder, 'underline.lock'), { timeout: 0 });
	try {
		lock.exec('BEGIN EXCLUSIVE');
	} catch (problem) {
		lock.close();
		if (!(problem instanceof Database.SqliteError) || problem.code !== 'SQLITE_BUSY') throw problem;
		throw new ConfigError(`${folder} is in use: another Underline runs on it. Stop that one first.`);
	}
	return () => lock.close();
}
