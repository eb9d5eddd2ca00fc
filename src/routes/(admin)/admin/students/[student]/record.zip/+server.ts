import { asAdmin } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { readWholeRecord } from '$lib/server/student-record';
import type { RequestHandler } from './$types';
import { studentFile } from '../../../../../student-file/student-file.server';

/** Everything that is stored about a student, for the student or a parent. */
export const GET: RequestHandler = async ({ locals, params }) =>
	studentFile(await readWholeRecord(app().store, asAdmin(locals.actor), params.student, locals.now));
