import { questionsOf, stepsOf } from '$lib/lessons/lesson';
import { app } from '$lib/server/app';
import { getShippedLesson } from '$lib/server/find-lesson';
import { GUEST_LESSON } from '$lib/server/guest';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const lesson = await getShippedLesson(app().store, params.lesson);
	const version = { lighter: false };
	return {
		lesson: {
			id: lesson.id,
			number: lesson.number,
			title: lesson.title,
			canDo: lesson.canDo,
			minutes: lesson.minutes,
			contentNote: lesson.contentNote,
			techniqueIds: lesson.techniques,
			questions: questionsOf(lesson, version).length
		},
		readings: stepsOf(lesson, version).flatMap((step) =>
			step.kind === 'question' ? [] : [{ id: step.id, kind: step.kind, title: step.title }]
		),
		isForGuests: lesson.id === GUEST_LESSON
	};
};
