/** Finds out whether somebody has been at the audit log. */
import { asc, desc, eq, and, gt } from 'drizzle-orm';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { NO_SEAL, sealOf } from './audit-seal';
import type { Db, Store } from './db/store';
import type { Row } from './db/tables';

/** An entry as it is told of: its number, when it was written, its seal. */
export type Sealed = Pick<Row<'audit'>, 'id' | 'happenedAt' | 'hash'>;

export type AuditState =
	| { readonly kind: 'whole'; readonly entries: number; readonly oldest?: Sealed; readonly newest?: Sealed }
	/**
	 * The first entry that is not as it was written: changed, after a gap, or not the one that followed the one before
	 * it. At the start of the log, a gap that no entry accounts for.
	 */
	| { readonly kind: 'broken'; readonly id: number; readonly how: 'changed' | 'missing before' | 'unlinked' };

const PAGE = 1000;

/**
 * Reads the whole log, entry by entry, letting others run every thousand. What it cannot see is a log that was cut at
 * its end, or written anew from some entry on with every seal after it: that shows in the seals noted elsewhere, see
 * `findSealed`.
 */
export async function verifyAudit(store: Store): Promise<AuditState> {
	let [oldest, before]: (Row<'audit'> | undefined)[] = [];
	let entries = 0;
	for (;;) {
		const page = await listAfter(store.read, before?.id ?? 0);
		for (const row of page) {
			const follows = before ?? (await beforeFirst(store.read, row));
			const how = problemOf(row, follows);
			if (how) return { kind: 'broken', id: row.id, how };
			[oldest, before] = [oldest ?? row, row];
		}
		entries += page.length;
		if (page.length < PAGE)
			return {
				kind: 'whole',
				entries,
				...(oldest && { oldest: told(oldest) }),
				...(before && { newest: told(before) })
			};
		await setImmediate();
	}
}

/** The entry with a seal that was noted elsewhere; undefined when the log no longer holds it. */
export async function findSealed(db: Db, hash: string): Promise<Sealed | undefined> {
	const { audit } = db.tables;
	const [row] = await db
		.select({ id: audit.id, happenedAt: audit.happenedAt, hash: audit.hash })
		.from(audit)
		.where(eq(audit.hash, hash));
	return row;
}

const told = ({ id, happenedAt, hash }: Row<'audit'>): Sealed => ({ id, happenedAt, hash });

function listAfter(db: Db, id: number): Promise<Row<'audit'>[]> {
	const { audit } = db.tables;
	return db.select().from(audit).where(gt(audit.id, id)).orderBy(asc(audit.id)).limit(PAGE);
}

function problemOf(row: Row<'audit'>, before: { id: number; hash: string }) {
	if (row.hash !== sealOf(row)) return 'changed';
	if (row.id !== before.id + 1) return 'missing before';
	return row.prevHash === before.hash ? undefined : 'unlinked';
}

const droppedSchema = z.object({ seal: z.string() });

/** What the first entry follows: nothing, or what the log says was deleted from it last. */
async function beforeFirst(db: Db, { id }: Row<'audit'>): Promise<{ id: number; hash: string }> {
	const { audit } = db.tables;
	const [dropped] = await db
		.select({ objectId: audit.objectId, detail: audit.detail })
		.from(audit)
		.where(and(eq(audit.event, 'sensitive_delete'), eq(audit.objectType, 'log'), gt(audit.id, id)))
		.orderBy(desc(audit.id))
		.limit(1);
	if (!dropped) return { id: 0, hash: NO_SEAL };
	return { id: Number(dropped.objectId), hash: droppedSchema.parse(dropped.detail).seal };
}
