import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { isTimeZone, sayTime } from '$lib/lessons/class-time';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { listAssignments } from '$lib/server/assignments';
import { createClass, listClasses } from '$lib/server/classes';
import { readForm } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';
import { DEFAULT_ZONE, groupZones } from './time-zones';
import { words } from './words';

const schema = z.object({
	name: z.string({ error: words.nameMissing }).trim().min(1, words.nameMissing).max(80, words.nameLong),
	timeZone: z.string({ error: words.zoneUnknown }).refine(isTimeZone, words.zoneUnknown)
});

export const load: PageServerLoad = async ({ locals }) => {
	const { store } = app();
	const teacher = asTeacher(locals.actor);
	const classes = await listClasses(store, teacher);
	return {
		zones: groupZones(Intl.supportedValuesOf('timeZone')),
		zone: DEFAULT_ZONE,
		classes: await Promise.all(
			classes.map(async ({ id, name, timeZone, students }) => {
				const assignments = await listAssignments(store, teacher, id, locals.now);
				const [latest] = assignments;
				return {
					...{ id, name, students },
					open: assignments.filter(({ availability }) => availability === 'open').length,
					latest: latest && {
						...{ id: latest.id, title: latest.title, handedIn: latest.handedIn },
						due: sayTime(latest.dueAt, timeZone)
					}
				};
			})
		)
	};
};

export const actions: Actions = {
	create: async ({ request, locals }) => {
		const teacher = asTeacher(locals.actor);
		const read = await readForm(request, schema);
		if (!read.ok) return fail(400, { errors: read.errors, typed: read.typed });
		redirect(303, `/teach/classes/${await createClass(app().store, teacher, read.values, locals.now)}`);
	}
};
