import { json } from '@sveltejs/kit';
import { saveRequestSchema } from '$lib/lessons/saving';
import { asStudent } from '$lib/server/actors';
import { saveAnswer } from '$lib/server/answers';
import { app } from '$lib/server/app';
import { readJson } from '$lib/server/forms';
import { count } from '$lib/server/limits';
import type { RequestHandler } from './$types';

/** Saves one answer. 200 means that it is durable, 409 that it was not stored, and why. */
export const POST: RequestHandler = async ({ request, params, locals }) => {
	const student = asStudent(locals.actor);
	count('saves', `${student.id} ${params.attempt}`, locals.now);
	const body = await readJson(request, saveRequestSchema);
	const outcome = await saveAnswer(app().store, student, params.attempt, body, locals.now);
	return json(outcome.body, { status: outcome.status });
};
