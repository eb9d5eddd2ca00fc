import { questionsOf } from '$lib/lessons/lesson';
import { shippedCourse } from '$lib/server/course';
import { GUEST_LESSON } from '$lib/server/guest';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
	lessons: shippedCourse().lessons.map((lesson) => ({
		id: lesson.id,
		number: lesson.number,
		title: lesson.title,
		canDo: lesson.canDo,
		minutes: lesson.minutes,
		questions: questionsOf(lesson, { lighter: false }).length,
		hasNote: lesson.contentNote !== undefined,
		isForGuests: lesson.id === GUEST_LESSON
	}))
});
