import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { KINDS } from '$lib/questions/drafts';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { getDraft } from '$lib/server/drafts';
import { readForm } from '$lib/server/forms';
import { searchBank, takeFromBank } from '$lib/server/question-bank';
import { refuseInvalid, refuseNotFound } from '$lib/server/refusals';
import type { Actions, PageServerLoad } from './$types';
import { pageHref, pageOf, readSearch, toBankSearch } from './search.server';

/** `?replace=` is the step of the lesson that a question is to take the place of. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { store } = app();
	const teacher = asTeacher(locals.actor);
	const { id, document } = await getDraft(store, teacher, params.draft);
	const asked = readSearch(url.searchParams);
	const found = await searchBank(store, teacher, toBankSearch(asked));
	const { number, first, end } = pageOf(found.length, asked.page);
	return {
		...{ id, title: document.title, kinds: KINDS, asked },
		...{ total: found.length, from: first + 1, to: end, found: found.slice(first, end) },
		earlier: first > 0 ? pageHref(url, number - 1) : undefined,
		later: end < found.length ? pageHref(url, number + 1) : undefined,
		replaced: replacedBy(document.steps, asked.replace)
	};
};

type Steps = Awaited<ReturnType<typeof getDraft>>['document']['steps'];

/** The task of the step that is to be replaced; undefined when none is. @throws HttpError 404 when it is gone. */
function replacedBy(steps: Steps, id: string | undefined): { id: string; prompt: string } | undefined {
	if (id === undefined) return undefined;
	const step = steps.find((entry) => entry.step.id === id)?.step ?? refuseNotFound();
	return { id, prompt: step.kind === 'question' ? step.question.prompt : step.title };
}

const takenSchema = z.object({
	edition: z.string(),
	question: z.string(),
	replace: z.string().min(1).optional()
});

export const actions: Actions = {
	take: async ({ request, locals, params }) => {
		const read = await readForm(request, takenSchema);
		if (!read.ok) refuseInvalid('The form does not say which question is meant.');
		const { edition: editionId, question: questionId, replace: replaces } = read.values;
		const taken = { draftId: params.draft, editionId, questionId, replaces };
		const step = await takeFromBank(app().store, asTeacher(locals.actor), taken, locals.now);
		redirect(303, `/teach/drafts/${params.draft}#step/${step}`);
	}
};
