/** A teacher's grade of one answer. It stands before the automatic one, which is kept. */
import { ratingsSchema, type Ratings } from '../questions/rewrite/model';
import { rubricScore } from '../questions/rewrite/score';
import { findQuestion } from '../lessons/lesson';
import { textProblem, withPlainLines } from '../text/plain-text';
import { writeChange } from './audit-changes';
import { savedTries, place, type SavedAnswer } from './saved-answers';
import { noteRegrade, readReason } from './attempt-log';
import { recordEvent } from './attempts';
import type { Db, Store } from './db/store';
import { recount } from './evidence';
import type { Teacher } from './policy';
import { refuseConflict, refuseInvalid, refuseNotFound } from './refusals';
import {
	addressOf,
	announceAttempt,
	getTaughtAttempt,
	handedInAttempt,
	questionNumber,
	type TaughtAttempt,
	type TryPlace
} from './taught-attempts';

/** The longest comment, in UTF-16 units. */
export const MOST_COMMENT = 1000;

/** What a teacher gives: ratings where the kind has a rubric (`rewrite`), a score of 0..1 for every other. */
export type Given =
	{ readonly kind: 'score'; readonly score: number } | { readonly kind: 'rubric'; readonly ratings: Ratings };

export interface NewGrade extends TryPlace {
	/** Of the answer that was read. */
	readonly revision: number;
	readonly given: Given;
	/** Needed where an automatic grade is changed. */
	readonly reason: string;
	/** Read by the student; may be empty. */
	readonly comment: string;
}

export type GradeOutcome = 'graded' | 'needs reason';

/**
 * Grades an answer, in place of the automatic grade or of an earlier one of a teacher's. Nothing changes where an
 * automatic grade stands and no reason is given.
 * @throws HttpError 404 no such answer in a class of theirs · 409 not handed in, changed since, left out, or nothing
 * answered · 422 no grade for this kind, or words that cannot be kept.
 */
export async function gradeAnswer(
	store: Store,
	teacher: Teacher,
	{ revision, given, reason: typedReason, comment: typedComment, ...where }: NewGrade,
	now: Date
): Promise<GradeOutcome> {
	const taught = await getTaughtAttempt(store, teacher, where);
	const score = scoreOf(taught, where.questionId, given);
	const reason = typedReason.trim() === '' ? null : readReason(typedReason);
	const comment = readComment(typedComment);
	const outcome = await store.write(async (tx): Promise<GradeOutcome> => {
		const saved = await gradableAnswer(tx, taught, where, now);
		if (saved.revision !== revision) refuseConflict('This answer was changed since you opened the page.');
		if (saved.automaticScore !== undefined && reason === null) return 'needs reason';
		const { teacherGrades } = tx.tables;
		const { attemptId, questionId, tryNumber } = where;
		await tx.delete(teacherGrades).where(place(teacherGrades, where));
		await tx.insert(teacherGrades).values({
			...{ attemptId, questionId, tryNumber, score, reason, comment },
			ratings: given.kind === 'rubric' ? given.ratings : null,
			...{ gradedBy: teacher.id, gradedAt: now }
		});
		await recordGrade(tx, { taught, teacher, where, from: saved.score, to: score, reason }, now);
		return 'graded';
	});
	announceAttempt(taught);
	return outcome;
}

/** Takes a teacher's grade back: the automatic one stands again, or the answer waits. @throws HttpError 404 · 409 */
export async function withdrawGrade(
	store: Store,
	teacher: Teacher,
	where: TryPlace,
	now: Date
): Promise<void> {
	const taught = await getTaughtAttempt(store, teacher, where);
	await store.write(async (tx) => {
		const saved = await gradableAnswer(tx, taught, where, now);
		if (!saved.teacherGrade) return;
		await tx.delete(tx.tables.teacherGrades).where(place(tx.tables.teacherGrades, where));
		const change = { from: saved.score, to: saved.automaticScore, reason: null };
		await recordGrade(tx, { taught, teacher, where, ...change }, now);
	});
	announceAttempt(taught);
}

/** The score 0..1 of what was given. @throws HttpError 404 no such question · 422 not how this kind is graded. */
function scoreOf({ edition }: TaughtAttempt, questionId: string, given: Given): number {
	const question = findQuestion(edition.lesson, questionId) ?? refuseNotFound();
	if ((question.kind === 'rewrite') !== (given.kind === 'rubric')) {
		refuseInvalid('This question is graded in another way.');
	}
	if (given.kind === 'rubric') {
		const ratings = ratingsSchema.safeParse(given.ratings);
		return ratings.success
			? rubricScore(ratings.data)
			: refuseInvalid('Rate all four criteria, from 0 to 2 points.');
	}
	// NaN fails this as well.
	if (!(given.score >= 0 && given.score <= 1)) refuseInvalid('Give points from 0 to 100.');
	return given.score;
}

function readComment(typed: string): string | null {
	const comment = withPlainLines(typed).trim();
	const problem = textProblem(comment, { most: MOST_COMMENT, lines: true });
	if (problem) refuseInvalid(problem);
	return comment === '' ? null : comment;
}

async function gradableAnswer(
	tx: Db,
	taught: TaughtAttempt,
	{ attemptId, questionId, tryNumber }: TryPlace,
	now: Date
): Promise<SavedAnswer> {
	await handedInAttempt(tx, taught, now);
	const tries = (await savedTries(tx, taught.edition, attemptId)).get(questionId);
	const saved = tries?.find((one) => one.tryNumber === tryNumber) ?? refuseNotFound();
	if (saved.row.isLeftOut) refuseConflict('This answer is left out. Count it again first.');
	if (!saved.isGiven) refuseConflict('There is no answer here to grade.');
	return saved;
}

interface Regrade {
	readonly taught: TaughtAttempt;
	readonly teacher: Teacher;
	readonly where: TryPlace;
	readonly from: number | undefined;
	readonly to: number | undefined;
	readonly reason: string | null;
}

async function recordGrade(
	tx: Db,
	{ taught, teacher, where, from, to, reason: given }: Regrade,
	now: Date
): Promise<void> {
	const { attemptId, questionId } = where;
	const reason = noteRegrade(questionNumber(taught, questionId), { from, to }, given);
	await recordEvent(tx, { attemptId, kind: 'regraded', accountId: teacher.id, reason }, now);
	await writeChange(tx, teacher, 'grade', addressOf(taught), now);
	await recount(tx, attemptId);
}
