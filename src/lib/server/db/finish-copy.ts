/** What makes a file that holds the pages of the database a copy to rely on. */
import Database from 'better-sqlite3';
import {
	accessSync,
	constants,
	existsSync,
	mkdirSync,
	renameSync,
	rmSync,
	statfsSync,
	statSync
} from 'node:fs';
import { dirname, join } from 'node:path';
import { version as build } from '../../../../package.json';
import { copiesFolder, manifestOf, nameOfCopy, type Copy, type CopyKind, type Manifest } from './copy-files';
import { flush, writeDurably } from './durable';
import { hashFile } from './file-hash';
import { countRows } from './row-counts';
import { markStopped } from './running-mark';
import { findDamage, isDamage } from './soundness';

/** What a copy leaves free above the reserve, in bytes: the write-ahead log of a busy lesson. */
const LOG = 64e6;

export interface CopyOrder {
	/** The database. */
	readonly file: string;
	readonly kind: CopyKind;
	readonly madeAt: Date;
	/** Bytes of the disk below which a server saves nothing more. */
	readonly reserve: number;
}

/** Where a copy is written until it is known to be whole. */
export function unfinishedPath({ file, kind, madeAt }: CopyOrder): string {
	return join(copiesFolder(file), `${nameOfCopy(kind, madeAt)}.tmp`);
}

/**
 * Makes the folder when it is gone.
 * @param size of the database, in bytes.
 * @throws Error when the folder cannot be written, or the disk has too little room: a copy must not take what saving
 * answers needs.
 */
export function makeRoom({ file, reserve }: CopyOrder, size: number): void {
	const folder = copiesFolder(file);
	try {
		// It holds what the database holds, and that is for nobody else on the machine.
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		accessSync(folder, constants.W_OK | constants.X_OK);
	} catch (cause) {
		throw new Error(`The folder ${folder} cannot be written.`, { cause });
	}
	const { bavail, bsize } = statfsSync(folder);
	const lacks = size + reserve + LOG - bavail * bsize;
	if (lacks > 0) {
		throw new Error(
			`The disk of ${folder} has too little room for a copy: ${Math.ceil(lacks / 1e6)} MB more are needed.`
		);
	}
}

/**
 * Checks what was written to `unfinishedPath` and gives it its name and its manifest. A copy under its final name is
 * whole, on the disk, and needs no other file. Reads all of it several times: seconds for each gigabyte.
 * @throws Error when it is not sound.
 */
export function finishCopy(order: CopyOrder): Copy {
	const unfinished = unfinishedPath(order);
	const content = settleCopy(unfinished);
	flush(unfinished);
	const { kind, madeAt } = order;
	const name = nameOfCopy(kind, madeAt);
	const path = join(dirname(unfinished), name);
	const manifest: Manifest = {
		...{ kind, madeAt, build, ...content },
		...{ size: statSync(unfinished).size, sha256: hashFile(unfinished) }
	};
	const manifestPath = manifestOf(path);
	writeDurably(`${manifestPath}.tmp`, `${JSON.stringify(manifest, null, '\t')}\n`);
	// The manifest first: a copy is never seen without it.
	renameSync(`${manifestPath}.tmp`, manifestPath);
	renameSync(unfinished, path);
	flush(dirname(path));
	return { path, name, manifest };
}

/** Removes what an attempt left that did not come to its end. */
export function dropUnfinished(order: CopyOrder): void {
	const copy = unfinishedPath(order);
	const manifest = `${manifestOf(copy.replace(/\.tmp$/, ''))}.tmp`;
	for (const path of [copy, `${copy}-journal`, `${copy}-wal`, `${copy}-shm`, manifest]) {
		if (existsSync(path)) rmSync(path);
	}
}

/** Leaves nothing of an attempt that failed. @returns the error to throw. */
export function giveUp(order: CopyOrder, cause: unknown): unknown {
	dropUnfinished(order);
	return isDamage(cause) ? new Error(unsound(cause.message), { cause }) : cause;
}

function unsound(damage: string): string {
	return `The copy is not sound, and so the database may be damaged: ${damage}.`;
}

/** Brings a copy to a state in which it is one file, and reads what its manifest says of the content. */
function settleCopy(path: string): Pick<Manifest, 'schema' | 'rows'> {
	const copy = new Database(path, { fileMustExist: true });
	try {
		copy.pragma('trusted_schema = OFF');
		copy.pragma('cell_size_check = ON');
		const damage = findDamage(copy);
		if (damage) throw new Error(unsound(damage));
		// Without a write-ahead log, and stopped: it is no longer the database of a running server.
		copy.pragma('journal_mode = DELETE');
		markStopped(copy);
		return {
			schema: Number(copy.pragma('user_version', { simple: true })),
			rows: Object.fromEntries(countRows(copy))
		};
	} finally {
		copy.close();
	}
}
