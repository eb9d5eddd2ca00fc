/** Who looked at a student’s data or changed it, as the audit log has it, for the student’s own file. */
import { and, asc, eq, or } from 'drizzle-orm';
import { isOf, isOfAll } from './audit-access';
import { auditEvents, type AuditEvent } from './audit-events';
import type { Db } from './db/store';
import type { Row } from './db/tables';

export interface Look {
	readonly happenedAt: Date;
	/** Empty: the server, the operator, or somebody who was not signed in. */
	readonly by: string;
	readonly byKind: Row<'audit'>['actorKind'];
	readonly event: string;
	/** What the event means, in a sentence. */
	readonly means: string;
	/** Kinds and numbers. */
	readonly detail: unknown;
}

interface Scope {
	readonly studentId: string;
	/** Undefined: all classes, and what is of none. */
	readonly classId: string | undefined;
}

/**
 * What was of the student, and what was of a whole class while they were in it; oldest first.
 * @param places the classes they are or were in
 */
export async function readLooks(
	db: Db,
	{ studentId, classId }: Scope,
	places: readonly { readonly classId: string; readonly joinedAt: Date }[]
): Promise<Look[]> {
	const { accounts, audit } = db.tables;
	const rows = await db
		.select({ entry: audit, by: accounts.displayName })
		.from(audit)
		.leftJoin(accounts, eq(accounts.id, audit.actorId))
		.where(
			and(
				or(isOf(audit, studentId), ...places.map((place) => isOfAll(audit, place))),
				classId ? eq(audit.classId, classId) : undefined
			)
		)
		.orderBy(asc(audit.id));
	return rows.map(({ entry: { happenedAt, actorKind, event, detail }, by }) => ({
		...{ happenedAt, by: by ?? '', byKind: actorKind, event, detail },
		means: isKnown(event) ? auditEvents[event].means : ''
	}));
}

function isKnown(event: string): event is AuditEvent {
	return Object.hasOwn(auditEvents, event);
}
