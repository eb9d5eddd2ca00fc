/** Standing accommodations: the extra time a student has in every assignment of a class. */
import { and, eq, isNull } from 'drizzle-orm';
import type { ExtraTime } from '../lessons/availability';
import { handInAllExpired } from './attempts';
import { writeChange } from './audit-changes';
import { getClass, studentIds } from './classes';
import type { Db, Store } from './db/store';
import type { Row } from './db/tables';
import { announce } from './live';
import type { Teacher } from './policy';
import { refuseNotFound } from './refusals';
import { recordChange } from './under-way';

/** The extra time of the students of a class who have some, by their ids. For their teachers alone. */
export async function listExtraTimes(
	store: Store,
	teacher: Teacher,
	classId: string
): Promise<ReadonlyMap<string, ExtraTime>> {
	await getClass(store, teacher, classId);
	const { enrollments } = store.read.tables;
	const rows = await store.read
		.select({ student: enrollments.accountId, extraTime: enrollments.extraTime })
		.from(enrollments)
		.where(and(eq(enrollments.classId, classId), isNull(enrollments.leftAt)));
	return new Map(
		rows.flatMap(({ student, extraTime }) => (extraTime ? [[student, extraTime] as const] : []))
	);
}

/**
 * Gives a student extra time in a class, or none. Running clocks change at once.
 * @throws HttpError 404 when the class is not theirs, or the student not in it.
 */
export async function setExtraTime(
	store: Store,
	teacher: Teacher,
	{ classId, studentId }: { classId: string; studentId: string },
	extraTime: ExtraTime | null,
	now: Date
): Promise<void> {
	await getClass(store, teacher, classId);
	if (!(await studentIds(store.read, classId)).includes(studentId)) refuseNotFound();
	await handInAllExpired(store, now);
	const ids = { classId, studentId };
	tellExtraTime(studentId, await store.write((tx) => changeExtraTime(tx, teacher, ids, extraTime, now)));
}

/** The same inside a write, for somebody who may. @returns the attempts that are under way. */
export async function changeExtraTime(
	tx: Db,
	teacher: Teacher,
	{ classId, studentId }: { classId: string; studentId: string },
	extraTime: ExtraTime | null,
	now: Date
): Promise<readonly Row<'attempts'>[]> {
	const { enrollments, attempts, assignments } = tx.tables;
	const isTheirs = and(eq(enrollments.classId, classId), eq(enrollments.accountId, studentId));
	await tx.update(enrollments).set({ extraTime }).where(isTheirs);
	await writeChange(tx, teacher, 'extra time', { class: classId, student: studentId }, now);
	const open = await tx
		.select({ attempt: attempts })
		.from(attempts)
		.innerJoin(assignments, eq(assignments.id, attempts.assignmentId))
		.where(
			and(eq(assignments.classId, classId), eq(attempts.accountId, studentId), isNull(attempts.handedInAt))
		);
	const underWay = open.map(({ attempt }) => attempt);
	await recordChange(tx, teacher, underWay, { kind: 'extra time changed' }, now);
	return underWay;
}

/** Tells the open pages of a student, and of those who watch, that clocks have changed. */
export function tellExtraTime(studentId: string, underWay: readonly Row<'attempts'>[]): void {
	for (const { id, assignmentId } of underWay) {
		announce(id);
		announce(assignmentId);
	}
	announce(`student ${studentId}`);
}
