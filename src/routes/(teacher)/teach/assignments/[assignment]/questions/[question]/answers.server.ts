import { shippedCourse } from '$lib/server/course';
import type { QuestionResults } from '$lib/server/insights';
import { sayAnswer } from '../../say-answer';
import { answerRows, type AnswerRow } from './answers-table';

/** `?names=hidden` sends no name at all. */
export function hidesNames({ searchParams }: URL): boolean {
	return searchParams.get('names') === 'hidden';
}

/** The answers to a question as the rows of their table. */
export function rowsOf({ question, given }: QuestionResults, hidden: { isHidden: boolean }): AnswerRow[] {
	const { techniques } = shippedCourse().taxonomy;
	const nameOf = (id: string) => techniques.find((technique) => technique.id === id)?.name ?? id;
	return answerRows(given, (answer) => sayAnswer(question, answer, nameOf), hidden);
}
