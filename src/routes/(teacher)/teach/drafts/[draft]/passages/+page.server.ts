import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { getDraft } from '$lib/server/drafts';
import { readForm } from '$lib/server/forms';
import { addSource, cutPassages, getSource, listSources, MOST_SOURCE } from '$lib/server/sources';
import type { Actions, PageServerLoad } from './$types';
import { sourceSchema } from './source-form.server';
import { words } from './words';

/** `?source=` is the work that passages are cut from; `?cut=` the passage that was cut last. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { store } = app();
	const teacher = asTeacher(locals.actor);
	const { id, document } = await getDraft(store, teacher, params.draft);
	const sourceId = url.searchParams.get('source');
	const opened = sourceId === null ? undefined : await getSource(store, teacher, sourceId);
	const cut = url.searchParams.get('cut');
	return {
		...{ id, title: document.title, most: MOST_SOURCE },
		sources: await listSources(store, teacher),
		source: opened && {
			...{ id: opened.source.id, title: opened.source.title, text: opened.source.text },
			...{ credit: opened.source.credit, cutBefore: opened.passages.length }
		},
		cut: document.passages.find((passage) => passage.id === cut)?.id
	};
};

/** `12-80 95-140`: UTF-16 units in the source's text. */
const spansSchema = z
	.string()
	.regex(/^\d{1,7}-\d{1,7}( \d{1,7}-\d{1,7}){0,49}$/)
	.transform((text) =>
		text.split(' ').map((span) => {
			const [start = 0, end = 0] = span.split('-').map(Number);
			return { start, end };
		})
	);
const cutSchema = z.object({ spans: spansSchema, reason: z.string().max(300).default('') });

export const actions: Actions = {
	add: async ({ request, locals, params }) => {
		const read = await readForm(request, sourceSchema);
		if (!read.ok) return fail(400, { add: { errors: read.errors, typed: read.typed } });
		const { store } = app();
		const teacher = asTeacher(locals.actor);
		await getDraft(store, teacher, params.draft);
		const id = await addSource(store, teacher, read.values, locals.now);
		redirect(303, `/teach/drafts/${params.draft}/passages?source=${id}`);
	},

	cut: async ({ request, locals, params, url }) => {
		const read = await readForm(request, cutSchema);
		if (!read.ok) return fail(400, { cut: { message: words.pickFirst, isLong: false, typed: read.typed } });
		const sourceId = url.searchParams.get('source') ?? '';
		const cut = { draftId: params.draft, sourceId, ...read.values };
		const outcome = await cutPassages(app().store, asTeacher(locals.actor), cut, locals.now);
		if (outcome.kind === 'cut') {
			const [first = ''] = outcome.passageIds;
			redirect(303, `/teach/drafts/${params.draft}/passages?source=${sourceId}&cut=${first}#pick`);
		}
		const spans = read.values.spans.map(({ start, end }) => `${start}-${end}`).join(' ');
		const typed = { spans, reason: read.values.reason };
		return fail(400, { cut: { message: words.long(outcome.extent), isLong: true, typed } });
	}
};
