import { questionsOf, type Lesson } from '$lib/lessons/lesson';
import type { Kind } from '$lib/questions/models';

/** What a teacher wants to know of a lesson before choosing it. */
export interface LessonFacts {
	readonly id: string;
	readonly number: number;
	readonly title: string;
	readonly canDo: string;
	readonly minutes: number;
	readonly techniques: readonly string[];
	readonly questions: Record<Kind, number>;
	readonly hasNote: boolean;
}

export function factsOf(lesson: Lesson): LessonFacts {
	const { id, number, title, canDo, minutes, techniques, contentNote } = lesson;
	const questions = questionsOf(lesson, { lighter: false });
	const count = (kind: Kind) => questions.filter((question) => question.kind === kind).length;
	return {
		...{ id, number, title, canDo, minutes, techniques },
		questions: { choice: count('choice'), highlight: count('highlight') },
		hasNote: contentNote !== undefined
	};
}
