import { z } from 'zod';
import { FILE_FORMATS, makeLessonFile, type FileFormat } from '$lib/exchange/make-lesson-file';
import { asciiName } from '$lib/server/csv';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { shareLesson } from '$lib/server/lesson-files';
import { refuseNotFound } from '$lib/server/refusals';
import type { RequestHandler } from './$types';
import { readWish } from '../wish';

const KINDS: Readonly<Record<FileFormat, { readonly ending: string; readonly type: string }>> = {
	pack: { ending: 'underline.zip', type: 'application/zip' },
	'moodle-xml': { ending: 'moodle.xml', type: 'application/xml; charset=utf-8' },
	gift: { ending: 'gift.txt', type: 'text/plain; charset=utf-8' },
	annotations: { ending: 'annotations.jsonld', type: 'application/ld+json' }
};

/** A lesson in the format that `?as=` names. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const format = z.enum(FILE_FORMATS).safeParse(url.searchParams.get('as')).data ?? refuseNotFound();
	const shared = await shareLesson(app().store, asTeacher(locals.actor), {
		...{ lessonId: params.lesson, withClassOnly: readWish(url) }
	});
	const content = makeLessonFile(shared, format).content ?? refuseNotFound();
	const { ending, type } = KINDS[format];
	const name = `${asciiName(shared.lesson.title)}.${ending}`;
	return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
		headers: {
			'content-type': type,
			'content-disposition': `attachment; filename="${name}"; filename*=UTF-8''${name}`,
			'cache-control': 'no-store',
			'x-content-type-options': 'nosniff'
		}
	});
};
