import { fail, redirect } from '@sveltejs/kit';
import type { FileReading, LessonFile } from '$lib/exchange/read-lesson-file';
import { tally } from '$lib/exchange/report';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { TooMuchWork } from '$lib/server/aside';
import { shippedCourse } from '$lib/server/course';
import { addLessons } from '$lib/server/lesson-files';
import { count } from '$lib/server/limits';
import type { Actions } from './$types';
import { words } from './words';

/** The preview sends the file back, a third longer, and a form takes 512 KB. */
const MOST_BYTES = 350_000;
const MOST_FORM = 510_000;

export const actions: Actions = {
	look: async ({ request, locals }) => {
		count('imports', `${asTeacher(locals.actor).id} look`, locals.now);
		if (isTooLarge(request)) return fail(413, { problems: [{ message: words.tooLarge }] });
		const sent = (await request.formData()).get('file');
		if (!(sent instanceof File) || sent.size === 0)
			return fail(400, { problems: [{ message: words.noFile }] });
		if (sent.size > MOST_BYTES) return fail(413, { problems: [{ message: words.tooLarge }] });
		const bytes = new Uint8Array(await sent.arrayBuffer());
		const reading = await read(bytes, sent.name);
		if (!reading.ok) return fail(400, { problems: [...reading.problems] });
		const content = Buffer.from(bytes).toString('base64');
		return { preview: { name: sent.name, content, ...view(reading.file) } };
	},

	// What was shown is read anew: a form can hold anything.
	add: async ({ request, locals }) => {
		const teacher = asTeacher(locals.actor);
		count('imports', `${teacher.id} add`, locals.now);
		if (isTooLarge(request)) return fail(413, { problems: [{ message: words.tooLarge }] });
		const form = await request.formData();
		const bytes = new Uint8Array(Buffer.from(String(form.get('content') ?? ''), 'base64'));
		const reading = await read(bytes, String(form.get('name') ?? ''));
		if (!reading.ok) return fail(400, { problems: [...reading.problems] });
		const ids = await addLessons(app().store, teacher, reading.file, locals.now);
		redirect(303, ids.length === 1 ? `/teach/drafts/${ids[0] ?? ''}` : '/teach/lessons');
	}
};

function isTooLarge(request: Request): boolean {
	return Number(request.headers.get('content-length') ?? 0) > MOST_FORM;
}

async function read(bytes: Uint8Array, name: string): Promise<FileReading> {
	const title = name.replace(/\.[^.]*$/, '').slice(0, 200) || words.untitled;
	const techniques = new Set(shippedCourse().taxonomy.techniques.map(({ id }) => id));
	// By itself it is a file of the build, which is all that the thread has to read.
	const { readAside } = await import('./read-aside.server');
	try {
		return await readAside({ bytes, title, techniques });
	} catch (problem) {
		if (!(problem instanceof TooMuchWork)) throw problem;
		return { ok: false, problems: [{ message: words.tooMuch }] };
	}
}

function view({ format, drafts, report }: LessonFile) {
	return {
		...{ format, report, tally: tally(report) },
		lessons: drafts.map(({ id, title, steps, passages }, index) => ({
			...{ key: `${index} ${id}`, title, steps: steps.length, passages: passages.length }
		}))
	};
}
