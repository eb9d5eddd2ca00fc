/** What the clock deletes: one rule for each kind of thing. The dry run and the night ask the same questions. */
import { and, eq, exists, gte, inArray, isNotNull, isNull, lt, lte, not, or } from 'drizzle-orm';
import { lastInTrash } from '../lessons/class-life';
import { daysBefore, monthsBefore, SESSION_DAYS, type Retention } from '../lessons/retention';
import { eraseClass } from './class-ends';
import type { Db } from './db/store';
import { eraseStudents } from './erasure';
import { settleShares } from './left-sums';

/** Which of them, where not all. */
type Among = readonly string[] | undefined;

export interface RetentionRule {
	/** The ids of what is due, or of those that still are. */
	readonly due: (db: Db, periods: Retention, now: Date, among?: Among) => Promise<string[]>;
	/** Deletes them. @returns the ids of accounts that went */
	readonly remove: (tx: Db, ids: readonly string[]) => Promise<string[]>;
	/** How many at a time: saving an answer waits for one batch at most. */
	readonly batch: number;
}

export type Removed =
	'sessions' | 'attempts' | 'classWork' | 'classes' | 'lessons' | 'studentWork' | 'students';

/** In the order in which they are done: what is in a class, then the class. */
export const retentionRules: Readonly<Record<Removed, RetentionRule>> = {
	sessions: { due: overSessions, remove: removeSessions, batch: 500 },
	attempts: { due: leftAttempts, remove: removeAttempts, batch: 10 },
	classWork: { due: workOfDueClasses, remove: removeAttempts, batch: 10 },
	classes: { due: dueClasses, remove: removeClasses, batch: 1 },
	lessons: { due: trashedLessons, remove: removeLessons, batch: 50 },
	studentWork: { due: workOfUnused, remove: removeAttempts, batch: 10 },
	students: { due: unusedStudents, remove: (tx, ids) => eraseStudents(tx, ids, 'left'), batch: 10 }
};

function idsOf(rows: readonly { id: string }[]): string[] {
	return rows.map(({ id }) => id);
}

async function overSessions(db: Db, _: Retention, now: Date, among?: Among): Promise<string[]> {
	const { sessions } = db.tables;
	const isOver = lt(sessions.expiresAt, daysBefore(now, SESSION_DAYS));
	return idsOf(
		await db
			.select({ id: sessions.id })
			.from(sessions)
			.where(and(isOver, among && inArray(sessions.id, [...among])))
	);
}

async function removeSessions(tx: Db, ids: readonly string[]): Promise<string[]> {
	const { sessions } = tx.tables;
	await tx.delete(sessions).where(inArray(sessions.id, [...ids]));
	return [];
}

/** Attempts never handed in: nobody has worked on them for so long, and they were due so long ago. */
async function leftAttempts(db: Db, periods: Retention, now: Date, among?: Among): Promise<string[]> {
	const { answers, assignments, attempts, overrides } = db.tables;
	const since = daysBefore(now, periods.unfinished);
	const own = and(
		...[eq(overrides.assignmentId, attempts.assignmentId), eq(overrides.accountId, attempts.accountId)],
		gte(overrides.dueAt, since)
	);
	const rows = await db
		.select({ id: attempts.id })
		.from(attempts)
		.innerJoin(assignments, eq(assignments.id, attempts.assignmentId))
		.where(
			and(
				...[isNull(attempts.handedInAt), lt(attempts.startedAt, since)],
				or(isNull(attempts.reopenUntil), lt(attempts.reopenUntil, since)),
				or(eq(assignments.isSelfStudy, true), lt(assignments.dueAt, since)),
				not(exists(db.select({ id: overrides.setBy }).from(overrides).where(own))),
				not(
					exists(
						db
							.select({ id: answers.attemptId })
							.from(answers)
							.where(and(eq(answers.attemptId, attempts.id), gte(answers.savedAt, since)))
					)
				),
				among && inArray(attempts.id, [...among])
			)
		);
	return idsOf(rows);
}

/** The share of what was handed in stays in the sums over all students. */
async function removeAttempts(tx: Db, ids: readonly string[]): Promise<string[]> {
	const { attempts, sheets } = tx.tables;
	await settleShares(tx, inArray(sheets.attemptId, [...ids]), 'left');
	await tx.delete(attempts).where(inArray(attempts.id, [...ids]));
	return [];
}

/** Classes that ended so long ago, in the trash or not. */
async function dueClasses(db: Db, periods: Retention, now: Date, among?: Among): Promise<string[]> {
	const { classes } = db.tables;
	const isDue = lte(classes.endsAt, daysBefore(now, periods.afterEnd));
	const rows = await db
		.select({ id: classes.id })
		.from(classes)
		.where(and(isNotNull(classes.endsAt), isDue, among && inArray(classes.id, [...among])));
	return idsOf(rows);
}

async function workOfDueClasses(db: Db, periods: Retention, now: Date, among?: Among): Promise<string[]> {
	const { assignments, attempts } = db.tables;
	const classIds = await dueClasses(db, periods, now);
	if (classIds.length === 0) return [];
	const rows = await db
		.select({ id: attempts.id })
		.from(attempts)
		.innerJoin(assignments, eq(assignments.id, attempts.assignmentId))
		.where(and(inArray(assignments.classId, classIds), among && inArray(attempts.id, [...among])));
	return idsOf(rows);
}

async function removeClasses(tx: Db, ids: readonly string[]): Promise<string[]> {
	const gone: string[] = [];
	for (const id of ids) gone.push(...(await eraseClass(tx, id, 'left')));
	return gone;
}

/**
 * Lessons that have been in the trash for so long. One that a class was given stays, for as long as that class: whoever
 * wrote it may have to correct a key.
 */
async function trashedLessons(db: Db, _: Retention, now: Date, among?: Among): Promise<string[]> {
	const { assignments, drafts, editions } = db.tables;
	const given = db
		.select({ id: assignments.id })
		.from(editions)
		.innerJoin(assignments, eq(assignments.editionId, editions.id))
		.where(eq(editions.lessonId, drafts.id));
	const rows = await db
		.select({ id: drafts.id })
		.from(drafts)
		.where(
			and(
				...[lte(drafts.trashedAt, lastInTrash(now)), not(exists(given))],
				among && inArray(drafts.id, [...among])
			)
		);
	return idsOf(rows);
}

/** What was published of them is frozen, and stays. */
async function removeLessons(tx: Db, ids: readonly string[]): Promise<string[]> {
	const { drafts } = tx.tables;
	await tx.delete(drafts).where(inArray(drafts.id, [...ids]));
	return [];
}

/** Students whom nobody has seen for so many months: neither signed in, nor at work, nor put into a class. */
async function unusedStudents(db: Db, periods: Retention, now: Date, among?: Among): Promise<string[]> {
	const { accounts, answers, attempts, enrollments, sessions } = db.tables;
	const since = monthsBefore(now, periods.inactive);
	const seen = [
		db
			.select({ id: sessions.accountId })
			.from(sessions)
			.where(and(eq(sessions.accountId, accounts.id), gte(sessions.lastSeenAt, since))),
		db
			.select({ id: enrollments.accountId })
			.from(enrollments)
			.where(and(eq(enrollments.accountId, accounts.id), gte(enrollments.joinedAt, since))),
		db
			.select({ id: attempts.accountId })
			.from(attempts)
			.where(and(eq(attempts.accountId, accounts.id), gte(attempts.startedAt, since))),
		db
			.select({ id: attempts.accountId })
			.from(answers)
			.innerJoin(attempts, eq(attempts.id, answers.attemptId))
			.where(and(eq(attempts.accountId, accounts.id), gte(answers.savedAt, since)))
	];
	const rows = await db
		.select({ id: accounts.id })
		.from(accounts)
		.where(
			and(
				...[eq(accounts.role, 'student'), lt(accounts.createdAt, since)],
				or(isNull(accounts.lastUsedAt), lt(accounts.lastUsedAt, since)),
				...seen.map((one) => not(exists(one))),
				among && inArray(accounts.id, [...among])
			)
		);
	return idsOf(rows);
}

async function workOfUnused(db: Db, periods: Retention, now: Date, among?: Among): Promise<string[]> {
	const { attempts } = db.tables;
	const asked = among && (await studentsAt(db, among));
	const students = await unusedStudents(db, periods, now, asked);
	if (students.length === 0) return [];
	const rows = await db
		.select({ id: attempts.id })
		.from(attempts)
		.where(and(inArray(attempts.accountId, students), among && inArray(attempts.id, [...among])));
	return idsOf(rows);
}

/** Whose attempts these are. */
async function studentsAt(db: Db, attemptIds: readonly string[]): Promise<string[]> {
	const { attempts } = db.tables;
	return idsOf(
		await db
			.selectDistinct({ id: attempts.accountId })
			.from(attempts)
			.where(inArray(attempts.id, [...attemptIds]))
	);
}
