/** A student's attempt as their teacher has it, and what a teacher does to it as a whole. */
import { and, eq, ne } from 'drizzle-orm';
import * as machine from '../lessons/attempt-state';
import { questionsOf } from '../lessons/lesson';
import { writeChange } from './audit-changes';
import { savedTries, place } from './saved-answers';
import { getAssignment, type TaughtAssignment } from './assignments';
import { noteQuestions, readReason } from './attempt-log';
import { isUnderWay, recordEvent, settleAttempt } from './attempts';
import type { Db, Store } from './db/store';
import type { Row } from './db/tables';
import { recount } from './evidence';
import { announce } from './live';
import type { Teacher } from './policy';
import { refuseConflict, refuseNotFound } from './refusals';
import { findStandingOf, recordOf, type Standing } from './standing';

export interface AttemptPlace {
	readonly assignmentId: string;
	readonly attemptId: string;
	/** Where an address says whose it is: that must be right. */
	readonly studentId?: string;
}

/** One try of one question. */
export interface TryPlace extends AttemptPlace {
	readonly questionId: string;
	readonly tryNumber: number;
}

export interface TaughtAttempt extends TaughtAssignment {
	readonly attempt: Row<'attempts'>;
	readonly standing: Standing;
}

/** What an attempt is named by in the address of its page. */
export function addressOf({ attempt }: TaughtAttempt): {
	readonly assignment: string;
	readonly student: string;
} {
	return { assignment: attempt.assignmentId, student: attempt.accountId };
}

/** An attempt of a student who is in a class of theirs. @throws HttpError 404 */
export async function getTaughtAttempt(
	store: Store,
	teacher: Teacher,
	{ assignmentId, attemptId, studentId }: AttemptPlace
): Promise<TaughtAttempt> {
	const taught = await getAssignment(store, teacher, assignmentId);
	const attempt = await findAttempt(store.read, { assignmentId, attemptId });
	if (studentId !== undefined && attempt?.accountId !== studentId) refuseNotFound();
	const standing = attempt && (await findStandingOf(store.read, assignmentId, attempt.accountId));
	if (!attempt || !standing?.isMember) refuseNotFound();
	return { ...taught, attempt, standing };
}

async function findAttempt(
	db: Db,
	{ assignmentId, attemptId }: AttemptPlace
): Promise<Row<'attempts'> | undefined> {
	const { attempts } = db.tables;
	const [row] = await db
		.select()
		.from(attempts)
		.where(and(eq(attempts.id, attemptId), eq(attempts.assignmentId, assignmentId)));
	return row;
}

/** The attempt as it stands in this transaction. @throws HttpError 404 · 409 unless it is handed in, by the clock too. */
export async function handedInAttempt(
	tx: Db,
	{ attempt, assignment, standing }: TaughtAttempt,
	now: Date
): Promise<Row<'attempts'>> {
	const fresh = await findAttempt(tx, { assignmentId: assignment.id, attemptId: attempt.id });
	if (!fresh) refuseNotFound();
	if (isUnderWay(fresh, standing, now)) {
		refuseConflict('This attempt is not handed in: until then its answers can still change.');
	}
	return fresh;
}

/** The number of a question in the version that was taken, from 1; 0 when it is not in it. */
export function questionNumber({ edition, attempt }: TaughtAttempt, questionId: string): number {
	return questionsOf(edition.lesson, attempt).findIndex(({ id }) => id === questionId) + 1;
}

/** Tells every page that shows this attempt. */
export function announceAttempt({ attempt }: Pick<TaughtAttempt, 'attempt'>): void {
	announce(attempt.id);
	announce(attempt.assignmentId);
	announce(`student ${attempt.accountId}`);
}

/**
 * Opens a handed-in attempt again, until a time or without an end.
 * @throws HttpError 404 · 409 not handed in, withdrawn, or the student is at another attempt · 422 no reason, or an
 * end that is past.
 */
export async function reopenAttempt(
	store: Store,
	teacher: Teacher,
	{ until, reason: typed, ...where }: AttemptPlace & { until: Date | null; reason: string },
	now: Date
): Promise<void> {
	const reason = readReason(typed);
	const taught = await getTaughtAttempt(store, teacher, where);
	const { assignment, standing } = taught;
	if (assignment.withdrawnAt) refuseConflict('This lesson is withdrawn: nothing can be answered in it.');
	// What nobody looked at since its time was up is handed in first: with a receipt, and written down.
	await settleAttempt(store, taught.attempt, standing, now);
	await store.write(async (tx) => {
		const { attempts } = tx.tables;
		const attempt = await handedInAttempt(tx, taught, now);
		await refuseSecond(tx, taught, now);
		const settled = machine.settle(recordOf(attempt), standing.times, now);
		const opened = machine.reopen(settled, standing.times, until, now);
		if (!opened) refuseConflict('The time you gave is past already.');
		const { handedInAt, handedInBy, reopenedAt, reopenUntil } = opened;
		await tx
			.update(attempts)
			.set({ handedInAt, handedInBy, reopenedAt, reopenUntil })
			.where(eq(attempts.id, attempt.id));
		const event = { attemptId: attempt.id, kind: 'reopened', accountId: teacher.id, reason };
		await recordEvent(tx, event, now);
		await writeChange(tx, teacher, 'attempt reopened', addressOf(taught), now);
		await recount(tx, attempt.id);
	});
	announceAttempt(taught);
}

/** A student works at one attempt at a time. */
async function refuseSecond(tx: Db, { attempt, standing }: TaughtAttempt, now: Date): Promise<void> {
	const { attempts } = tx.tables;
	const others = await tx
		.select()
		.from(attempts)
		.where(
			and(
				eq(attempts.assignmentId, attempt.assignmentId),
				eq(attempts.accountId, attempt.accountId),
				ne(attempts.id, attempt.id)
			)
		);
	if (others.some((other) => isUnderWay(other, standing, now))) {
		refuseConflict('The student is at work on another attempt. Only one can be open at a time.');
	}
}

/**
 * Leaves an answer out that was delivered late, or counts it again. Doing it twice changes nothing.
 * @throws HttpError 404 · 409 not handed in, not delivered late, or graded by a teacher.
 */
export async function leaveOut(
	store: Store,
	teacher: Teacher,
	{ isLeftOut, ...where }: TryPlace & { isLeftOut: boolean },
	now: Date
): Promise<void> {
	const taught = await getTaughtAttempt(store, teacher, where);
	await store.write(async (tx) => {
		await handedInAttempt(tx, taught, now);
		const saved = (await savedTries(tx, taught.edition, where.attemptId))
			.get(where.questionId)
			?.find(({ tryNumber }) => tryNumber === where.tryNumber);
		if (!saved) refuseNotFound();
		if (!saved.row.isDeliveredLate) refuseConflict('Only what was delivered late can be left out.');
		if (saved.teacherGrade) refuseConflict('You graded this answer. Withdraw your grade first.');
		if (saved.row.isLeftOut === isLeftOut) return;
		await tx.update(tx.tables.answers).set({ isLeftOut }).where(place(tx.tables.answers, where));
		const kind = isLeftOut ? 'left out' : 'counted again';
		const reason = noteQuestions([questionNumber(taught, where.questionId)]);
		await recordEvent(tx, { attemptId: where.attemptId, kind, accountId: teacher.id, reason }, now);
		await writeChange(tx, teacher, `answer ${kind}`, addressOf(taught), now);
		await recount(tx, where.attemptId);
	});
	announceAttempt(taught);
}
