import { redirect } from '@sveltejs/kit';
import { sayTime } from '$lib/lessons/class-time';
import { questionsOf, stepsOf } from '$lib/lessons/lesson';
import { asStudent } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { getTask } from '$lib/server/assignments';
import { startAttempt } from '$lib/server/attempts';
import { getEdition } from '$lib/server/lessons';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const task = await getTask(app().store, asStudent(locals.actor), params.assignment, locals.now);
	if (task.attemptId) redirect(303, `/learn/attempts/${task.attemptId}`);
	const { lesson } = await getEdition(app().store, task.editionId);
	const normal = { lighter: false };
	return {
		title: lesson.title,
		canDo: lesson.canDo,
		minutes: lesson.minutes,
		contentNote: lesson.contentNote,
		steps: stepsOf(lesson, normal).length,
		questions: questionsOf(lesson, normal).length,
		availability: task.availability,
		className: task.className,
		due: sayTime(task.dueAt, task.timeZone),
		opens: sayTime(task.opensAt, task.timeZone)
	};
};

export const actions: Actions = {
	start: async ({ request, params, locals }) => {
		const lighter = (await request.formData()).get('version') === 'lighter';
		const student = asStudent(locals.actor);
		const id = await startAttempt(
			app().store,
			student,
			{ assignmentId: params.assignment, lighter },
			locals.now
		);
		redirect(303, `/learn/attempts/${id}/steps/1`);
	}
};
