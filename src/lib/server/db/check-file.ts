/** What a look of less than a second can say of a database before anybody works with it. */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { isMarkedRunning, markStopped } from './running-mark';
import { isDamage } from './soundness';
import { openReader, openWriter } from './sqlite-connection';
import { troubleOf } from './storage';

/** Files up to so many bytes are read whole. In larger ones the next copy finds what this does not. */
const READ_WHOLE = 64e6;

/** `interrupted`: it was not closed the last time; SQLite has put that right. */
export type FileState = 'missing' | 'closed' | 'interrupted';

/** What is wrong with a database file, as a part of a sentence. */
export class Damage extends Error {
	override name = 'Damage';
}

/**
 * Checks the file of a database that nobody has open: that it is one, has all its pages and the log that belongs to
 * it, and can be read. What an interrupted server left in the log is brought into the file.
 * @throws Damage
 */
export function checkFile(file: string): FileState {
	if (!existsSync(file) || statSync(file).size === 0) return 'missing';
	const hasLog = existsSync(`${file}-wal`);
	const header = readHeader(file);
	if (isMarkedRunning(header.applicationId) && !hasLog) {
		throw new Damage(`its newest changes are missing: they were in ${file}-wal, which is gone`);
	}
	return asDamage(() => {
		if (!hasLog || foldWherePossible(file)) checkLength(file);
		readThrough(file);
		return hasLog ? 'interrupted' : 'closed';
	});
}

/** Brings what is in the log into the file, so that it is whole without. Throws when the file is damaged or in use. */
export function foldLog(file: string): void {
	const connection = openWriter(file);
	try {
		markStopped(connection);
		connection.pragma('wal_checkpoint(TRUNCATE)');
	} finally {
		connection.close();
	}
}

/** @returns whether it was: a disk that takes no writes leaves it to whoever opens the file. */
function foldWherePossible(file: string): boolean {
	try {
		foldLog(file);
		return true;
	} catch (problem) {
		if (isDamage(problem) || !troubleOf(problem)) throw problem;
		return false;
	}
}

interface Header {
	readonly applicationId: number;
	/** Bytes; undefined where the header does not say. */
	readonly length: number | undefined;
}

/** See https://www.sqlite.org/fileformat.html#the_database_header. Only while no connection to the file is open. */
function readHeader(file: string): Header {
	const header = Buffer.alloc(100);
	const handle = openSync(file, 'r');
	try {
		readSync(handle, header);
	} finally {
		closeSync(handle);
	}
	if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw new Damage('it is not a database');
	const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
	const isLengthKnown = header.readUInt32BE(24) === header.readUInt32BE(92);
	return {
		applicationId: header.readUInt32BE(68),
		length: isLengthKnown ? header.readUInt32BE(28) * pageSize : undefined
	};
}

function checkLength(file: string): void {
	const { length = 0 } = readHeader(file);
	const { size } = statSync(file);
	if (size < length) throw new Damage(`its end is missing: it has ${size} of ${length} bytes`);
}

/** All of a small file; of a larger one its schema and the beginning of each table. */
function readThrough(file: string): void {
	const connection = openReader(file);
	try {
		if (statSync(file).size <= READ_WHOLE) {
			const check = connection.pragma('quick_check(1)', { simple: true });
			if (check !== 'ok') throw new Damage(String(check).replace(/\s+/g, ' '));
		} else {
			const names = connection
				.prepare<[], string>(`select name from sqlite_schema where type = 'table'`)
				.pluck();
			for (const name of names.all()) connection.prepare(`select 1 from "${name}" limit 1`).get();
		}
	} finally {
		connection.close();
	}
}

function asDamage<T>(read: () => T): T {
	try {
		return read();
	} catch (problem) {
		throw isDamage(problem) ? new Damage(problem.message) : problem;
	}
}
