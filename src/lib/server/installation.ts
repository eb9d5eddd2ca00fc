/** What is installed here, how much it holds, and whether there is a copy of it. */
import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { asAdmin } from './actors';
import type { Store } from './db/store';
import type { Teacher } from './policy';

export interface Backup {
	readonly name: string;
	/** Bytes. */
	readonly size: number;
	readonly madeAt: Date;
}

export interface Installation {
	/** Bytes; of the log, 0 while there is none. */
	readonly database: { readonly size: number; readonly log: number };
	/** Bytes on the disk of the database that this process may use. */
	readonly free: number;
	readonly classes: number;
	readonly students: number;
	readonly answers: number;
	/** The newest copy; undefined while there is none. */
	readonly backup: Backup | undefined;
	readonly backups: number;
}

/** Reads it anew. `file` is the database's. */
export async function readInstallation(store: Store, admin: Teacher, file: string): Promise<Installation> {
	asAdmin(admin);
	const folder = join(file, '..');
	const { accounts, answers, classes } = store.read.tables;
	const [{ bavail, bsize }, backups] = await Promise.all([statfs(folder), listBackups(folder)]);
	return {
		database: { size: await sizeOf(file), log: await sizeOf(`${file}-wal`) },
		free: bavail * bsize,
		classes: await store.read.$count(classes),
		students: await store.read.$count(accounts, eq(accounts.role, 'student')),
		answers: await store.read.$count(answers),
		backup: backups[0],
		backups: backups.length
	};
}

/** Newest first. A copy that is still being written has another ending until it is whole. */
async function listBackups(folder: string): Promise<Backup[]> {
	const home = join(folder, 'backups');
	const entries = await readdir(home, { withFileTypes: true }).catch(ifThere([]));
	const files = entries.filter((entry) => entry.isFile() && /\.db(\.[a-z]+)?$/.test(entry.name));
	const whole = files.filter(({ name }) => !name.endsWith('.tmp'));
	const found = await Promise.all(
		whole.map(async ({ name }) => {
			const { size, mtime: madeAt } = await stat(join(home, name));
			return { name, size, madeAt };
		})
	);
	return found.sort((a, b) => b.madeAt.getTime() - a.madeAt.getTime());
}

async function sizeOf(file: string): Promise<number> {
	const found = await stat(file).catch(ifThere({ size: 0 }));
	return found.size;
}

/** What a file that is not there comes to; any other failure stays one. */
function ifThere<T>(otherwise: T) {
	return (problem: unknown): T => {
		if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT') return otherwise;
		throw problem;
	};
}
