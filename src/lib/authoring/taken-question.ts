import type { Draft } from '../lessons/draft';
import type { Question } from '../questions/models';
import type { Passage } from '../text/passage';

/** A question of another lesson, as it is taken into one that is written. */
export interface Taken {
	readonly question: Question;
	/** With its key. */
	readonly passage: Passage | undefined;
	/** New in the lesson: the id of the step and of the question, and of the passage where its own is in use. */
	readonly id: string;
	/** The step that makes room for it. */
	readonly replaces: string | undefined;
}

/**
 * The lesson with the question at its end, or where another step stood. A passage that the lesson has already stays
 * as it is there, with the key that it has there.
 */
export function takeQuestion(draft: Draft, { question, passage, id, replaces }: Taken): Draft {
	const there = draft.passages.find((each) => each.id === passage?.id);
	const isOther = there !== undefined && there.text !== passage?.text;
	const own = passage && { ...passage, id: isOther ? id : passage.id };
	const taken = { ...question, id, ...(own && { passage: own.id }) };
	const step = { id, kind: 'question' as const, question: taken };
	return {
		...draft,
		steps:
			replaces === undefined
				? [...draft.steps, { step }]
				: draft.steps.map((entry) => (entry.step.id === replaces ? { ...entry, step } : entry)),
		passages: own && (isOther || !there) ? [...draft.passages, own] : draft.passages
	};
}
