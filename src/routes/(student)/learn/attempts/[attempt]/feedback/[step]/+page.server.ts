import { redirect } from '@sveltejs/kit';
import { passageOf, stepsOf } from '$lib/lessons/lesson';
import { bind } from '$lib/questions/models';
import { asStudent } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { getAttempt } from '$lib/server/attempts';
import { classReport } from '$lib/server/insights';
import { can } from '$lib/server/policy';
import { refuseNotFound } from '$lib/server/refusals';
import { stepAt } from '$lib/server/steps';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const student = asStudent(locals.actor);
	const { attempt, edition, saved } = await getAttempt(app().store, student, params.attempt);
	if (!can(student, 'readFeedback', attempt)) redirect(303, `/learn/attempts/${attempt.id}`);
	const { step } = stepAt(edition.lesson, attempt, params.step);
	if (step.kind !== 'question') refuseNotFound();
	const { question } = step;
	const numbers = stepsOf(edition.lesson, attempt).flatMap((one, index) =>
		one.kind === 'question' ? [index + 1] : []
	);
	const at = numbers.indexOf(Number(params.step));
	const stored = saved.get(question.id);
	const bound = bind(question, passageOf(edition.lesson, question));
	return {
		question: { prompt: question.prompt },
		review: bound.review(stored?.isGiven ? stored.answer : undefined),
		answered: stored?.isGiven ?? false,
		class: await classReport(app().store, { assignmentId: attempt.assignmentId, edition }, question),
		place: { number: at + 1, count: numbers.length, previous: numbers[at - 1], next: numbers[at + 1] }
	};
};
