/** Erasing people: every row that knows them goes, in one transaction, and then the bytes. */
import { and, eq, inArray } from 'drizzle-orm';
import { writeAudit, type Doer } from './audit';
import type { Db, Store } from './db/store';
import { settleShares, type Shares } from './left-sums';
import { announce } from './live';
import { forgetSessions, sessionsTopic } from './sessions';

/**
 * Deletes students with everything of theirs: work, grades, notes about them, sign-ins, and the closed accounts that
 * were merged into theirs. Teachers cannot be erased, and are left alone.
 * @returns the ids of the accounts that went
 */
export async function eraseStudents(tx: Db, ids: readonly string[], shares: Shares): Promise<string[]> {
	const { accounts, attempts, sheets } = tx.tables;
	const gone = await withMerged(tx, ids);
	if (gone.length === 0) return [];
	await settleShares(tx, inArray(sheets.accountId, gone), shares);
	// Before the accounts: an event in an attempt may name its student, and would hold the account back.
	await tx.delete(attempts).where(inArray(attempts.accountId, gone));
	await tx.delete(accounts).where(inArray(accounts.id, gone));
	return gone;
}

/** Writes down that an account was erased. The log keeps its number, which leads nowhere from now on. */
export async function recordErased(
	tx: Db,
	doer: Doer,
	{ id, by }: { readonly id: string; readonly by: 'erasure' | 'retention' },
	now: Date
): Promise<void> {
	const object = { type: 'student', id } as const;
	await writeAudit(tx, doer, { event: 'user_deleted', object, detail: { by } }, now);
}

/** Those of the ids that are students, with the accounts that were merged into theirs. */
export async function withMerged(tx: Db, ids: readonly string[]): Promise<string[]> {
	const { accounts, mergedAccounts } = tx.tables;
	const merged = await tx
		.select({ id: mergedAccounts.goneId })
		.from(mergedAccounts)
		.where(inArray(mergedAccounts.keptId, [...ids]));
	const all = [...ids, ...merged.map(({ id }) => id)];
	const students = await tx
		.select({ id: accounts.id })
		.from(accounts)
		.where(and(inArray(accounts.id, all), eq(accounts.role, 'student')));
	return students.map(({ id }) => id);
}

/** Once it is stored that people are gone: nobody is signed in as them any more, and their open pages are told. */
export function signOutErased(store: Store, ids: readonly string[]): void {
	if (ids.length > 0) forgetSessions(store);
	for (const id of ids) {
		announce(sessionsTopic({ id }));
		announce(`student ${id}`);
	}
}

/** How long a reader may keep the log from being emptied, in milliseconds, and how often that is tried. */
const PATIENCE = 200;
const TRIES = 10;

/**
 * Leaves no bytes of what was deleted in the files. Deleted rows are overwritten as they go; what still holds them is
 * the log of writes, and that is emptied here. @throws Error when somebody reads the database all the time
 */
export async function sweepFiles(store: Store): Promise<void> {
	for (let tries = 1; ; tries++) {
		try {
			return await store.sweep({ whole: false });
		} catch (problem) {
			if (tries === TRIES) throw problem;
			await new Promise((resolve) => setTimeout(resolve, PATIENCE));
		}
	}
}
