import { fail, redirect } from '@sveltejs/kit';
import { passageOf, stepsOf } from '$lib/lessons/lesson';
import { bind } from '$lib/questions/models';
import { asStudent } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { getAttempt, saveAnswer } from '$lib/server/attempts';
import { extraPartsOf } from '$lib/server/extra-parts';
import { newId } from '$lib/server/ids';
import { stepAt, viewStep } from '$lib/server/steps';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const { attempt, edition, saved } = await getAttempt(app().store, asStudent(locals.actor), params.attempt);
	if (attempt.handedInAt) redirect(303, `/learn/attempts/${attempt.id}/feedback`);
	const { step, number, count } = stepAt(edition.lesson, attempt, params.step);
	const stored = step.kind === 'question' ? saved.get(step.question.id) : undefined;
	return {
		view: viewStep(edition.lesson, step),
		number,
		count,
		saved: stored && { answer: stored.answer, revision: stored.revision, at: stored.savedAt },
		states: stepsOf(edition.lesson, attempt).map((one, index) => {
			if (index + 1 === number) return 'now';
			if (one.kind === 'question')
				return saved.get(one.question.id)?.isGiven ? 'done' : index < number ? 'open' : 'ahead';
			return index < number ? 'done' : 'ahead';
		}),
		extraParts: extraPartsOf(url.searchParams)
	};
};

export const actions: Actions = {
	/** The same save as the endpoint's, for a form without script. */
	save: async ({ request, params, locals }) => {
		const student = asStudent(locals.actor);
		const { attempt, edition, saved } = await getAttempt(app().store, student, params.attempt);
		const { step, number, count } = stepAt(edition.lesson, attempt, params.step);
		const form = await request.formData();
		const here = `/learn/attempts/${attempt.id}`;
		if (step.kind === 'question') {
			const bound = bind(step.question, passageOf(edition.lesson, step.question));
			const value = bound.fromForm(form);
			const read = bound.read(value);
			if (!read.ok) return fail(422, { problem: read.problem });
			const revision = (saved.get(step.question.id)?.revision ?? 0) + 1;
			const isChanged = bound.isGiven(read.answer) || revision > 1;
			const change = { questionId: step.question.id, revision, key: newId(), value };
			if (isChanged) await saveAnswer(app().store, student, attempt.id, change, locals.now);
		}
		const parts = Object.keys(extraPartsOf(form));
		if (parts.length > 0) redirect(303, `${here}/steps/${number}?part=${parts.join('&part=')}`);
		redirect(303, whereTo(here, String(form.get('go')), number, count));
	}
};

function whereTo(here: string, go: string, number: number, count: number): string {
	if (go === 'back' && number > 1) return `${here}/steps/${number - 1}`;
	if (go === 'next' && number < count) return `${here}/steps/${number + 1}`;
	return go === 'stay' ? `${here}/steps/${number}` : here;
}
