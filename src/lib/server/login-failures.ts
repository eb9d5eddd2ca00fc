/**
 * Wrong secrets for one account: after ten in a row the next try has to wait, one minute first and twice as long each
 * time, up to an hour. Nobody is locked out for good: whoever tries in another's name cannot keep them out for a day.
 */
import { eq } from 'drizzle-orm';
import type { Db, Store } from './db/store';
import type { Row } from './db/tables';

const MINUTE = 60_000;
const FREE = 10;
const LONGEST = 60 * MINUTE;
/** After so long without a wrong secret the count starts anew. */
const FORGOTTEN_AFTER = 24 * 60 * MINUTE;

type Failures = Pick<Row<'loginFailures'>, 'failures' | 'lastFailedAt'>;

/** For how many milliseconds after the last failure no secret opens the account. */
export function pauseAfter(failures: number): number {
	return failures < FREE ? 0 : Math.min(LONGEST, MINUTE * 2 ** (failures - FREE));
}

/** Whether an account has to wait. @param underWay how many other tries are being checked, and may fail */
export function isHeld(known: Failures | undefined, underWay: number, now: Date): boolean {
	if (underWay > 0) return counted(known, now) + underWay >= FREE;
	return known !== undefined && now.getTime() - known.lastFailedAt.getTime() < pauseAfter(known.failures);
}

function counted(known: Failures | undefined, now: Date): number {
	if (!known || now.getTime() - known.lastFailedAt.getTime() > FORGOTTEN_AFTER) return 0;
	return known.failures;
}

/** Counts a wrong secret inside a write. @returns how many there are now. */
async function recordFailure(tx: Db, accountId: string, now: Date): Promise<number> {
	const { loginFailures } = tx.tables;
	const failures = counted(await findFailures(tx, accountId), now) + 1;
	const row = { failures, lastFailedAt: now };
	await tx
		.insert(loginFailures)
		.values({ accountId, ...row })
		.onConflictDoUpdate({ target: loginFailures.accountId, set: row });
	return failures;
}

/** Forgets the wrong secrets of an account inside a write: somebody came in, or it has a new secret. */
export async function forgiveFailures(tx: Db, accountId: string): Promise<void> {
	const { loginFailures } = tx.tables;
	await tx.delete(loginFailures).where(eq(loginFailures.accountId, accountId));
}

async function findFailures(db: Db, accountId: string): Promise<Failures | undefined> {
	const { loginFailures } = db.tables;
	const [row] = await db
		.select({ failures: loginFailures.failures, lastFailedAt: loginFailures.lastFailedAt })
		.from(loginFailures)
		.where(eq(loginFailures.accountId, accountId));
	return row;
}

/** Tries that are being checked, by account: many at once are no way past the count. */
const underWay = new Map<string, number>();

/**
 * Checks a secret of an account, unless it has to wait: then the check is made for its time, and the answer is no.
 * @param check whether the secret is right
 * @param onwrong what is written down with a wrong one, in the same transaction: it is told how many there are now
 */
export async function tryAccount(
	store: Store,
	accountId: string,
	{ check, onwrong }: { check: () => Promise<boolean>; onwrong: (tx: Db, failures: number) => Promise<void> },
	now: Date
): Promise<boolean> {
	const others = underWay.get(accountId) ?? 0;
	underWay.set(accountId, others + 1);
	try {
		const mustWait = isHeld(await findFailures(store.read, accountId), others, now);
		const isRight = await check();
		if (mustWait || isRight) return isRight && !mustWait;
		await store.write(async (tx) => onwrong(tx, await recordFailure(tx, accountId, now)));
		return false;
	} finally {
		const left = (underWay.get(accountId) ?? 1) - 1;
		if (left > 0) underWay.set(accountId, left);
		else underWay.delete(accountId);
	}
}
