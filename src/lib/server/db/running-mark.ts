/**
 * Whether a server has the database open, written into the file's own header (SQLite's application id). A file that
 * says so and has no write-ahead log beside it has lost its newest changes: somebody deleted the log, or copied the
 * file without it.
 */
import type Database from 'better-sqlite3';
import { dirname } from 'node:path';
import { flush } from './durable';
import { openWriter } from './sqlite-connection';
import { troubleOf } from './storage';

/** “Und” and a letter; other numbers stand in files that no server has opened yet. */
const RUNNING = 0x556e6452;
const STOPPED = 0x556e6453;

export function isMarkedRunning(applicationId: number): boolean {
	return applicationId === RUNNING;
}

/**
 * Marks a database that a store has open, in the file itself and not only in its log. On a disk that takes no writes
 * it stays without: there are no new changes to lose then.
 */
export function markRunning(file: string): void {
	const connection = openWriter(file);
	try {
		setMark(connection, RUNNING);
		connection.pragma('wal_checkpoint(TRUNCATE)');
	} catch (problem) {
		if (!troubleOf(problem)) throw problem;
	} finally {
		connection.close();
	}
	flush(dirname(file));
}

/** Takes the mark away; the connection is the last one and is about to be closed. Throws when that cannot be written. */
export function markStopped(connection: Database.Database): void {
	if (!isMarkedRunning(Number(connection.pragma('application_id', { simple: true })))) return;
	// The log begins again from its start, so that this finds room on a full disk.
	connection.pragma('wal_checkpoint(RESTART)');
	setMark(connection, STOPPED);
}

function setMark(connection: Database.Database, mark: number): void {
	connection.pragma(`application_id = ${mark}`);
}
