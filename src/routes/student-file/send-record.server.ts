import { app } from '$lib/server/app';
import { techniqueNames } from '$lib/server/course';
import type { Teacher } from '$lib/server/policy';
import type { RecordOrder } from './record-aside.server';
import { recordFile } from './student-file.server';

/** Answers with the file of a student. @throws HttpError 403, 404 */
export async function sendRecord(
	actor: Teacher,
	whose: Pick<RecordOrder, 'studentId' | 'classId'>,
	now: Date
): Promise<Response> {
	// By itself it is a file of the build, which is all that the thread has to read.
	const { makeRecord } = await import('./record-aside.server');
	const names = techniqueNames();
	return recordFile(await makeRecord({ file: app().file, actor, ...whose, names, now }));
}
