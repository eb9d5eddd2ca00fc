/** The questions of a student's own attempt with what is said of their answers. */
import { passageOf, stepsOf } from '$lib/lessons/lesson';
import { withReplies } from '$lib/questions/highlight/replies';
import { bind, type Question, type Review } from '$lib/questions/models';
import { app } from '$lib/server/app';
import { repliesToAnswer } from '$lib/server/mark-replies';
import { savedTries, type SavedAnswer } from '$lib/server/saved-answers';
import { listOwnCorrections } from '$lib/server/own-corrections';
import type { OwnAttempt } from '$lib/server/own-attempt';
import { can, type Student } from '$lib/server/policy';
import { listRated } from '$lib/server/self-ratings';
import { notesOn, type AnswerNotes } from './answer-notes';

export interface OwnQuestion {
	/** Its step in the address, from 1. */
	readonly step: number;
	readonly question: Question;
	readonly tries: readonly SavedAnswer[];
	readonly notes: AnswerNotes;
}

/** Every question of an attempt, in order. Who may read them is the caller's to decide. */
export async function ownQuestions(own: OwnAttempt): Promise<OwnQuestion[]> {
	const { attempt, edition, standing } = own;
	const { read } = app().store;
	const tries = await savedTries(read, edition, attempt.id);
	const corrections = await listOwnCorrections(read, own);
	const rated = standing.assignment.isSelfStudy ? await listRated(read, attempt.id) : undefined;
	return stepsOf(edition.lesson, attempt).flatMap((step, index) => {
		if (step.kind !== 'question') return [];
		const { question } = step;
		const { scale } = bind(question, passageOf(edition.lesson, question));
		const all = tries.get(question.id) ?? [];
		const rating = rated && (rated.has(question.id) ? 'rated' : 'to rate');
		const notes = notesOn(all, {
			scale,
			rules: standing.rules,
			rating,
			corrected: corrections.get(question.id)
		});
		return [{ step: index + 1, question, tries: all, notes }];
	});
}

/** The feedback on one question, with what the class's teachers reply to its wrong marks once it is released. */
export async function reviewOwn(own: OwnAttempt, question: Question): Promise<Review> {
	const { edition, saved, standing } = own;
	const found = saved.get(question.id);
	const answer = found?.isGiven ? found.answer : undefined;
	const review = bind(question, passageOf(edition.lesson, question)).review(answer);
	if (review.kind !== 'highlight' || !own.isReleased) return review;
	const place = { classId: standing.class.id, edition };
	return withReplies(
		review,
		await repliesToAnswer(app().store.read, place, { questionId: question.id, answer })
	);
}

/** Whether a student may read why: all of it once it is released, in practice each answer that is done with. */
export function mayRead(student: Student, own: OwnAttempt, questionId?: string): boolean {
	const given = questionId === undefined ? undefined : own.saved.get(questionId)?.row.givenAt;
	const isOpen = own.standing.rules.mode === 'practice' && given != null;
	const { accountId } = own.attempt;
	return can(student, 'readFeedback', { accountId, isReleased: own.isReleased || isOpen });
}
