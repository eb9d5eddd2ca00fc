import { questionsOf, stepsOf } from '$lib/lessons/lesson';
import { asStudent } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { getAttempt } from '$lib/server/attempts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ params, locals }) => {
	const own = await getAttempt(app().store, asStudent(locals.actor), params.attempt);
	const { attempt, edition, saved } = own;
	return {
		attempt: { id: attempt.id, lighter: attempt.lighter, handedInAt: attempt.handedInAt },
		lesson: { id: edition.lesson.id, number: edition.lesson.number, title: edition.lesson.title },
		count: stepsOf(edition.lesson, attempt).length,
		username: asStudent(locals.actor).username,
		given: questionsOf(edition.lesson, attempt)
			.filter(({ id }) => saved.get(id)?.isGiven)
			.map(({ id }) => id)
	};
};
