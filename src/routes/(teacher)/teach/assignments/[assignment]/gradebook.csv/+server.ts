import { z } from 'zod';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { csvFile, fileName } from '$lib/server/csv';
import { gradebookFile, GRADEBOOKS } from '$lib/server/gradebook';
import { refuseNotFound } from '$lib/server/refusals';
import type { RequestHandler } from './$types';

/** The scores of an assignment in the form of the gradebook that `?for=` names. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const gradebook = z.enum(GRADEBOOKS).safeParse(url.searchParams.get('for')).data ?? refuseNotFound();
	const where = { assignmentId: params.assignment, gradebook };
	const { text, of } = await gradebookFile(app().store, asTeacher(locals.actor), where, locals.now);
	return csvFile(text, fileName(of, locals.now));
};
