import { redirect } from '@sveltejs/kit';
import { isLate } from '$lib/lessons/attempt-state';
import { sayTime } from '$lib/lessons/class-time';
import { stepsOf } from '$lib/lessons/lesson';
import { discernmentOf, meanScore } from '$lib/lessons/results';
import { asStudent } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { getTask } from '$lib/server/assignments';
import { getAttempt } from '$lib/server/attempts';
import { can } from '$lib/server/policy';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const student = asStudent(locals.actor);
	const { attempt, edition, saved } = await getAttempt(app().store, student, params.attempt);
	if (!can(student, 'readFeedback', attempt)) redirect(303, `/learn/attempts/${attempt.id}`);
	const task = await getTask(app().store, student, attempt.assignmentId, locals.now);
	const questions = stepsOf(edition.lesson, attempt).flatMap((step, index) => {
		if (step.kind !== 'question') return [];
		const { id, prompt } = step.question;
		return [
			{ id, prompt, step: index + 1, score: saved.get(id)?.score, isGiven: saved.get(id)?.isGiven ?? false }
		];
	});
	const answers = new Map([...saved].map(([id, { answer }]) => [id, answer]));
	return {
		questions,
		discernment: discernmentOf(edition.lesson, { lighter: attempt.lighter, answers }),
		score: meanScore(questions.map(({ score }) => score)) ?? 0,
		handedIn: attempt.handedInAt && sayTime(attempt.handedInAt, task.timeZone),
		isLate: isLate(attempt, task.dueAt)
	};
};
