import { balanceOf, type Balance } from '$lib/lessons/balance';
import { questionsOf, type Lesson } from '$lib/lessons/lesson';
import type { Kind } from '$lib/questions/models';

/** What a teacher wants to know of a lesson before choosing it. */
export interface LessonFacts {
	readonly id: string;
	/** Its place in the course. */
	readonly number: number | undefined;
	readonly title: string;
	readonly canDo: string;
	readonly minutes: number;
	readonly techniques: readonly string[];
	/** The kind of each question, in order. */
	readonly questions: readonly Kind[];
	readonly hasNote: boolean;
	/** How many passages are fair, and how many things the balance meter warns of. */
	readonly balance: Pick<Balance, 'passages'> & { readonly warnings: number };
}

export function factsOf(lesson: Lesson): LessonFacts {
	const { id, number, title, canDo, minutes, techniques, contentNote } = lesson;
	const { passages, warnings } = balanceOf(lesson);
	return {
		...{ id, number, title, canDo, minutes, techniques },
		questions: questionsOf(lesson, { lighter: false }).map(({ kind }) => kind),
		hasNote: contentNote !== undefined,
		balance: { passages, warnings: warnings.length }
	};
}
