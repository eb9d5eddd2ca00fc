import type { Lesson } from '$lib/lessons/lesson';
import { shippedCourse } from '$lib/server/course';
import type { PageServerLoad } from './$types';

/** `?paper=a4`: the sheets that the book is set for; Letter without. */
export const load: PageServerLoad = ({ url }) => {
	const { about, lessons, packs } = shippedCourse();
	return {
		paper: url.searchParams.get('paper') === 'a4' ? ('a4' as const) : ('letter' as const),
		title: about.title,
		teaches: about.teaches,
		chapters: [
			...lessons.map((lesson) => toChapter(lesson, undefined)),
			...packs.flatMap((pack) => pack.lessons.map((lesson) => toChapter(lesson, pack.title)))
		].flatMap((chapter) => chapter ?? [])
	};
};

function toChapter(
	{ id, number, title, canDo, minutes, contentNote, teacherNotes: notes }: Lesson,
	pack: string | undefined
) {
	return notes && { id, number, title, canDo, minutes, contentNote, notes, pack };
}
