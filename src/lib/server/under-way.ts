/** Attempts somebody may still be at, and the open pages that hear of a change to them. */
import { and, eq, isNull } from 'drizzle-orm';
import { recordEvent } from './attempts';
import { studentIds } from './classes';
import type { Db } from './db/store';
import type { Row } from './db/tables';
import { announce } from './live';
import type { Teacher } from './policy';

/** The attempts at an assignment that are not handed in; of one student, when named. */
export async function attemptsUnderWay(
	db: Db,
	{ assignmentId, studentId }: { assignmentId: string; studentId?: string }
): Promise<Row<'attempts'>[]> {
	const { attempts } = db.tables;
	const ofStudent = studentId === undefined ? undefined : eq(attempts.accountId, studentId);
	return db
		.select()
		.from(attempts)
		.where(and(eq(attempts.assignmentId, assignmentId), isNull(attempts.handedInAt), ofStudent));
}

/** Whether anybody has begun an assignment. */
export async function hasBegun(db: Db, assignmentId: string): Promise<boolean> {
	const { attempts } = db.tables;
	return (await db.$count(attempts, eq(attempts.assignmentId, assignmentId))) > 0;
}

/** Writes down, for each of these attempts, what a teacher changed about it. */
export async function recordChange(
	tx: Db,
	teacher: Teacher,
	attempts: readonly Row<'attempts'>[],
	{ kind, reason }: { kind: string; reason?: string },
	now: Date
): Promise<void> {
	for (const { id: attemptId } of attempts) {
		const why = reason === undefined ? {} : { reason };
		await recordEvent(tx, { attemptId, kind, accountId: teacher.id, ...why }, now);
	}
}

/** Tells every open page of one student's, and those on an assignment. */
export async function tellStudent(
	db: Db,
	{ assignmentId, studentId }: { assignmentId: string; studentId: string }
): Promise<void> {
	const { attempts } = db.tables;
	const own = await db
		.select({ id: attempts.id })
		.from(attempts)
		.where(and(eq(attempts.assignmentId, assignmentId), eq(attempts.accountId, studentId)));
	for (const { id } of own) announce(id);
	announce(`student ${studentId}`);
	announce(assignmentId);
}

/** Tells the open pages of everybody an assignment was given to. */
export async function tellClass(
	db: Db,
	{ id: assignmentId, classId }: Pick<Row<'assignments'>, 'id' | 'classId'>
): Promise<void> {
	const { attempts } = db.tables;
	const all = await db
		.select({ id: attempts.id })
		.from(attempts)
		.where(eq(attempts.assignmentId, assignmentId));
	for (const { id } of all) announce(id);
	for (const student of await studentIds(db, classId)) announce(`student ${student}`);
	announce(assignmentId);
}
