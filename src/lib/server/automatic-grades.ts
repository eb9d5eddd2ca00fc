/** What a machine gives an answer, by the key that holds for the edition it was asked in. */
import { findQuestion, passageOf } from '../lessons/lesson';
import { bind, type Answer, type BoundQuestion } from '../questions/models';
import type { Row } from './db/tables';
import type { Edition } from './lessons';

/** The automatic grade of one try; undefined where nothing was answered, or a person grades it. */
export function gradeOf(edition: Edition, row: Row<'answers'>): Row<'grades'> | undefined {
	const question = findQuestion(edition.lesson, row.questionId);
	const bound = question && bind(question, passageOf(edition.lesson, question));
	const answer = bound?.readStored(row.value);
	return bound && answer && gradeOfAnswer(edition, row, { bound, answer });
}

/** The same where the answer in the row was read before. */
export function gradeOfAnswer(
	edition: Edition,
	{ attemptId, questionId, tryNumber, savedAt }: Row<'answers'>,
	{ bound, answer }: { readonly bound: BoundQuestion; readonly answer: Answer }
): Row<'grades'> | undefined {
	if (!bound.isGiven(answer)) return undefined;
	const { score, parts } = bound.grade(answer);
	if (score === undefined) return undefined;
	const source = edition.keySources.get(questionId);
	const gradedAt = source && source.since > savedAt ? source.since : savedAt;
	const editionId = source?.editionId ?? edition.id;
	return { attemptId, questionId, tryNumber, editionId, score, parts, gradedAt };
}
