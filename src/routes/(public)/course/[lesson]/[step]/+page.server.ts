import { redirect } from '@sveltejs/kit';
import { app } from '$lib/server/app';
import { getShippedLesson } from '$lib/server/find-lesson';
import { GUEST_LESSON } from '$lib/server/guest';
import type { Actor } from '$lib/server/policy';
import { refuseNotFound } from '$lib/server/refusals';
import { checkStep, loadStatelessStep } from '$lib/server/stateless';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	return loadStatelessStep(await guestLesson(params.lesson, locals.actor), params.step, false);
};

export const actions: Actions = {
	check: async ({ request, params, locals }) => {
		const lesson = await guestLesson(params.lesson, locals.actor);
		return checkStep(lesson, params.step, false, await request.formData());
	}
};

/** A student who is signed in takes lessons as assigned: here the key would come before the hand-in. */
async function guestLesson(id: string, actor: Actor) {
	if (actor.kind === 'student') redirect(303, '/learn');
	return id === GUEST_LESSON
		? getShippedLesson(app().store, id)
		: refuseNotFound('This lesson is taken in a class.');
}
