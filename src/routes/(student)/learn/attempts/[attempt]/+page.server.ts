import { redirect } from '@sveltejs/kit';
import { asStudent } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { handIn } from '$lib/server/attempts';
import type { Actions } from './$types';

export const actions: Actions = {
	handIn: async ({ params, locals }) => {
		await handIn(app().store, asStudent(locals.actor), params.attempt, locals.now);
		redirect(303, `/learn/attempts/${params.attempt}/receipt`);
	}
};
