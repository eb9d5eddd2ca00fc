import type Database from 'better-sqlite3';
import type { Copy } from './copy-files';
import { finishCopy, giveUp, makeRoom, unfinishedPath, type CopyOrder } from './finish-copy';

interface CopyBefore {
	readonly connection: Database.Database;
	readonly file: string;
	readonly now: Date;
}

/**
 * Copies the database before it is migrated. Throws when that cannot be done; then nothing is left of it.
 *
 * In one statement, where the copy of a running server goes step by step: nobody waits yet, and a migration must not
 * begin before its copy is finished.
 */
export function copyBeforeMigration({ connection, file, now }: CopyBefore): Copy {
	const order: CopyOrder = { file, kind: 'migration', madeAt: now, reserve: 0 };
	try {
		const pages = Number(connection.pragma('page_count', { simple: true }));
		makeRoom(order, pages * Number(connection.pragma('page_size', { simple: true })));
		connection.prepare('vacuum into ?').run(unfinishedPath(order));
		return finishCopy(order);
	} catch (problem) {
		throw giveUp(order, problem);
	}
}
