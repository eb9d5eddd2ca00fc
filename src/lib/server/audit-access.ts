/** Who looked at a student’s data in a class, or changed them: for the teachers of the class. */
import { and, desc, eq, gte, inArray, lt, or, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { auditEvents, CHANGES, READS, type AuditEvent } from './audit-events';
import { getMember } from './classes';
import type { Store } from './db/store';
import type { Row, Tables } from './db/tables';
import { getEdition } from './lessons';
import type { Teacher } from './policy';
import type { MemberPlace } from './student-notes';

/** What was done: a look or a change by its name in the log, or one of the events that concern an account. */
export type Deed = (typeof READS)[number] | (typeof CHANGES)[number] | (typeof ACCOUNT_EVENTS)[number];

const ACCOUNT_EVENTS = ['authn_password_change', 'authz_change', 'user_created', 'user_updated'] as const;
const EVENTS: readonly AuditEvent[] = ['sensitive_read', 'sensitive_change', ...ACCOUNT_EVENTS];

export interface Access {
	readonly id: number;
	readonly happenedAt: Date;
	/** A teacher’s name; undefined for the server and the operator, and for somebody who is gone. */
	readonly name: string | undefined;
	readonly isYou: boolean;
	readonly kind: Row<'audit'>['actorKind'];
	readonly deed: Deed;
	/** The lesson it was about. */
	readonly lesson: string | undefined;
}

/** The most that is listed at once. */
export const MOST_ACCESSES = 300;

/**
 * What teachers, the server and the operator did with a student’s data in a class within a span, newest first: what
 * was of the student, and since the student came also what was of the whole class.
 * @throws HttpError 404 when the class is not theirs, or the student not in it.
 */
export async function listAccesses(
	store: Store,
	teacher: Teacher,
	{ classId, studentId }: MemberPlace,
	{ from, to }: { readonly from: Date; readonly to: Date }
): Promise<Access[]> {
	const { student } = await getMember(store, teacher, { classId, studentId });
	const { accounts, audit } = store.read.tables;
	const about = or(isOf(audit, studentId), isOfAll(audit, { classId, joinedAt: student.joinedAt }));
	const rows = await store.read
		.select({ entry: audit, name: accounts.displayName })
		.from(audit)
		.leftJoin(accounts, eq(accounts.id, audit.actorId))
		.where(
			and(
				...[eq(audit.classId, classId), inArray(audit.event, [...EVENTS]), about],
				...[gte(audit.happenedAt, from), lt(audit.happenedAt, to)],
				inArray(audit.actorKind, ['teacher', 'server', 'operator'])
			)
		)
		.orderBy(desc(audit.id))
		.limit(MOST_ACCESSES);
	const titles = await titlesIn(store, classId);
	return rows.map(({ entry, name }) => ({
		...{ id: entry.id, happenedAt: entry.happenedAt, name: name ?? undefined, kind: entry.actorKind },
		...{ isYou: entry.actorId === teacher.id, deed: deedOf(entry), lesson: lessonOf(entry, titles) }
	}));
}

/** Entries about a student alone. */
export function isOf({ objectId, objectType }: Tables['audit'], studentId: string): SQL | undefined {
	return and(eq(objectType, 'student'), eq(objectId, studentId));
}

/** Looks at a whole class, and changes of it, since a student came: they were about the student, too. */
export function isOfAll(
	{ classId, event, happenedAt, objectType }: Tables['audit'],
	since: { readonly classId: string; readonly joinedAt: Date }
): SQL | undefined {
	return and(
		...[eq(classId, since.classId), inArray(objectType, ['class', 'assignment'])],
		...[inArray(event, [...EVENTS]), gte(happenedAt, since.joinedAt)]
	);
}

const looked = auditEvents.sensitive_read.detail;
const changed = auditEvents.sensitive_change.detail;
const accountEvent = z.enum(ACCOUNT_EVENTS);

function deedOf({ event, detail }: Row<'audit'>): Deed {
	if (event === 'sensitive_read') return looked.parse(detail).what;
	if (event === 'sensitive_change') return changed.parse(detail).what;
	return accountEvent.parse(event);
}

const atAssignment = z.object({ assignment: z.string().optional() });

function lessonOf(
	{ objectType, objectId, detail }: Row<'audit'>,
	titles: ReadonlyMap<string, string>
): string | undefined {
	const id = objectType === 'assignment' ? objectId : atAssignment.parse(detail).assignment;
	return id ? titles.get(id) : undefined;
}

/** The titles of a class’s lessons, by assignment. */
async function titlesIn(store: Store, classId: string): Promise<ReadonlyMap<string, string>> {
	const { assignments } = store.read.tables;
	const given = await store.read
		.select({ id: assignments.id, editionId: assignments.editionId })
		.from(assignments)
		.where(eq(assignments.classId, classId));
	const titled = given.map(
		async ({ id, editionId }) => [id, (await getEdition(store, editionId)).lesson.title] as const
	);
	return new Map(await Promise.all(titled));
}
