import { FILE_FORMATS, makeLessonFile } from '$lib/exchange/make-lesson-file';
import { tally } from '$lib/exchange/report';
import { isForClassOnly } from '$lib/exchange/shared-lesson';
import { asTeacher } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { shareLesson } from '$lib/server/lesson-files';
import type { PageServerLoad } from './$types';
import { readWish } from './wish';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const withClassOnly = readWish(url);
	const shared = await shareLesson(app().store, asTeacher(locals.actor), {
		...{ lessonId: params.lesson, withClassOnly }
	});
	return {
		lesson: { id: params.lesson, title: shared.lesson.title },
		withClassOnly,
		classOnly: shared.lesson.passages.filter((passage) => isForClassOnly(shared, passage)).length,
		files: FILE_FORMATS.map((format) => {
			const { content, report } = makeLessonFile(shared, format);
			return { format, isEmpty: content === undefined, report, tally: tally(report) };
		})
	};
};
