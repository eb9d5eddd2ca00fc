import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { isTimeZone, sayDay, sayTime } from '$lib/lessons/class-time';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { listAssignments } from '$lib/server/assignments';
import { listPutAway } from '$lib/server/class-ends';
import { restoreClass } from '$lib/server/class-settings';
import { createClass, listClasses } from '$lib/server/classes';
import { readForm } from '$lib/server/forms';
import type { Teacher } from '$lib/server/policy';
import type { Actions, PageServerLoad } from './$types';
import { DEFAULT_ZONE, groupZones } from './time-zones';
import { words } from './words';

const schema = z.object({
	name: z.string({ error: words.nameMissing }).trim().min(1, words.nameMissing).max(80, words.nameLong),
	timeZone: z.string({ error: words.zoneUnknown }).refine(isTimeZone, words.zoneUnknown)
});

const classSchema = z.object({ class: z.string().max(100) });

/** `?trashed=` was just moved to the trash. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { store } = app();
	const teacher = asTeacher(locals.actor);
	const classes = await listClasses(store, teacher);
	return {
		zones: groupZones(Intl.supportedValuesOf('timeZone')),
		zone: DEFAULT_ZONE,
		...(await loadPutAway(teacher, url.searchParams.get('trashed'), locals.now)),
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

async function loadPutAway(teacher: Teacher, justTrashed: string | null, now: Date) {
	const { archived, trashed, due } = await listPutAway(app().store, teacher, now);
	const away = trashed.map(({ id, name, timeZone, deletedAt }) => ({
		...{ id, name, until: sayDay(deletedAt, timeZone) }
	}));
	return {
		archived: archived.map(({ id, name, timeZone, archivedAt, createdAt }) => ({
			...{ id, name, since: sayDay(archivedAt ?? createdAt, timeZone) }
		})),
		trashed: away,
		justTrashed: away.find(({ id }) => id === justTrashed),
		due: due.map(({ id, name, timeZone, endsAt, deletedAt }) => ({
			...{ id, name, ended: sayDay(endsAt, timeZone), deleted: sayDay(deletedAt, timeZone) }
		}))
	};
}

export const actions: Actions = {
	restore: async ({ request, locals }) => {
		const read = await readForm(request, classSchema);
		const id = read.ok ? read.values.class : '';
		await restoreClass(app().store, asTeacher(locals.actor), id);
		redirect(303, '/teach');
	},

	create: async ({ request, locals }) => {
		const teacher = asTeacher(locals.actor);
		const read = await readForm(request, schema);
		if (!read.ok) return fail(400, { errors: read.errors, typed: read.typed });
		redirect(303, `/teach/classes/${await createClass(app().store, teacher, read.values, locals.now)}`);
	}
};
