/** What a machine gives an answer, by the key that holds for the edition it was asked in. */
import { findQuestion, passageOf } from '../lessons/lesson';
import { bind, type Answer, type BoundQuestion } from '../questions/models';
import type { Row } from './db/tables';
import type { Edition } from './lessons';

/** What of a stored answer its grade depends on. */
export type AnswerRow = Pick<Row<'answers'>, 'attemptId' | 'questionId' | 'tryNumber' | 'value'>;

/** The automatic grade of one try; undefined where nothing was answered, or a person grades it. */
export function gradeOf(edition: Edition, row: AnswerRow): Row<'grades'> | undefined {
	return graderOf(edition)(row);
}

/** The same for many tries at one edition: students who gave the same answer are graded once. */
export function graderOf(edition: Edition): (row: AnswerRow) => Row<'grades'> | undefined {
	const known = new Map<string, number | undefined>();
	return (row) => {
		const key = `${row.questionId} ${JSON.stringify(row.value)}`;
		if (!known.has(key)) known.set(key, scoreStored(edition, row));
		return placed(edition, row, known.get(key));
	};
}

function scoreStored({ lesson }: Edition, { questionId, value }: AnswerRow): number | undefined {
	const question = findQuestion(lesson, questionId);
	const bound = question && bind(question, passageOf(lesson, question));
	const answer = bound?.readStored(value);
	return bound && answer && scoreGiven(bound, answer);
}

function scoreGiven(bound: BoundQuestion, answer: Answer): number | undefined {
	return bound.isGiven(answer) ? bound.grade(answer).score : undefined;
}

/** The same where the answer in the row was read before. */
export function gradeOfAnswer(
	edition: Edition,
	row: AnswerRow,
	{ bound, answer }: { readonly bound: BoundQuestion; readonly answer: Answer }
): Row<'grades'> | undefined {
	return placed(edition, row, scoreGiven(bound, answer));
}

function placed(
	edition: Edition,
	{ attemptId, questionId, tryNumber }: AnswerRow,
	score: number | undefined
): Row<'grades'> | undefined {
	if (score === undefined) return undefined;
	const keyEditionId = edition.keySources.get(questionId)?.editionId ?? null;
	return { attemptId, questionId, tryNumber, keyEditionId, score };
}
