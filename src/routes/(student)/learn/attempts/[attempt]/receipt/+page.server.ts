import { redirect } from '@sveltejs/kit';
import { isLate } from '$lib/lessons/attempt-state';
import { sayTime } from '$lib/lessons/class-time';
import { questionsOf } from '$lib/lessons/lesson';
import { asStudent } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { ticketOf } from '$lib/server/attempt-view';
import { listOwnCorrections } from '$lib/server/own-corrections';
import { getAttempt, isWaiting, type OwnAttempt } from '$lib/server/own-attempt';
import { listRated } from '$lib/server/self-ratings';
import { sayWhenFeedbackComes } from '../../../feedback-time';
import { sayFullTime } from '../../../full-time';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const student = asStudent(locals.actor);
	const own = await getAttempt(app().store, student, params.attempt, locals.now);
	const { attempt, standing, edition, record } = own;
	if (!record.handedInAt) redirect(303, `/learn/attempts/${attempt.id}`);
	const { class: inClass, rules, times } = standing;
	const due = sayTime(times.dueAt, inClass.timeZone);
	return {
		id: attempt.id,
		assignmentId: attempt.assignmentId,
		lesson: edition.lesson.title,
		number: attempt.number,
		isPractice: attempt.isPractice,
		isSelfStudy: standing.assignment.isSelfStudy,
		student: student.name,
		className: inClass.name,
		handedIn: sayFullTime(record.handedInAt, inClass.timeZone),
		isByServer: record.handedInBy === 'server',
		due,
		// Where being late means nothing, nothing is said of it.
		lateness: rules.late === 'none' || attempt.isPractice ? undefined : isLate(record, times, rules),
		code: attempt.receipt ?? undefined,
		...countAnswers(own),
		delivered: {
			...{ attemptId: attempt.id, ownerId: student.id, ticket: ticketOf(attempt) },
			now: locals.now.getTime(),
			stored: [...own.saved].map(([questionId, { tryNumber, revision }]) => ({
				...{ questionId, tryNumber, revision }
			}))
		},
		...(await countWaiting(own)),
		isReleased: own.isReleased,
		corrected: await listCorrected(own),
		whenFeedback: sayWhenFeedbackComes(rules, due)
	};
};

function countAnswers({ attempt, edition, saved }: OwnAttempt) {
	const questions = questionsOf(edition.lesson, attempt);
	const answers = questions.flatMap(({ id }) => saved.get(id) ?? []);
	return {
		questions: questions.length,
		answered: answers.filter(({ isGiven }) => isGiven).length,
		deliveredLate: answers.filter(({ row }) => row.isDeliveredLate && !row.isLeftOut).length,
		leftOut: answers.filter(({ row }) => row.isLeftOut).length
	};
}

/** Answers that no machine grades: for the teacher, or in self-study for the student, who may have rated them. */
async function countWaiting({ attempt, edition, saved, standing }: OwnAttempt) {
	const waiting = questionsOf(edition.lesson, attempt).filter(({ id }) => isWaiting(saved.get(id)));
	if (!standing.assignment.isSelfStudy) return { waiting: waiting.length, toRate: 0 };
	const rated = await listRated(app().store.read, attempt.id);
	return { waiting: 0, toRate: waiting.filter(({ id }) => !rated.has(id)).length };
}

/** The questions whose key was corrected after they were answered. What they earned is told with the feedback. */
async function listCorrected(own: OwnAttempt) {
	const corrections = await listOwnCorrections(app().store.read, own);
	return questionsOf(own.edition.lesson, own.attempt).flatMap(({ id }, index) => {
		const corrected = corrections.get(id);
		if (!corrected) return [];
		const moved = own.isReleased && corrected.before !== undefined;
		return [{ number: index + 1, reason: corrected.reason, isMoved: moved }];
	});
}
