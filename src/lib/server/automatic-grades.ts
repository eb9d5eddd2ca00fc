/** What a machine gives an answer, by the key that holds for the edition it was asked in. */
import { findQuestion, passageOf } from '../lessons/lesson';
import { bind } from '../questions/models';
import type { Row } from './db/tables';
import type { Edition } from './lessons';

/** The automatic grade of one try; undefined where nothing was answered, or a person grades it. */
export function gradeOf(edition: Edition, row: Row<'answers'>): Row<'grades'> | undefined {
	const { attemptId, questionId, tryNumber, savedAt } = row;
	const question = findQuestion(edition.lesson, questionId);
	const bound = question && bind(question, passageOf(edition.lesson, question));
	const answer = bound?.readStored(row.value);
	if (!bound || !answer || !bound.isGiven(answer)) return undefined;
	const { score, parts } = bound.grade(answer);
	if (score === undefined) return undefined;
	const source = edition.keySources.get(questionId);
	const gradedAt = source && source.since > savedAt ? source.since : savedAt;
	const editionId = source?.editionId ?? edition.id;
	return { attemptId, questionId, tryNumber, editionId, score, parts, gradedAt };
}
