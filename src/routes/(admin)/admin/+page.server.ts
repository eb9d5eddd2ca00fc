import { asAdmin } from '$lib/server/actors';
import type { Actions, PageServerLoad } from './$types';
import { loadTeachers, teacherActions } from './teachers.server';

export const load: PageServerLoad = async ({ locals, url }) => ({
	teachers: await loadTeachers(asAdmin(locals.actor), url.searchParams.get('teacher'), locals.now)
});

export const actions: Actions = { ...teacherActions };
