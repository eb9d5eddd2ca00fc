import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import { sayDay, sayTime } from '$lib/lessons/class-time';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { getClass, listClasses, listRoster } from '$lib/server/classes';
import { readForm } from '$lib/server/forms';
import { listGroups } from '$lib/server/groups';
import { mergeAccounts, previewMerge } from '$lib/server/merge-accounts';
import { bringBack, listFormer, moveBack, moveStudents, takeOut } from '$lib/server/membership';
import { readRetention } from '$lib/server/retention';
import { applyRoster, previewRoster } from '$lib/server/roster-import';
import { letIn, listWaiting, turnAway } from '$lib/server/waiting-list';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { viewCard } from '../cards/cards.server';
import { chosenIn } from './chosen.server';
import { groupActions } from './groups.server';
import { readListForm, studentsOf, viewPreview, type ListForm } from './list-form.server';
import { words } from './words';

/** `?group=` shows the students of one group; `?copied` says where a class comes from that was made just now. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { store, config } = app();
	const teacher = asTeacher(locals.actor);
	const { id, name, timeZone } = await getClass(store, teacher, params.class);
	const [roster, groups, waiting, former, classes] = await Promise.all([
		listRoster(store, teacher, id),
		listGroups(store, teacher, id),
		listWaiting(store, teacher, id),
		listFormer(store, teacher, id),
		listClasses(store, teacher)
	]);
	const shown = groups.find((group) => group.id === url.searchParams.get('group'));
	const groupsOf = (student: string) => groups.filter(({ studentIds }) => studentIds.includes(student));
	return {
		class: { id, name, address: config.origin.host },
		/** After somebody was erased: how long copies of the database keep them, in days. */
		erased: url.searchParams.has('erased') ? (await readRetention(store.read)).backups : undefined,
		isCopied: url.searchParams.has('copied'),
		...{ size: roster.length, groups, shown: shown?.id ?? '' },
		students: roster
			.filter((student) => !shown || shown.studentIds.includes(student.id))
			.map((student) => ({
				...{ id: student.id, name: student.name, username: student.username },
				externalId: student.externalId ?? '',
				groups: groupsOf(student.id).map((group) => group.name)
			})),
		everybody: roster.map((student) => ({
			...{ id: student.id, name: student.name, username: student.username }
		})),
		waiting: waiting.map(({ askedAt, ...student }) => ({ ...student, asked: sayTime(askedAt, timeZone) })),
		former: former.map(({ leftAt, leftAlone: alone, ...student }) => ({
			...{ ...student, alone, left: sayDay(leftAt, timeZone) }
		})),
		otherClasses: classes.filter((one) => one.id !== id).map((one) => ({ id: one.id, name: one.name }))
	};
};

const pairSchema = z.object({ keep: z.string().min(1).max(100), gone: z.string().min(1).max(100) });

async function sayPreview({ locals, params }: RequestEvent, list: ListForm, error?: string) {
	const typed = { list: list.text, isWhole: list.isWhole };
	const found = studentsOf(list.text);
	if (!found.ok) return fail(400, { typed, error: found.error });
	const wanted = { classId: params.class, students: found.students, isWhole: list.isWhole };
	const preview = await previewRoster(app().store, asTeacher(locals.actor), wanted);
	const view = { typed, error, preview: viewPreview(preview, found.read, list.encoding) };
	return error ? fail(409, view) : view;
}

export const actions: Actions = {
	preview: async (event) => {
		const sent = await readListForm(await event.request.formData());
		return sent.ok ? sayPreview(event, sent.list) : fail(400, { fileError: sent.error });
	},

	// No redirect: the cards are shown in the answer itself, and stored nowhere on the way.
	apply: async (event) => {
		const { locals, params, request } = event;
		const form = await request.formData();
		const sent = await readListForm(form);
		if (!sent.ok) return fail(400, { fileError: sent.error });
		const { list } = sent;
		const found = studentsOf(list.text);
		if (!found.ok || found.read.problems.length > 0) return sayPreview(event, list, words.refused.problems);
		const agreed = { classId: params.class, students: found.students, isWhole: list.isWhole };
		const seal = String(form.get('seal'));
		const teacher = asTeacher(locals.actor);
		const applied = await applyRoster(app().store, teacher, { ...agreed, seal }, locals.now);
		if (!applied.ok) return sayPreview(event, list, words.refused[applied.problem]);
		const { added, changed, removed } = applied.plan;
		const news = words.applied(added.length, changed.length, removed.length);
		return { news, cards: applied.cards.map(viewCard) };
	},

	letIn: async ({ request, locals, params }) => {
		const chosen = { classId: params.class, studentIds: chosenIn(await request.formData()) };
		await letIn(app().store, asTeacher(locals.actor), chosen, locals.now);
	},

	turnAway: async ({ request, locals, params }) => {
		const chosen = { classId: params.class, studentIds: chosenIn(await request.formData()) };
		await turnAway(app().store, asTeacher(locals.actor), chosen);
	},

	takeOut: async ({ request, locals, params }) => {
		const studentIds = chosenIn(await request.formData());
		if (studentIds.length === 0) return fail(400, { peopleError: words.people.chooseFirst });
		const chosen = { classId: params.class, studentIds };
		await takeOut(app().store, asTeacher(locals.actor), chosen, locals.now);
		const news = words.people.takenOut(studentIds.length);
		return { news, undo: { action: 'bringBack', fields: { student: studentIds } } };
	},

	bringBack: async ({ request, locals, params }) => {
		const chosen = { classId: params.class, studentIds: chosenIn(await request.formData()) };
		await bringBack(app().store, asTeacher(locals.actor), chosen, locals.now);
	},

	move: async ({ request, locals, params }) => {
		const teacher = asTeacher(locals.actor);
		const form = await request.formData();
		const studentIds = chosenIn(form);
		const to = String(form.get('to') ?? '');
		if (studentIds.length === 0) return fail(400, { peopleError: words.people.chooseFirst });
		if (to === '') return fail(400, { peopleError: words.people.chooseClass });
		const { name } = await getClass(app().store, teacher, to);
		const move = { classId: params.class, studentIds, toClassId: to };
		const arrived = await moveStudents(app().store, teacher, move, locals.now);
		const fields = { to, student: studentIds, arrived };
		return { news: words.people.moved(studentIds.length, name), undo: { action: 'moveBack', fields } };
	},

	moveBack: async ({ request, locals, params }) => {
		const form = await request.formData();
		const move = { classId: params.class, studentIds: chosenIn(form), toClassId: String(form.get('to')) };
		const arrived = form.getAll('arrived').map(String);
		await moveBack(app().store, asTeacher(locals.actor), { ...move, arrived }, locals.now);
		return { news: words.people.movedBack(move.studentIds.length) };
	},

	...groupActions,

	previewMerge: async ({ request, locals, params }) => {
		const read = await readForm(request, pairSchema);
		if (!read.ok) return fail(400, { mergeError: words.merge.missing });
		const pair = { classId: params.class, keepId: read.values.keep, goneId: read.values.gone };
		const preview = await previewMerge(app().store, asTeacher(locals.actor), pair, locals.now);
		if (preview.problem) return fail(409, { mergeError: words.merge.problems[preview.problem] });
		return { merge: preview, pair: read.values };
	},

	merge: async ({ request, locals, params }) => {
		const read = await readForm(request, pairSchema);
		if (!read.ok) return fail(400, { mergeError: words.merge.missing });
		const teacher = asTeacher(locals.actor);
		const pair = { classId: params.class, keepId: read.values.keep, goneId: read.values.gone };
		const { keep } = await previewMerge(app().store, teacher, pair, locals.now);
		const problem = await mergeAccounts(app().store, teacher, pair, locals.now);
		if (problem) return fail(409, { mergeError: words.merge.problems[problem] });
		return { news: words.merge.done(keep.name) };
	}
};
