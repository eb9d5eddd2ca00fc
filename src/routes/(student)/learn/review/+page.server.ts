import { redirect } from '@sveltejs/kit';
import { sayDay } from '$lib/lessons/class-time';
import { asStudent } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { planToday, readReview, startReview } from '$lib/server/review';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const student = asStudent(locals.actor);
	const { store } = app();
	const { access, underWay, techniques, today } = await readReview(store, student, locals.now);
	const plan = await planToday(store, student, locals.now);
	return {
		...{ access, isBegun: underWay !== undefined },
		techniques: techniques.map(({ technique, day, isDue }) => ({
			...{ technique, isDue, isToday: day === today },
			day: sayDay(new Date(`${day}T12:00:00Z`), 'UTC')
		})),
		plan: plan && { questions: plan.stepIds.length, repeated: plan.repeated }
	};
};

export const actions: Actions = {
	start: async ({ locals }) => {
		const id = await startReview(app().store, asStudent(locals.actor), locals.now);
		redirect(303, `/learn/attempts/${id}/steps/1`);
	}
};
