/** The groups of a class, made, changed, deleted and made again from its roster. */
import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import { MOST_GROUP } from '$lib/rosters/list';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { readFields, readForm } from '$lib/server/forms';
import { changeGroup, deleteGroup, makeGroup, remakeGroup } from '$lib/server/groups';
import type { Actions } from './$types';
import { chosenIn } from './chosen.server';
import { words } from './words';

const groupName = z
	.string({ error: words.groups.missing })
	.trim()
	.min(1, words.groups.missing)
	.max(MOST_GROUP, words.groups.long);
const groupSchema = z.object({ group: z.string().max(100), name: groupName });

export const groupActions = {
	makeGroup: async ({ request, locals, params }) => {
		const read = await readForm(request, z.object({ name: groupName }));
		if (!read.ok) return fail(400, { newGroup: { error: read.errors.name, name: read.typed.name } });
		const { name } = read.values;
		const made = await makeGroup(app().store, asTeacher(locals.actor), { classId: params.class, name });
		return made.ok ? undefined : fail(400, { newGroup: { error: words.groups.taken, name } });
	},

	changeGroup: async ({ request, locals, params }) => {
		const form = await request.formData();
		const read = readFields(form, groupSchema);
		const group = String(form.get('group'));
		if (!read.ok) return fail(400, { group: { id: group, error: read.errors.name ?? words.groups.unknown } });
		const place = { classId: params.class, groupId: group };
		const change = { name: read.values.name, studentIds: chosenIn(form) };
		const changed = await changeGroup(app().store, asTeacher(locals.actor), place, change);
		return changed.ok ? undefined : fail(400, { group: { id: group, error: words.groups.taken } });
	},

	deleteGroup: async ({ request, locals, params }) => {
		const groupId = String((await request.formData()).get('group'));
		const place = { classId: params.class, groupId };
		const gone = await deleteGroup(app().store, asTeacher(locals.actor), place);
		const fields = { name: gone.name, student: gone.studentIds };
		return { news: words.groups.deleted(gone.name), undo: { action: 'remakeGroup', fields } };
	},

	remakeGroup: async ({ request, locals, params }) => {
		const form = await request.formData();
		const read = readFields(form, z.object({ name: groupName }));
		if (!read.ok) return fail(400, { newGroup: { error: read.errors.name, name: read.typed.name } });
		const { name } = read.values;
		const group = { name, studentIds: chosenIn(form) };
		const made = await remakeGroup(app().store, asTeacher(locals.actor), params.class, group);
		return made.ok ? undefined : fail(400, { newGroup: { error: words.groups.taken, name } });
	}
} satisfies Actions;
