import { fail, redirect } from '@sveltejs/kit';
import { marksFromForm } from '$lib/questions/highlight/form';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { getBlindKey, keepBlindKey } from '$lib/server/blind-keys';
import { shippedCourse } from '$lib/server/course';
import { extraPartsOf } from '$lib/server/extra-parts';
import { readText } from '$lib/text/marks';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { finishedAt, ...key } = await getBlindKey(app().store, asTeacher(locals.actor), params.key);
	return { key: { ...key, isFinished: finishedAt !== null } };
};

/** Reads the marks of the sentence list, which says them with script and without, and keeps them. */
async function keep({ request, locals, params }: RequestEvent, wantsDone: boolean) {
	const { store } = app();
	const teacher = asTeacher(locals.actor);
	const form = await request.formData();
	const { passage } = await getBlindKey(store, teacher, params.key);
	const techniques = shippedCourse().taxonomy.techniques.map(({ id }) => id);
	const marks = marksFromForm(readText(passage.text), form, techniques).map((mark) => ({ ...mark }));
	const marked = { marks, nothing: marks.length === 0 && form.get('nothing') === 'on' };
	const extraParts = extraPartsOf(form);
	const isDone = wantsDone && Object.keys(extraParts).length === 0;
	const outcome = await keepBlindKey(store, teacher, { id: params.key, marked, isDone }, locals.now);
	return { outcome, extraParts };
}

export const actions: Actions = {
	keep: async (event) => {
		const { extraParts } = await keep(event, false);
		return { kept: true, extraParts };
	},
	finish: async (event) => {
		const { outcome, extraParts } = await keep(event, true);
		if (!outcome.ok) return fail(422, { missing: outcome.missing, extraParts });
		redirect(303, `/teach/keys/${event.params.key}`);
	}
};
