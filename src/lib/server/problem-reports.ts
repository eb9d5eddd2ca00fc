/** “Report a problem with this question”: what a student says of a question, for the teacher to settle. */
import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { findQuestion, questionsOf } from '../lessons/lesson';
import { textProblem, withPlainLines } from '../text/plain-text';
import { getAssignment } from './assignments';
import { ownAttempt } from './attempts';
import type { Store } from './db/store';
import { newId } from './ids';
import { getEdition } from './lessons';
import { announce } from './live';
import type { Student, Teacher } from './policy';
import { refuseInvalid, refuseNotFound, refuseTooMany } from './refusals';

/** The longest report, in UTF-16 units. */
export const MOST_REPORT = 1000;
/** In one attempt. */
export const MOST_REPORTS = 20;

/**
 * Keeps what a student says of a question of their own attempt, at any time.
 * @throws HttpError 404 not theirs · 422 no question of it, or no text to keep · 429 after twenty in one attempt.
 */
export async function reportProblem(
	store: Store,
	student: Student,
	attemptId: string,
	{ questionId, text }: { questionId: string; text: string },
	now: Date
): Promise<void> {
	const attempt = await ownAttempt(store.read, student, attemptId);
	const { lesson } = await getEdition(store, attempt.editionId);
	if (!questionsOf(lesson, attempt).some(({ id }) => id === questionId)) {
		refuseInvalid('That question is not part of this lesson.');
	}
	const plain = withPlainLines(text).trim();
	if (plain === '') refuseInvalid('Say in a few words what is wrong with the question.');
	const problem = textProblem(plain, { most: MOST_REPORT, lines: true });
	if (problem) refuseInvalid(problem);
	await store.write(async (tx) => {
		const { problemReports } = tx.tables;
		const count = await tx.$count(problemReports, eq(problemReports.attemptId, attemptId));
		if (count >= MOST_REPORTS) {
			refuseTooMany(`You have reported ${MOST_REPORTS} problems here. Tell your teacher in person.`, null);
		}
		const row = { id: newId(), attemptId, questionId, text: plain, reportedAt: now, resolvedAt: null };
		await tx.insert(problemReports).values(row);
	});
	announce(attempt.assignmentId);
}

export interface ProblemReport {
	readonly id: string;
	readonly question: { readonly id: string; readonly prompt: string };
	readonly student: { readonly id: string; readonly name: string };
	readonly attempt: { readonly number: number; readonly isHandedIn: boolean };
	/** The question's number in the version that was taken, from 1. */
	readonly number: number;
	readonly text: string;
	readonly reportedAt: Date;
	/** When a teacher marked it as settled; `null` while it is open. */
	readonly resolvedAt: Date | null;
}

/** The reports of an assignment, the open ones first, then the newest. @throws HttpError 404 */
export async function listProblems(
	store: Store,
	teacher: Teacher,
	assignmentId: string
): Promise<ProblemReport[]> {
	const { edition } = await getAssignment(store, teacher, assignmentId);
	const { problemReports, attempts, accounts } = store.read.tables;
	const rows = await store.read
		.select({ report: problemReports, attempt: attempts, account: accounts })
		.from(problemReports)
		.innerJoin(attempts, eq(attempts.id, problemReports.attemptId))
		.innerJoin(accounts, eq(accounts.id, attempts.accountId))
		.where(eq(attempts.assignmentId, assignmentId))
		.orderBy(desc(problemReports.reportedAt), asc(problemReports.id));
	const reports = rows.map(({ report, attempt, account }) => ({
		...{ id: report.id, text: report.text, reportedAt: report.reportedAt, resolvedAt: report.resolvedAt },
		question: {
			id: report.questionId,
			prompt: findQuestion(edition.lesson, report.questionId)?.prompt ?? report.questionId
		},
		student: { id: account.id, name: account.displayName },
		attempt: { number: attempt.number, isHandedIn: attempt.handedInAt !== null },
		number: questionsOf(edition.lesson, attempt).findIndex(({ id }) => id === report.questionId) + 1
	}));
	return openFirst(reports);
}

/** How many reports of an assignment are open. @throws HttpError 404 */
export async function countOpenProblems(
	store: Store,
	teacher: Teacher,
	assignmentId: string
): Promise<number> {
	await getAssignment(store, teacher, assignmentId);
	const { problemReports, attempts } = store.read.tables;
	const open = await store.read
		.select({ id: problemReports.id })
		.from(problemReports)
		.innerJoin(attempts, eq(attempts.id, problemReports.attemptId))
		.where(and(eq(attempts.assignmentId, assignmentId), isNull(problemReports.resolvedAt)));
	return open.length;
}

/** Marks a report as settled. Doing it twice changes nothing. @throws HttpError 404 */
export async function resolveProblem(
	store: Store,
	teacher: Teacher,
	{ assignmentId, reportId }: { assignmentId: string; reportId: string },
	now: Date
): Promise<void> {
	await settleReport(store, await listProblems(store, teacher, assignmentId), reportId, now);
	announce(assignmentId);
}

/** Opens a settled report again. @throws HttpError 404 */
export async function reopenProblem(
	store: Store,
	teacher: Teacher,
	{ assignmentId, reportId }: { assignmentId: string; reportId: string }
): Promise<void> {
	await reopenReport(store, await listProblems(store, teacher, assignmentId), reportId);
	announce(assignmentId);
}

/** Reports in the order they are in, but the open ones before those that are settled. */
export function openFirst<Report extends { resolvedAt: Date | null }>(reports: readonly Report[]): Report[] {
	return reports.toSorted((a, b) => Number(a.resolvedAt !== null) - Number(b.resolvedAt !== null));
}

type Reports = readonly { readonly id: string }[];

/** Marks one of the reports that a teacher may read as settled, unless it is. @throws HttpError 404 where it is none of them */
export async function settleReport(store: Store, reports: Reports, id: string, now: Date): Promise<void> {
	checkIsAmong(reports, id);
	await store.write(async (tx) => {
		const { problemReports } = tx.tables;
		const isOpen = and(eq(problemReports.id, id), isNull(problemReports.resolvedAt));
		await tx.update(problemReports).set({ resolvedAt: now }).where(isOpen);
	});
}

/** Opens one of the reports that a teacher may read again. @throws HttpError 404 where it is none of them */
export async function reopenReport(store: Store, reports: Reports, id: string): Promise<void> {
	checkIsAmong(reports, id);
	await store.write(async (tx) => {
		const { problemReports } = tx.tables;
		await tx.update(problemReports).set({ resolvedAt: null }).where(eq(problemReports.id, id));
	});
}

function checkIsAmong(reports: Reports, id: string): void {
	if (!reports.some((report) => report.id === id)) refuseNotFound();
}
