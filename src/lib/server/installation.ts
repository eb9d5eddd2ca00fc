/** What is installed here, how much it holds, and whether there is a copy of it. */
import { stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { asAdmin } from './actors';
import { copiesFolder, listCopies, type Copy } from './db/copy-files';
import type { Store } from './db/store';
import type { Teacher } from './policy';

export interface Installation {
	/** Bytes; of the log, 0 while there is none. */
	readonly database: { readonly size: number; readonly log: number };
	/** Bytes on the disk of the database that this process may use. */
	readonly free: number;
	readonly classes: number;
	readonly students: number;
	readonly answers: number;
	/** The newest copy; undefined while there is none. */
	readonly newest: Copy | undefined;
	readonly copies: number;
}

/** Reads it anew. `file` is the database's. */
export async function readInstallation(store: Store, admin: Teacher, file: string): Promise<Installation> {
	asAdmin(admin);
	const folder = join(file, '..');
	const { accounts, answers, classes } = store.read.tables;
	const { bavail, bsize } = await statfs(folder);
	const copies = listCopies(copiesFolder(file));
	return {
		database: { size: await sizeOf(file), log: await sizeOf(`${file}-wal`) },
		free: bavail * bsize,
		classes: await store.read.$count(classes),
		students: await store.read.$count(accounts, eq(accounts.role, 'student')),
		answers: await store.read.$count(answers),
		newest: copies[0],
		copies: copies.length
	};
}

/** Of a log that is not there, 0. */
async function sizeOf(file: string): Promise<number> {
	try {
		return (await stat(file)).size;
	} catch (problem) {
		if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT') return 0;
		throw problem;
	}
}
