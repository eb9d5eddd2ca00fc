import { redirect } from '@sveltejs/kit';
import { isLate } from '$lib/lessons/attempt-state';
import { sayTime } from '$lib/lessons/class-time';
import { questionsOf } from '$lib/lessons/lesson';
import { asStudent } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { getAttempt, isWaiting, type OwnAttempt } from '$lib/server/own-attempt';
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
		student: student.name,
		className: inClass.name,
		handedIn: sayFullTime(record.handedInAt, inClass.timeZone),
		isByServer: record.handedInBy === 'server',
		due,
		// Where being late means nothing, nothing is said of it.
		lateness: rules.late === 'none' || attempt.isPractice ? undefined : isLate(record, times, rules),
		code: attempt.receipt ?? undefined,
		...countAnswers(own),
		isReleased: own.isReleased,
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
		leftOut: answers.filter(({ row }) => row.isLeftOut).length,
		waiting: answers.filter(isWaiting).length
	};
}
