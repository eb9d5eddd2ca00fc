/** A student leaves a class by themselves, and comes back within two weeks. Their work stays in it as if they were taken out. */
import { and, asc, eq, gt } from 'drizzle-orm';
import { writeChanges } from './audit-changes';
import { studentIds } from './classes';
import { isInUse } from './db/expressions';
import type { Db, Store } from './db/store';
import { enroll } from './joining';
import { announce } from './live';
import { takeOutOf } from './membership';
import { can, type Student } from './policy';
import { refuseNotFound } from './refusals';

/** How long whoever has left may come back without a class code. */
export const COME_BACK_DAYS = 14;
const DAY = 86_400_000;

export interface LeftClass {
	readonly id: string;
	readonly name: string;
	readonly timeZone: string;
	/** Until when the student may come back. */
	readonly until: Date;
}

/** Leaves a class; others may be left, or none. What was handed in stays with its teachers. @throws HttpError 404 */
export async function leaveClass(store: Store, student: Student, classId: string, now: Date): Promise<void> {
	await store.write(async (tx) => {
		if (!can(student, 'take', { studentIds: await studentIds(tx, classId) })) refuseNotFound();
		await takeOutOf(tx, classId, [student.id], now, { alone: true });
		await writeChanges(tx, student, 'left', { classId, studentIds: [student.id] }, now);
	});
	announce(`student ${student.id}`);
}

/** Comes back into a class as before. @throws HttpError 404 for whoever was taken out, or left too long ago */
export async function comeBack(store: Store, student: Student, classId: string, now: Date): Promise<void> {
	await store.write(async (tx) => {
		if (!(await listLeft(tx, student, now)).some(({ id }) => id === classId)) refuseNotFound();
		await enroll(tx, classId, student.id, now);
		await writeChanges(tx, student, 'came back', { classId, studentIds: [student.id] }, now);
	});
	announce(`student ${student.id}`);
}

/** The classes that a student has left and may come back to, by name. */
export async function listLeft(db: Db, student: Student, now: Date): Promise<LeftClass[]> {
	const { classes, enrollments } = db.tables;
	const rows = await db
		.select({
			...{ id: classes.id, name: classes.name, timeZone: classes.timeZone },
			leftAt: enrollments.leftAt
		})
		.from(enrollments)
		.innerJoin(classes, eq(classes.id, enrollments.classId))
		.where(
			and(
				...[eq(enrollments.accountId, student.id), eq(enrollments.leftAlone, true), isInUse(classes)],
				gt(enrollments.leftAt, new Date(now.getTime() - COME_BACK_DAYS * DAY))
			)
		)
		.orderBy(asc(classes.name), asc(classes.id));
	return rows.flatMap(({ leftAt, ...one }) =>
		leftAt ? [{ ...one, until: new Date(leftAt.getTime() + COME_BACK_DAYS * DAY) }] : []
	);
}
