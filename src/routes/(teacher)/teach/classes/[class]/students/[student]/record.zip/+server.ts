import { asTeacher } from '$lib/server/actors';
import type { RequestHandler } from './$types';
import { sendRecord } from '../../../../../../../student-file/send-record.server';

/** What is stored about a student in one class, for the student or a parent. */
export const GET: RequestHandler = ({ locals, params }) =>
	sendRecord(asTeacher(locals.actor), { studentId: params.student, classId: params.class }, locals.now);
