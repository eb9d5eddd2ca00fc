/** What students of a class report while they take lessons on their own: all that a teacher gets of it. */
import { and, asc, desc, eq } from 'drizzle-orm';
import { findQuestion } from '../lessons/lesson';
import { placeInCourse } from '../lessons/review-pool';
import { getClass } from './classes';
import type { Store } from './db/store';
import { getEdition } from './lessons';
import type { Teacher } from './policy';
import { openFirst, reopenReport, settleReport } from './problem-reports';

/** A report without the answer it is about: no teacher sees what was done in self-study. */
export interface SelfStudyProblem {
	readonly id: string;
	/** Its number in the course is `null` for a review. */
	readonly lesson: { readonly id: string; readonly number: number | null; readonly title: string };
	readonly prompt: string;
	readonly studentName: string;
	readonly text: string;
	readonly reportedAt: Date;
	/** When a teacher marked it as settled; `null` while it is open. */
	readonly resolvedAt: Date | null;
}

/** The reports of a class from self-study, the open ones first, then the newest. @throws HttpError 404 */
export async function listSelfStudyProblems(
	store: Store,
	teacher: Teacher,
	classId: string
): Promise<SelfStudyProblem[]> {
	await getClass(store, teacher, classId);
	const { problemReports, attempts, assignments, accounts } = store.read.tables;
	const rows = await store.read
		.select({ report: problemReports, editionId: attempts.editionId, name: accounts.displayName })
		.from(problemReports)
		.innerJoin(attempts, eq(attempts.id, problemReports.attemptId))
		.innerJoin(assignments, eq(assignments.id, attempts.assignmentId))
		.innerJoin(accounts, eq(accounts.id, attempts.accountId))
		.where(and(eq(assignments.classId, classId), eq(assignments.isSelfStudy, true)))
		.orderBy(desc(problemReports.reportedAt), asc(problemReports.id));
	const reports = await Promise.all(
		rows.map(async ({ report, editionId, name }) => {
			const { lesson } = await getEdition(store, editionId);
			const { id, questionId, text, reportedAt, resolvedAt } = report;
			return {
				...{ id, text, reportedAt, resolvedAt, studentName: name },
				lesson: { id: lesson.id, number: placeInCourse(lesson), title: lesson.title },
				prompt: findQuestion(lesson, questionId)?.prompt ?? questionId
			};
		})
	);
	return openFirst(reports);
}

/** Marks a report as settled. Doing it twice changes nothing. @throws HttpError 404 */
export async function resolveSelfStudyProblem(
	store: Store,
	teacher: Teacher,
	{ classId, reportId }: { classId: string; reportId: string },
	now: Date
): Promise<void> {
	await settleReport(store, await listSelfStudyProblems(store, teacher, classId), reportId, now);
}

/** Opens a settled report again. @throws HttpError 404 */
export async function reopenSelfStudyProblem(
	store: Store,
	teacher: Teacher,
	{ classId, reportId }: { classId: string; reportId: string }
): Promise<void> {
	await reopenReport(store, await listSelfStudyProblems(store, teacher, classId), reportId);
}
