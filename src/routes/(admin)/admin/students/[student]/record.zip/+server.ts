import { asAdmin } from '$lib/server/actors';
import type { RequestHandler } from './$types';
import { sendRecord } from '../../../../../student-file/send-record.server';

/** Everything that is stored about a student, for the student or a parent. */
export const GET: RequestHandler = ({ locals, params }) =>
	sendRecord(asAdmin(locals.actor), { studentId: params.student, classId: undefined }, locals.now);
