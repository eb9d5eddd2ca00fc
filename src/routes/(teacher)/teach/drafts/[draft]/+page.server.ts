import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { balanceOf } from '$lib/lessons/balance';
import { draftSchema, toLesson, type Draft } from '$lib/lessons/draft';
import { checkDraft } from '$lib/lessons/draft-findings';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { isBehind } from '$lib/server/behind';
import { listEditors, shareDraft, unshareDraft } from '$lib/server/draft-sharing';
import { copyDraft, getDraft, publishDraft, trashDraft } from '$lib/server/drafts';
import { readForm } from '$lib/server/forms';
import { findNewestEdition } from '$lib/server/lessons';
import type { Actions, PageServerLoad } from './$types';
import { words } from './words';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { store } = app();
	const teacher = asTeacher(locals.actor);
	const { id, document, revision, trashedAt } = await getDraft(store, teacher, params.draft);
	const [edition, behind, editors] = await Promise.all([
		findNewestEdition(store, id),
		isBehind(store.read, id),
		listEditors(store, teacher, id)
	]);
	return {
		...{ id, document, revision, isTrashed: trashedAt !== null },
		findings: checkDraft(document),
		balance: balanceNow(document),
		...{ published: edition?.number, isBehind: behind },
		others: editors
			.filter((editor) => editor.id !== teacher.id)
			.map(({ id: account, name }) => ({ id: account, name }))
	};
};

/** undefined while no step is about a passage. */
function balanceNow(document: Draft) {
	const lesson = toLesson(document);
	return lesson.passages.length === 0 ? undefined : balanceOf(lesson);
}

const shareSchema = z.object({ username: z.string().trim().min(1, words.share.missing).max(60) });

/** A document as the page has it, for a copy of one’s own. */
const copySchema = z.object({
	document: z
		.string()
		.transform((text, context) => {
			try {
				return JSON.parse(text) as unknown;
			} catch {
				context.addIssue(words.copyFailed);
				return z.NEVER;
			}
		})
		.pipe(draftSchema)
});

export const actions: Actions = {
	publish: async ({ locals, params }) => {
		const outcome = await publishDraft(app().store, asTeacher(locals.actor), params.draft, locals.now);
		if (outcome.kind === 'unfinished') return fail(400, { publish: outcome });
		return { publish: outcome };
	},

	share: async ({ request, locals, params }) => {
		const read = await readForm(request, shareSchema);
		if (!read.ok) return fail(400, { share: { errors: read.errors, typed: read.typed } });
		const { username } = read.values;
		const shared = await shareDraft(app().store, asTeacher(locals.actor), params.draft, username);
		if (!shared.ok)
			return fail(400, { share: { errors: { username: words.share.unknown }, typed: { username } } });
		if (!shared.isNew) return { share: { news: words.share.already(shared.name), undo: undefined } };
		return {
			share: { news: words.share.done(shared.name), undo: { action: 'unshare', fields: { from: shared.id } } }
		};
	},

	unshare: async ({ request, locals, params }) => {
		const from = String((await request.formData()).get('from'));
		const { name, username } = await unshareDraft(app().store, asTeacher(locals.actor), params.draft, from);
		return { share: { news: words.share.taken(name), undo: { action: 'share', fields: { username } } } };
	},

	copy: async ({ request, locals, params }) => {
		const read = await readForm(request, copySchema);
		if (!read.ok) return fail(400, { copyFailed: words.copyFailed });
		const { document } = read.values;
		const copy = { from: params.draft, document: { ...document, title: words.copyOf(document.title) } };
		const id = await copyDraft(app().store, asTeacher(locals.actor), copy, locals.now);
		redirect(303, `/teach/drafts/${id}?from=${params.draft}`);
	},

	trash: async ({ locals, params }) => {
		await trashDraft(app().store, asTeacher(locals.actor), params.draft, locals.now);
		redirect(303, `/teach/lessons?trashed=${params.draft}`);
	}
};
