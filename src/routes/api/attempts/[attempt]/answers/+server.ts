import { json } from '@sveltejs/kit';
import { app } from '$lib/server/app';
import { asStudent } from '$lib/server/actors';
import { saveAnswer, saveRequestSchema } from '$lib/server/attempts';
import { readJson } from '$lib/server/forms';
import { count } from '$lib/server/limits';
import type { RequestHandler } from './$types';

/** Saves one answer. 200 means that it is durable. */
export const POST: RequestHandler = async ({ request, params, locals }) => {
	const student = asStudent(locals.actor);
	await count('saves', student.id);
	const body = await readJson(request, saveRequestSchema);
	return json(await saveAnswer(app().store, student, params.attempt, body, locals.now));
};
