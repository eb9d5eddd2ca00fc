import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { readClassRecord } from '$lib/server/student-record';
import type { RequestHandler } from './$types';
import { studentFile } from '../../../../../../../student-file/student-file.server';

/** What is stored about a student in one class, for the student or a parent. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const place = { classId: params.class, studentId: params.student };
	return studentFile(await readClassRecord(app().store, asTeacher(locals.actor), place, locals.now));
};
