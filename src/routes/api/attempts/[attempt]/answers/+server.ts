import { json } from '@sveltejs/kit';
import { saveRequestSchema } from '$lib/lessons/saving';
import { asStudent } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { readJson } from '$lib/server/forms';
import { saveSent } from '$lib/server/save-front';
import type { RequestHandler } from './$types';

/**
 * Saves one answer. 200 means that it is durable, 409 that it was not stored, and why. Most saves are taken before
 * (`save-front.ts`); here come those that are not as a page of ours sends them.
 */
export const POST: RequestHandler = async ({ request, params, locals }) => {
	const sent = {
		student: asStudent(locals.actor),
		attemptId: params.attempt,
		read: () => readJson(request, saveRequestSchema)
	};
	const outcome = await saveSent(app().store, sent, locals.now);
	return json(outcome.body, { status: outcome.status });
};
