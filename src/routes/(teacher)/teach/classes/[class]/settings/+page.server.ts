import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { endInTrash, endOfKeeping } from '$lib/lessons/class-life';
import { instantOf, isTimeZone, localTime, sayDay } from '$lib/lessons/class-time';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { copyClass } from '$lib/server/class-copy';
import { deleteClass } from '$lib/server/class-ends';
import {
	archiveClass,
	changeClass,
	requireApproval,
	restoreClass,
	takeUpClass,
	trashClass
} from '$lib/server/class-settings';
import { addTeacher, leaveClass, listTeachers, takeOutTeacher } from '$lib/server/class-teachers';
import { getClass } from '$lib/server/classes';
import { readForm } from '$lib/server/forms';
import { readRetention } from '$lib/server/retention';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { groupZones } from '../../../time-zones';
import { words } from './words';

const name = z
	.string({ error: words.class.nameMissing })
	.trim()
	.min(1, words.class.nameMissing)
	.max(80, words.class.nameLong);
const classSchema = z.object({
	name,
	timeZone: z.string({ error: words.class.zoneUnknown }).refine(isTimeZone, words.class.zoneUnknown),
	ends: z
		.string()
		.default('')
		.refine((day) => day === '' || instantOf(`${day}T00:00`, 'UTC') !== undefined, words.class.endsMalformed)
});
const doorSchema = z.object({ turn: z.enum(['on', 'off']) });
const teacherSchema = z.object({
	username: z.string({ error: words.teachers.missing }).trim().min(1, words.teachers.missing).max(100)
});
const tick = z
	.string()
	.optional()
	.transform((value) => value !== undefined);
const copySchema = z.object({ name, students: tick, archive: tick });
const deleteSchema = z.object({ name: z.string().max(200).default('') });

export const load: PageServerLoad = async ({ locals, params }) => {
	const { store } = app();
	const teacher = asTeacher(locals.actor);
	const found = await getClass(store, teacher, params.class);
	const { id, timeZone, endsAt, archivedAt, trashedAt, requiresApproval } = found;
	const teachers = await listTeachers(store, teacher, id);
	const { afterEnd: dueDays } = await readRetention(store.read);
	return {
		class: { id, name: found.name, timeZone, ends: endsAt ? localTime(endsAt, timeZone).slice(0, 10) : '' },
		headline: sayState(found, dueDays, locals.now),
		...{ requiresApproval, isArchived: archivedAt !== null, isTrashed: trashedAt !== null },
		teachers: teachers.map((one) => ({ ...one, isYou: one.id === teacher.id })),
		suggested: words.copy.suggested(found.name, Number(localTime(locals.now, timeZone).slice(0, 4)) + 1),
		dueDays,
		zones: groupZones([...Intl.supportedValuesOf('timeZone'), timeZone])
	};
};

type TaughtClass = Awaited<ReturnType<typeof getClass>>;

function sayState(
	{ timeZone, endsAt, archivedAt, trashedAt }: TaughtClass,
	dueDays: number,
	now: Date
): string {
	const { headline } = words;
	if (trashedAt) return headline.trashed(sayDay(endInTrash({ trashedAt, endsAt }, dueDays), timeZone));
	if (archivedAt) return headline.archived(sayDay(archivedAt, timeZone));
	if (!endsAt || endsAt >= now) return headline.running;
	return headline.over(sayDay(endsAt, timeZone), sayDay(endOfKeeping(endsAt, dueDays), timeZone));
}

const here = ({ params }: RequestEvent) => `/teach/classes/${params.class}/settings`;

export const actions: Actions = {
	// No redirect: what was kept is said beside the button.
	save: async ({ request, locals, params }) => {
		const read = await readForm(request, classSchema);
		if (!read.ok) return fail(400, { class: { errors: read.errors, typed: read.typed } });
		const { ends, ...rest } = read.values;
		// The class is over when its last day is.
		const endsAt = ends ? (instantOf(`${ends}T23:59`, rest.timeZone) ?? null) : null;
		await changeClass(app().store, asTeacher(locals.actor), params.class, { ...rest, endsAt });
		return { kept: words.class.saved };
	},

	door: async (event) => {
		const read = await readForm(event.request, doorSchema);
		if (!read.ok) return fail(400, { doorError: words.door.unknown });
		const { actor } = event.locals;
		await requireApproval(app().store, asTeacher(actor), event.params.class, read.values.turn === 'on');
		redirect(303, `${here(event)}#door`);
	},

	addTeacher: async ({ request, locals, params }) => {
		const read = await readForm(request, teacherSchema);
		if (!read.ok) return fail(400, { teacher: { error: read.errors.username, username: '' } });
		const { username } = read.values;
		const added = await addTeacher(app().store, asTeacher(locals.actor), params.class, username, locals.now);
		if (!added) return fail(400, { teacher: { error: words.teachers.unknown, username } });
		const { id, name, isNew } = added;
		if (!isNew) return { teachers: { news: words.teachers.already(name), undo: undefined } };
		return {
			teachers: {
				news: words.teachers.added(name),
				undo: { action: 'takeOutTeacher', fields: { teacher: id } }
			}
		};
	},

	takeOutTeacher: async ({ request, locals, params }) => {
		const id = String((await request.formData()).get('teacher'));
		const teacher = asTeacher(locals.actor);
		const { name, username } = await takeOutTeacher(app().store, teacher, params.class, id, locals.now);
		return {
			teachers: { news: words.teachers.takenOut(name), undo: { action: 'addTeacher', fields: { username } } }
		};
	},

	leave: async ({ locals, params }) => {
		const hasLeft = await leaveClass(app().store, asTeacher(locals.actor), params.class, locals.now);
		if (!hasLeft) return fail(409, { leaveError: words.teachers.last });
		redirect(303, '/teach');
	},

	copy: async ({ request, locals, params }) => {
		const read = await readForm(request, copySchema);
		if (!read.ok) return fail(400, { copy: { error: read.errors.name, typed: read.typed } });
		const wishes = {
			...{ name: read.values.name, withStudents: read.values.students, archives: read.values.archive }
		};
		const id = await copyClass(app().store, asTeacher(locals.actor), params.class, wishes, locals.now);
		redirect(303, `/teach/classes/${id}/roster?copied=1`);
	},

	archive: async (event) => {
		await archiveClass(app().store, asTeacher(event.locals.actor), event.params.class, event.locals.now);
		redirect(303, here(event));
	},

	takeUp: async (event) => {
		await takeUpClass(app().store, asTeacher(event.locals.actor), event.params.class);
		redirect(303, here(event));
	},

	trash: async ({ locals, params }) => {
		await trashClass(app().store, asTeacher(locals.actor), params.class, locals.now);
		redirect(303, `/teach?trashed=${params.class}`);
	},

	restore: async (event) => {
		await restoreClass(app().store, asTeacher(event.locals.actor), event.params.class);
		redirect(303, here(event));
	},

	delete: async ({ request, locals, params }) => {
		const read = await readForm(request, deleteSchema);
		const typed = read.ok ? read.values.name : '';
		const isDeleted = await deleteClass(
			app().store,
			asTeacher(locals.actor),
			params.class,
			typed,
			locals.now
		);
		if (!isDeleted) return fail(400, { deleteError: words.end.wrongName });
		redirect(303, '/teach');
	}
};
