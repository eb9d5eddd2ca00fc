/** Which answers to a lesson are graded otherwise when a correction of its keys comes or goes. */
import { and, eq, inArray } from 'drizzle-orm';
import { keyedOtherwise } from '../lessons/correction';
import type { Correction } from '../lessons/standing-corrections';
import { graderOf, type AnswerRow } from './automatic-grades';
import type { Db } from './db/store';
import type { Row } from './db/tables';
import { loadPublished } from './editions';
import { asCorrected, type Edition } from './lessons';
import type { Touched } from './recount-questions';

/** One try with its automatic grade before and after; undefined where a person grades it. */
export interface Regrade {
	readonly attempt: Pick<Row<'attempts'>, 'id' | 'assignmentId' | 'accountId' | 'lighter' | 'drawn'>;
	readonly edition: Edition;
	readonly answer: AnswerRow & Pick<Row<'answers'>, 'savedAt' | 'isLeftOut'>;
	readonly before: Row<'grades'> | undefined;
	readonly after: Row<'grades'> | undefined;
	/** A teacher's grade, which stands before either. */
	readonly teacher: Pick<Row<'teacherGrades'>, 'score'> | undefined;
}

export interface Rescoring {
	readonly touched: readonly Touched[];
	readonly regrades: readonly Regrade[];
}

/** What stands of the corrections of a lesson, and what would. */
export interface Change {
	readonly before: readonly Correction[];
	readonly after: readonly Correction[];
}

/** Works out every grade anew of what another list of corrections says otherwise. Nothing is written. */
export async function rescore(db: Db, lessonId: string, change: Change): Promise<Rescoring> {
	const touched = await listTouched(db, lessonId, change);
	const regrades: Regrade[] = [];
	for (const one of touched) regrades.push(...(await listRegrades(db, one)));
	return { touched, regrades };
}

/** Whether anybody answered what another list of corrections says otherwise. */
export async function touchesAnswers(db: Db, lessonId: string, change: Change): Promise<boolean> {
	const { answers, attempts } = db.tables;
	for (const { edition, questionIds } of await listTouched(db, lessonId, change)) {
		const [one] = await db
			.select({ id: answers.attemptId })
			.from(answers)
			.innerJoin(attempts, eq(attempts.id, answers.attemptId))
			.where(and(eq(attempts.editionId, edition.id), inArray(answers.questionId, [...questionIds])))
			.limit(1);
		if (one) return true;
	}
	return false;
}

/** The editions whose questions are keyed otherwise by another list of corrections. */
async function listTouched(db: Db, lessonId: string, { before, after }: Change): Promise<Touched[]> {
	const { editions } = db.tables;
	const rows = await db.select({ id: editions.id }).from(editions).where(eq(editions.lessonId, lessonId));
	const touched: Touched[] = [];
	for (const { id } of rows) {
		const published = await loadPublished(db, id);
		const [earlier, later] = [asCorrected(published, before), asCorrected(published, after)];
		const questionIds = keyedOtherwise(earlier.lesson, later.lesson);
		if (questionIds.length > 0) touched.push({ before: earlier, edition: later, questionIds });
	}
	return touched;
}

async function listRegrades(db: Db, { edition, questionIds }: Touched): Promise<Regrade[]> {
	const { answers, attempts, grades, teacherGrades } = db.tables;
	const graded = and(
		eq(grades.attemptId, answers.attemptId),
		eq(grades.questionId, answers.questionId),
		eq(grades.tryNumber, answers.tryNumber)
	);
	const byTeacher = and(
		eq(teacherGrades.attemptId, answers.attemptId),
		eq(teacherGrades.questionId, answers.questionId),
		eq(teacherGrades.tryNumber, answers.tryNumber)
	);
	const { id, assignmentId, accountId, lighter, drawn } = attempts;
	const { attemptId, questionId, tryNumber, value, savedAt, isLeftOut } = answers;
	const rows = await db
		.select({
			attempt: { id, assignmentId, accountId, lighter, drawn },
			answer: { attemptId, questionId, tryNumber, value, savedAt, isLeftOut },
			before: grades,
			teacher: { score: teacherGrades.score }
		})
		.from(attempts)
		.innerJoin(answers, eq(answers.attemptId, attempts.id))
		.leftJoin(grades, graded)
		.leftJoin(teacherGrades, byTeacher)
		.where(and(eq(attempts.editionId, edition.id), inArray(answers.questionId, [...questionIds])))
		// As the rows stand in their tables: each page of them is written once.
		.orderBy(attempts.id);
	const gradeOf = graderOf(edition);
	return rows.map(({ attempt, answer, before, teacher }) => ({
		...{ attempt, edition, answer, before: before ?? undefined, teacher: teacher ?? undefined },
		after: gradeOf(answer)
	}));
}
