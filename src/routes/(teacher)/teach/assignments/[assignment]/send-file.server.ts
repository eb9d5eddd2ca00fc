import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { TooMuchWork } from '$lib/server/aside';
import { csvFile } from '$lib/server/csv';
import { refuseBusy } from '$lib/server/refusals';
import type { Wanted } from './file-aside.server';
import { words } from './words';

interface Asked {
	readonly locals: App.Locals;
	readonly params: { readonly assignment: string };
	readonly url: URL;
}

/** Answers with a file of an assignment. @throws HttpError 404 · 503 when it takes too long */
export async function sendFile({ locals, params, url }: Asked, wanted: Wanted): Promise<Response> {
	// By itself it is a file of the build, which is all that the thread has to read.
	const { makeFile } = await import('./file-aside.server');
	const where = { file: app().file, assignmentId: params.assignment, address: url.href };
	try {
		const { text, name } = await makeFile({
			...{ ...where, wanted, teacher: asTeacher(locals.actor), now: locals.now }
		});
		return csvFile(text, name);
	} catch (problem) {
		if (problem instanceof TooMuchWork) refuseBusy(words.fileTooLong);
		throw problem;
	}
}
