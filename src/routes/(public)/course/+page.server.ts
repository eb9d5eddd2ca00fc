import { questionsOf, type Lesson } from '$lib/lessons/lesson';
import { shippedCourse } from '$lib/server/course';
import { GUEST_LESSON } from '$lib/server/guest';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const { about, lessons, packs, taxonomy, sources, references } = shippedCourse();
	const listed = lessons.map(toEntry);
	return {
		about,
		lessons: listed,
		packs: packs.map(({ id, title, teaches, written, lessons: inPack }) => ({
			...{ id, title, teaches, written, lessons: inPack.map(toEntry) }
		})),
		minutes: listed.reduce((sum, { minutes }) => sum + minutes, 0),
		questions: listed.reduce((sum, { questions }) => sum + questions, 0),
		groups: taxonomy.groups.map(({ id, name, summary }) => ({
			...{ id, name, summary },
			techniques: taxonomy.techniques.filter(({ group }) => group === id).length
		})),
		sources: sources.map(({ id, title, author, publisher, published, url, rightsBasis }) => ({
			...{ id, title, author, publisher, published, url, rightsBasis }
		})),
		references: references.toSorted((a, b) => a.publisher.localeCompare(b.publisher, 'en'))
	};
};

function toEntry(lesson: Lesson) {
	const { id, number, title, canDo, minutes, contentNote, check } = lesson;
	return {
		...{ id, number, title, canDo, minutes, check },
		questions: questionsOf(lesson, { lighter: false }).length,
		hasNote: contentNote !== undefined,
		isForGuests: id === GUEST_LESSON
	};
}
