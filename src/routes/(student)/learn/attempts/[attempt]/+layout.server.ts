import { asStudent } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { viewAttempt } from '$lib/server/attempt-view';
import { sayOf } from './said-words';
import type { LayoutServerLoad } from './$types';

/** The whole attempt at once: moving between its steps needs no network after that. */
export const load: LayoutServerLoad = async ({ params, locals }) => {
	const view = await viewAttempt(app().store, asStudent(locals.actor), params.attempt, locals.now);
	return { ...view, said: sayOf(view) };
};
