import { redirect } from '@sveltejs/kit';
import { availabilityOf } from '$lib/lessons/availability';
import { sayTime } from '$lib/lessons/class-time';
import { stepsOf } from '$lib/lessons/lesson';
import { asStudent } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { getTask } from '$lib/server/assignments';
import { getAttempt, handIn } from '$lib/server/attempts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const student = asStudent(locals.actor);
	const { attempt, edition, saved } = await getAttempt(app().store, student, params.attempt);
	if (attempt.handedInAt) redirect(303, `/learn/attempts/${attempt.id}/feedback`);
	const task = await getTask(app().store, student, attempt.assignmentId, locals.now);
	return {
		questions: stepsOf(edition.lesson, attempt).flatMap((step, index) =>
			step.kind === 'question'
				? [
						{
							id: step.question.id,
							step: index + 1,
							prompt: step.question.prompt,
							isGiven: saved.get(step.question.id)?.isGiven ?? false
						}
					]
				: []
		),
		due: sayTime(task.dueAt, task.timeZone),
		isLate: availabilityOf(task, locals.now) === 'late'
	};
};

export const actions: Actions = {
	handIn: async ({ params, locals }) => {
		await handIn(app().store, asStudent(locals.actor), params.attempt, locals.now);
		redirect(303, `/learn/attempts/${params.attempt}/feedback`);
	}
};
