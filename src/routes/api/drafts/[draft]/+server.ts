import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { draftSchema } from '$lib/lessons/draft';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { saveDraft } from '$lib/server/drafts';
import { readJson } from '$lib/server/forms';
import type { RequestHandler } from './$types';

const bodySchema = z.strictObject({ revision: z.int().min(1), document: draftSchema });

/** Saves a lesson while it is written. 200 means that it is durable, 409 that somebody else saved before. */
export const POST: RequestHandler = async ({ request, params, locals }) => {
	const body = await readJson(request, bodySchema);
	const outcome = await saveDraft(
		app().store,
		asTeacher(locals.actor),
		{ id: params.draft, ...body },
		locals.now
	);
	return json(
		{ ...outcome, now: locals.now.toISOString() },
		{ status: outcome.kind === 'saved' ? 200 : 409 }
	);
};
