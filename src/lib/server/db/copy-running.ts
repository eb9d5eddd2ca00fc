import type Database from 'better-sqlite3';
import type { Copy } from './copy-files';
import { finishCopy, giveUp, makeRoom, unfinishedPath, type CopyOrder } from './finish-copy';
import { openReader } from './sqlite-connection';

/** Is told which share of the database is in the copy, 0..1, whenever that is a hundredth more. */
export type TellCopied = (share: number) => void;

/** Pages in a step, after which whatever else waits has its turn. */
const STEP = 200;

/**
 * Copies a database, be it in use or not, through a connection of its own that only reads: writes go on meanwhile and
 * are not in the copy. Page by page, so that the checks of the copy find damage of the original too.
 * @throws Error when it cannot be written or is not sound; then nothing is left of it.
 */
export async function copyDatabase(order: CopyOrder, tell: TellCopied = () => {}): Promise<Copy> {
	try {
		const reader = openReader(order.file);
		try {
			await copyPages(reader, order, tell);
		} finally {
			reader.close();
		}
		tell(1);
		return finishCopy(order);
	} catch (problem) {
		throw giveUp(order, problem);
	}
}

async function copyPages(reader: Database.Database, order: CopyOrder, tell: TellCopied): Promise<void> {
	// One snapshot from the first page to the last. Without it SQLite begins anew after every write of another.
	reader.exec('BEGIN');
	const pages = Number(reader.pragma('page_count', { simple: true }));
	makeRoom(order, pages * Number(reader.pragma('page_size', { simple: true })));
	let told = 0;
	await reader.backup(unfinishedPath(order), {
		progress: ({ totalPages, remainingPages }) => {
			const hundredths = Math.floor((100 * (totalPages - remainingPages)) / totalPages);
			if (hundredths > told) tell(hundredths / 100);
			told = hundredths;
			return STEP;
		}
	});
}
