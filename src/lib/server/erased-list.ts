/**
 * Who was erased, beside the database and not in it, so that a copy from before does not bring them back: a line for
 * each in `DATA_DIR/erased.jsonl`, with the hash of the account’s id. A hash of a random id tells nobody anything.
 */
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db, Store } from './db/store';
import { eraseStudents, recordErased, signOutErased } from './erasure';
import { sha256 } from './ids';

const FILE = 'erased.jsonl';
const lineSchema = z.object({ hash: z.string().length(64), at: z.iso.datetime() });

/** Writes down that accounts are to be gone, and returns once that is on the disk. */
export async function rememberErased(folder: string, ids: readonly string[], now: Date): Promise<void> {
	const lines = ids.map((id) => `${JSON.stringify({ hash: sha256(id), at: now.toISOString() })}\n`);
	const file = await open(join(folder, FILE), 'a', 0o600);
	try {
		// A line that a power cut left unfinished must not swallow the next one.
		await file.appendFile(`${(await endsInLine(folder)) ? '' : '\n'}${lines.join('')}`);
		await file.sync();
	} finally {
		await file.close();
	}
	await syncFolder(folder);
}

async function endsInLine(folder: string): Promise<boolean> {
	const text = await readList(folder);
	return text === '' || text.endsWith('\n');
}

/** A file that was just made is only there for good once its folder is on the disk. */
async function syncFolder(folder: string): Promise<void> {
	const entry = await open(folder, 'r');
	try {
		await entry.sync();
	} finally {
		await entry.close();
	}
}

async function readList(folder: string): Promise<string> {
	try {
		return await readFile(join(folder, FILE), 'utf8');
	} catch (problem) {
		if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT') return '';
		throw problem;
	}
}

/** The hashes on the list. A line that was cut off by a power cut is none. */
async function listErased(folder: string): Promise<ReadonlySet<string>> {
	const lines = (await readList(folder)).split('\n');
	return new Set(lines.flatMap((line) => readLine(line)?.hash ?? []));
}

function readLine(line: string): z.infer<typeof lineSchema> | undefined {
	try {
		return lineSchema.safeParse(JSON.parse(line)).data;
	} catch {
		return undefined;
	}
}

/**
 * Erases again whoever was erased and has come back with a copy of the database; their share is taken out of the sums.
 * Called at each start and after a restore, before anybody is let in.
 * @returns how many accounts went
 */
export async function reapplyErasures(store: Store, folder: string, now: Date): Promise<number> {
	const erased = await listErased(folder);
	const back = erased.size === 0 ? [] : await listStudents(store.read, erased);
	if (back.length === 0) return 0;
	const gone = await store.write(async (tx) => {
		const erased = await eraseStudents(tx, back, 'taken out');
		for (const id of erased) await recordErased(tx, { kind: 'server' }, { id, by: 'erasure' }, now);
		return erased;
	});
	await store.sweep({ whole: true });
	signOutErased(store, gone);
	return gone.length;
}

async function listStudents(db: Db, hashes: ReadonlySet<string>): Promise<string[]> {
	const { accounts } = db.tables;
	const rows = await db.select({ id: accounts.id }).from(accounts).where(eq(accounts.role, 'student'));
	return rows.map(({ id }) => id).filter((id) => hashes.has(sha256(id)));
}
