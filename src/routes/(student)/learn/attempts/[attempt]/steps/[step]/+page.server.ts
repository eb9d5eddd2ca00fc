import { fail, redirect } from '@sveltejs/kit';
import { passageOf } from '$lib/lessons/lesson';
import type { SaveRequest } from '$lib/lessons/saving';
import { bind } from '$lib/questions/models';
import { asStudent } from '$lib/server/actors';
import { saveAnswer } from '$lib/server/answers';
import { app } from '$lib/server/app';
import { viewAttempt } from '$lib/server/attempt-view';
import { extraPartsOf } from '$lib/server/extra-parts';
import { count } from '$lib/server/limits';
import { getAttempt } from '$lib/server/own-attempt';
import { stepAt } from '$lib/server/steps';
import { overtaken, refusedNote, requestFrom } from './plain-save.server';
import type { Actions } from './$types';

export const actions: Actions = {
	/** The same save as the endpoint's, for a form without script. */
	save: async ({ request, params, locals }) => {
		const student = asStudent(locals.actor);
		const { store } = app();
		count('saves', `${student.id} ${params.attempt}`, locals.now);
		const { attempt, edition } = await getAttempt(store, student, params.attempt, locals.now);
		const { step, number, count: steps } = stepAt(edition.lesson, attempt, params.step);
		const form = await request.formData();
		const here = `/learn/attempts/${attempt.id}`;
		if (step.kind === 'question') {
			const { entries } = await viewAttempt(store, student, attempt.id, locals.now);
			const bound = bind(step.question, passageOf(edition.lesson, step.question));
			const tries = entries[step.question.id];
			const unseen = form.get('go') === 'flag' ? undefined : overtaken(form, bound, tries);
			if (typeof unseen === 'object') return fail(409, { sent: undefined, ...unseen, extraParts: {} });
			const change = unseen ? undefined : requestFrom(form, bound, step.question.id, tries);
			const problem = change && (await save(change));
			if (problem) return fail(409, { note: refusedNote(problem), sent: undefined, extraParts: {} });
		}
		const extraParts = extraPartsOf(form);
		if (Object.keys(extraParts).length > 0) return { note: undefined, sent: undefined, extraParts };
		redirect(303, whereTo(here, String(form.get('go')), number, steps));

		async function save(change: SaveRequest): Promise<string | undefined> {
			const { status, body } = await saveAnswer(store, student, attempt.id, change, locals.now);
			return status === 409 ? body.message : undefined;
		}
	}
};

function whereTo(here: string, go: string, number: number, count: number): string {
	if (go === 'back' && number > 1) return `${here}/steps/${number - 1}`;
	if (go === 'next' && number < count) return `${here}/steps/${number + 1}`;
	return go === 'next' || go === 'overview' ? here : `${here}/steps/${number}`;
}
