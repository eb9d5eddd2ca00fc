/** What keeps a student from beginning a lesson on their own. */
import { and, eq, isNull } from 'drizzle-orm';
import { isReleased, settle } from '../lessons/attempt-state';
import { availabilityOf, type SelfStudyBar } from '../lessons/availability';
import { isInUse } from './db/expressions';
import type { Db } from './db/store';
import type { Student } from './policy';
import { findStandingOf, recordOf, releaseFacts, type Standing } from './standing';

/** Why a student may not begin an assignment that is self-study; undefined when they may, and for every other. */
export async function findBar(
	db: Db,
	student: Student,
	{ standing, lessonId }: { standing: Standing; lessonId: string },
	now: Date
): Promise<SelfStudyBar | undefined> {
	const { assignment, class: taught } = standing;
	if (!assignment.isSelfStudy) return undefined;
	if (!taught.allowsSelfStudy || taught.archivedAt || taught.trashedAt) return 'turned off';
	return (await isToBeDone(db, student, lessonId, now)) ? 'assigned' : undefined;
}

/**
 * Whether a teacher has given a student this lesson and its key is not open to them there: practice would show it.
 * It is once they have handed in, or can no longer take it, and feedback is released.
 */
export async function isToBeDone(db: Db, student: Student, lessonId: string, now: Date): Promise<boolean> {
	return (await listToBeDone(db, student, now, lessonId)).length > 0;
}

/** The ids of the editions that are to be done in this sense: of one lesson, or of all. */
export async function listToBeDone(
	db: Db,
	student: Student,
	now: Date,
	lessonId?: string
): Promise<string[]> {
	const { assignments, classes, editions, enrollments } = db.tables;
	const given = await db
		.select({ id: assignments.id, editionId: assignments.editionId })
		.from(enrollments)
		.innerJoin(classes, eq(classes.id, enrollments.classId))
		.innerJoin(assignments, eq(assignments.classId, enrollments.classId))
		.innerJoin(editions, eq(editions.id, assignments.editionId))
		.where(
			and(
				...[eq(enrollments.accountId, student.id), isNull(enrollments.leftAt), isInUse(classes)],
				...[eq(assignments.isSelfStudy, false), isNull(assignments.withdrawnAt)],
				lessonId === undefined ? undefined : eq(editions.lessonId, lessonId)
			)
		);
	const open = await Promise.all(given.map(({ id }) => isKeyOpen(db, student, id, now)));
	return given.filter((_, at) => !open[at]).map(({ editionId }) => editionId);
}

async function isKeyOpen(db: Db, student: Student, assignmentId: string, now: Date): Promise<boolean> {
	const standing = await findStandingOf(db, assignmentId, student.id);
	if (!standing || !isReleased(await releaseFacts(db, standing.assignment), now)) return false;
	const { attempts } = db.tables;
	const own = await db
		.select()
		.from(attempts)
		.where(and(eq(attempts.assignmentId, assignmentId), eq(attempts.accountId, student.id)));
	if (own.length === 0) return availabilityOf(standing.times, now) === 'closed';
	return own.every((attempt) => settle(recordOf(attempt), standing.times, now).handedInAt !== null);
}
