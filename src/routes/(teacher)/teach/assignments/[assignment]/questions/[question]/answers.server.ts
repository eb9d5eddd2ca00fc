import type { QuestionResults } from '$lib/server/insights';
import { sayAnswer } from '../../say-answer';
import { answerRows, type AnswerRow } from './answers-table';

/** `?names=hidden` sends no name at all. */
export function hidesNames({ searchParams }: URL): boolean {
	return searchParams.get('names') === 'hidden';
}

/** The answers to a question as the rows of their table. `names`: what techniques are called, by their ids. */
export function rowsOf(
	{ question, given }: QuestionResults,
	hidden: { isHidden: boolean },
	names: ReadonlyMap<string, string>
): AnswerRow[] {
	const nameOf = (id: string) => names.get(id) ?? id;
	return answerRows(given, (answer) => sayAnswer(question, answer, nameOf), hidden);
}
