import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { compareBlind } from '$lib/authoring/blind-comparison';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { askBlindKey, listBlindKeys, type AskedKey } from '$lib/server/blind-keys';
import { contestWords, putKeyBack } from '$lib/server/contest-words';
import { getDraft } from '$lib/server/drafts';
import { readForm } from '$lib/server/forms';
import type { Passage } from '$lib/text/passage';
import type { Actions, PageServerLoad } from './$types';
import { readKey, writeKey } from './key-before.server';
import { words } from './words';

const askSchema = z.object({ passage: z.string().max(100) });
const contestSchema = askSchema.extend({
	start: z.coerce.number().int().min(0),
	end: z.coerce.number().int().min(1)
});

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { store } = app();
	const teacher = asTeacher(locals.actor);
	const { document } = await getDraft(store, teacher, params.draft);
	const asked = await listBlindKeys(store, teacher, params.draft);
	return {
		draft: { id: params.draft, title: document.title },
		passages: document.passages
			.filter(({ source }) => source !== undefined)
			.map((passage) => ({
				passage,
				keys: asked
					.filter(({ passageId }) => passageId === passage.id)
					.map((key) => viewKey(passage, key, url.origin))
			}))
	};
};

function viewKey(passage: Passage, { id, reader, marked }: AskedKey, origin: string) {
	const comparison = marked && compareBlind(passage, marked);
	return {
		...{ id, reader, link: `${origin}/teach/keys/${id}`, marks: marked?.marks ?? [] },
		comparison: comparison && { ...comparison, alpha: comparison.alpha ?? null }
	};
}

export const actions: Actions = {
	ask: async ({ request, locals, params }) => {
		const read = await readForm(request, askSchema);
		if (!read.ok) return fail(422, {});
		const where = { draftId: params.draft, passageId: read.values.passage };
		await askBlindKey(app().store, asTeacher(locals.actor), where, locals.now);
		redirect(303, `/teach/drafts/${params.draft}/keys`);
	},
	// No redirect: the key of before is in the answer alone, for putting it back.
	contest: async ({ request, locals, params }) => {
		const read = await readForm(request, contestSchema);
		if (!read.ok) return fail(422, {});
		const { passage: passageId, start, end } = read.values;
		const where = { draftId: params.draft, passageId, span: { start, end }, reason: words.reason };
		const before = await contestWords(app().store, asTeacher(locals.actor), where, locals.now);
		return { contested: { passage: passageId, before: writeKey(before) } };
	},
	putBack: async ({ request, locals, params }) => {
		const form = await request.formData();
		const before = readKey(form.get('before'));
		const passageId = String(form.get('passage'));
		if (!before) return fail(422, { notBack: passageId });
		const where = { draftId: params.draft, passageId, before };
		const isBack = await putKeyBack(app().store, asTeacher(locals.actor), where, locals.now);
		return isBack ? { back: passageId } : fail(409, { notBack: passageId });
	}
};
