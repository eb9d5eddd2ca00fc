/** The audit log: who did or saw what. `writeAudit` is the one way into it. */
import { desc, gte, lt, lte, min } from 'drizzle-orm';
import { auditEvents, type AuditEntry } from './audit-events';
import type { Origin } from './audit-origin';
import { NO_SEAL, sealOf } from './audit-seal';
import { slot } from './db/expressions';
import { prepared, type Db } from './db/store';
import type { Row } from './db/tables';

/** Who did it; an actor of the policy is one. From where is kept of teachers alone. */
export type Doer =
	| { readonly kind: 'student'; readonly id: string }
	| { readonly kind: 'teacher'; readonly id: string; readonly origin?: Origin }
	/** Nobody who is signed in: an origin only where they tried to be a teacher. */
	| { readonly kind: 'visitor'; readonly origin?: Origin }
	| { readonly kind: 'server' | 'operator' };

const findNewest = prepared((db) => {
	const { audit } = db.tables;
	return db
		.select({ id: audit.id, hash: audit.hash })
		.from(audit)
		.orderBy(desc(audit.id))
		.limit(1)
		.prepare('newest_audit');
});

const insert = prepared((db) => {
	const { audit } = db.tables;
	const at = (name: keyof Row<'audit'>) => slot(audit[name], name);
	return db
		.insert(audit)
		.values({
			...{ id: at('id'), happenedAt: at('happenedAt'), actorId: at('actorId'), actorKind: at('actorKind') },
			...{ event: at('event'), objectType: at('objectType'), objectId: at('objectId') },
			...{ classId: at('classId'), ipPrefix: at('ipPrefix'), uaHash: at('uaHash') },
			...{ detail: at('detail'), prevHash: at('prevHash'), hash: at('hash') }
		})
		.prepare('insert_audit');
});

/**
 * Writes an entry in the transaction of what it tells of: both are kept, or neither. Reads are not written here but
 * by the hooks, from the table of routes.
 *
 * ```ts
 * await writeAudit(tx, teacher, { event: 'sensitive_change', object: { type: 'student', id }, classId, detail: { what: 'note' } }, now);
 * ```
 * @throws ZodError when the detail holds what its event may not say
 */
export async function writeAudit(tx: Db, doer: Doer, entry: AuditEntry, now: Date): Promise<void> {
	const [newest] = await findNewest(tx).execute();
	const row = {
		...{ id: (newest?.id ?? 0) + 1, happenedAt: now },
		...{ actorId: 'id' in doer ? doer.id : null, actorKind: doer.kind, event: entry.event },
		...{ objectType: entry.object?.type ?? null, objectId: entry.object?.id ?? null },
		...{ classId: entry.classId ?? null, ...originIn(doer, entry) },
		// As it is stored, where what is undefined is not there: the seal is over that.
		detail: JSON.parse(JSON.stringify(auditEvents[entry.event].detail.parse(entry.detail))) as unknown,
		prevHash: newest?.hash ?? NO_SEAL
	};
	await insert(tx).execute({ ...row, hash: sealOf(row) });
}

/** Of students, and of visitors who may be students, no address at all. */
function originIn(doer: Doer, { object }: AuditEntry): Origin {
	const ofTeacher = doer.kind === 'teacher' || (doer.kind === 'visitor' && object?.type === 'teacher');
	return (ofTeacher && doer.origin) || { ipPrefix: null, uaHash: null };
}

/** The shortest time an entry is kept, in days; the triggers hold it. */
export const LEAST_KEPT = 30;

/**
 * Deletes what happened before a time, by saying so in the log first: the triggers let go what the newest entry names
 * and nothing else, so no entry leaves without another that says how many left, and with which seal the last.
 * @returns how many left
 * @throws what the triggers say when one of them is younger than `LEAST_KEPT` days
 */
export async function dropOldAudit(tx: Db, before: Date, now: Date): Promise<number> {
	const { audit } = tx.tables;
	const last = await findLastBefore(tx, before);
	if (!last) return 0;
	const rows = await tx.$count(audit, lte(audit.id, last.id));
	const detail = { what: 'log', rows, seal: last.hash } as const;
	const object = { type: 'log', id: String(last.id) } as const;
	await writeAudit(tx, { kind: 'server' }, { event: 'sensitive_delete', object, detail }, now);
	await tx.delete(audit).where(lte(audit.id, last.id));
	return rows;
}

/** The last entry of the unbroken run of old ones: after a clock was set back, times are not in the order of entries. */
async function findLastBefore(tx: Db, before: Date): Promise<{ id: number; hash: string } | undefined> {
	const { audit } = tx.tables;
	const [kept] = await tx
		.select({ id: min(audit.id).mapWith(Number) })
		.from(audit)
		.where(gte(audit.happenedAt, before));
	const [last] = await tx
		.select({ id: audit.id, hash: audit.hash })
		.from(audit)
		.where(kept?.id ? lt(audit.id, kept.id) : undefined)
		.orderBy(desc(audit.id))
		.limit(1);
	return last;
}
