import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { checkDraft, isPublishable } from '$lib/lessons/draft-findings';
import { toLesson, type Draft } from '$lib/lessons/draft';
import { lessonSchema, type Lesson } from '$lib/lessons/lesson';
import { asTeacher } from '$lib/server/actors';
import { withAgreements } from '$lib/server/agreements';
import { app } from '$lib/server/app';
import { MOST_REASON } from '$lib/server/attempt-log';
import { applyCorrection, undoCorrection } from '$lib/server/corrections';
import { previewCorrection } from '$lib/server/correction-preview';
import { getWholeDraft } from '$lib/server/drafts';
import { readForm } from '$lib/server/forms';
import { findNewestEdition } from '$lib/server/lessons';
import { listMade } from '$lib/server/made-corrections';
import { refuseNotFound } from '$lib/server/refusals';
import { textProblem } from '$lib/text/plain-text';
import type { Actions, PageServerLoad } from './$types';
import { words } from './words';

/** What the lesson says now is held against its newest edition: nothing changes before the teacher agrees. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const teacher = asTeacher(locals.actor);
	const { store } = app();
	const draft = await getWholeDraft(store, teacher, params.lesson);
	const made = await listMade(store, teacher, params.lesson, locals.now);
	const lesson = await readyLesson(draft.document);
	const isPublished = (await findNewestEdition(store, params.lesson)) !== undefined;
	const wanted = lesson && isPublished ? { lessonId: params.lesson, lesson } : undefined;
	return {
		lesson: { id: params.lesson, title: draft.document.title },
		...{ revision: draft.revision, isPublished, isReady: lesson !== undefined },
		preview: wanted && (await previewCorrection(store, teacher, wanted, locals.now)),
		made,
		done: url.searchParams.get('done')
	};
};

/** The lesson as it would be published; undefined while something is missing. */
async function readyLesson(draft: Draft): Promise<Lesson | undefined> {
	if (!isPublishable(checkDraft(draft))) return undefined;
	return lessonSchema.parse(toLesson(await withAgreements(app().store.read, draft)));
}

const applySchema = z.object({ reason: z.string().max(10_000), revision: z.coerce.number().int() });
const undoSchema = z.object({ correction: z.string().max(100) });

export const actions: Actions = {
	apply: async ({ request, locals, params }) => {
		const read = await readForm(request, applySchema);
		if (!read.ok) return fail(400, { problem: words.broken });
		const { reason, revision } = read.values;
		const problem = textProblem(reason.trim(), { most: MOST_REASON, lines: false });
		if (problem) return fail(400, { reason, error: problem });
		const teacher = asTeacher(locals.actor);
		const draft = await getWholeDraft(app().store, teacher, params.lesson);
		if (draft.revision !== revision) return fail(409, { reason, problem: words.changedSince });
		const lesson = await readyLesson(draft.document);
		if (!lesson) return fail(409, { reason, problem: words.unfinished });
		const wanted = { lessonId: params.lesson, lesson, reason };
		const outcome = await applyCorrection(app().store, teacher, wanted, locals.now);
		if (outcome.kind === 'needs reason') return fail(400, { reason, error: words.needsReason });
		if (outcome.kind === 'nothing to correct') return fail(409, { reason, problem: words.nothing });
		redirect(303, `/teach/lessons/${params.lesson}/corrections?done=corrected`);
	},
	undo: async ({ request, locals, params }) => {
		const read = await readForm(request, undoSchema);
		if (!read.ok) return fail(400, { problem: words.broken });
		const { store } = app();
		const teacher = asTeacher(locals.actor);
		const made = await listMade(store, teacher, params.lesson, locals.now);
		const { id } = made.find((one) => one.id === read.values.correction) ?? refuseNotFound();
		await undoCorrection(store, teacher, id, locals.now);
		redirect(303, `/teach/lessons/${params.lesson}/corrections?done=undone`);
	}
};
