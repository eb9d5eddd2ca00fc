import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { listClasses } from '$lib/server/classes';
import { listTrash } from '$lib/server/draft-trash';
import { createDraft, listDrafts, restoreDraft, startDraft } from '$lib/server/drafts';
import { getLesson, listTeachable } from '$lib/server/find-lesson';
import { readForm } from '$lib/server/forms';
import type { Actions, PageServerLoad } from './$types';
import { factsOf } from './lesson-facts.server';
import { words } from './words';

/** `?trashed=` was just moved to the trash. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { store } = app();
	const teacher = asTeacher(locals.actor);
	const [{ course, packs, own }, classes, drafts, trash] = await Promise.all([
		listTeachable(store, teacher),
		listClasses(store, teacher),
		listDrafts(store, teacher),
		listTrash(store, teacher)
	]);
	const away = trash.map(({ id, title, deletedAt }) => ({
		id,
		title,
		until: deletedAt && day.format(deletedAt)
	}));
	const editions = new Map(own.map((edition) => [edition.lesson.id, edition.number]));
	return {
		lessons: course.map(({ lesson }) => factsOf(lesson)),
		packs: packs.map(({ id, title, teaches, editions }) => ({
			...{ id, title, teaches, lessons: editions.map(({ lesson }) => factsOf(lesson)) }
		})),
		own: drafts.map(({ id, title, questions }) => ({ id, title, questions, edition: editions.get(id) })),
		trash: away,
		justTrashed: away.find(({ id }) => id === url.searchParams.get('trashed')),
		classes: classes.map(({ id, name }) => ({ id, name }))
	};
};

// No class is near whose clock it could be: the day says enough.
const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

const titleSchema = z.object({ title: z.string().trim().min(1, words.own.titleMissing).max(120) });
const lessonSchema = z.object({ lesson: z.string().max(100) });

export const actions: Actions = {
	write: async ({ request, locals }) => {
		const read = await readForm(request, titleSchema);
		if (!read.ok) return fail(400, { write: { errors: read.errors, typed: read.typed } });
		const id = await startDraft(app().store, asTeacher(locals.actor), read.values.title, locals.now);
		redirect(303, `/teach/drafts/${id}`);
	},

	/** A lesson of one’s own from one that is there. */
	duplicate: async ({ request, locals }) => {
		const { store } = app();
		const teacher = asTeacher(locals.actor);
		const read = await readForm(request, lessonSchema);
		const lesson = await getLesson(store, teacher, read.ok ? read.values.lesson : '');
		const copy = { ...lesson, title: words.own.copyOf(lesson.title) };
		redirect(303, `/teach/drafts/${await createDraft(store, teacher, copy, locals.now)}`);
	},

	restore: async ({ request, locals }) => {
		const read = await readForm(request, lessonSchema);
		await restoreDraft(app().store, asTeacher(locals.actor), read.ok ? read.values.lesson : '');
		redirect(303, '/teach/lessons#own');
	}
};
