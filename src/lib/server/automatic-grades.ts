/** What a machine gives an answer, by the key that holds for the edition it was asked in. */
import { findQuestion, passageOf } from '../lessons/lesson';
import { bind, type Answer, type BoundQuestion } from '../questions/models';
import type { Scored } from '../questions/kind';
import type { Row } from './db/tables';
import type { Edition } from './lessons';

/** What of a stored answer its grade depends on. */
export type AnswerRow = Pick<Row<'answers'>, 'attemptId' | 'questionId' | 'tryNumber' | 'value' | 'savedAt'>;

/** The automatic grade of one try; undefined where nothing was answered, or a person grades it. */
export function gradeOf(edition: Edition, row: AnswerRow): Row<'grades'> | undefined {
	return graderOf(edition)(row);
}

/** The same for many tries at one edition: students who gave the same answer are graded once. */
export function graderOf(edition: Edition): (row: AnswerRow) => Row<'grades'> | undefined {
	const known = new Map<string, Scored<unknown> | undefined>();
	return (row) => {
		const key = `${row.questionId} ${JSON.stringify(row.value)}`;
		if (!known.has(key)) known.set(key, scoreStored(edition, row));
		const scored = known.get(key);
		return scored && placed(edition, row, scored);
	};
}

function scoreStored({ lesson }: Edition, { questionId, value }: AnswerRow): Scored<unknown> | undefined {
	const question = findQuestion(lesson, questionId);
	const bound = question && bind(question, passageOf(lesson, question));
	const answer = bound?.readStored(value);
	return bound && answer && scoreGiven(bound, answer);
}

function scoreGiven(bound: BoundQuestion, answer: Answer): Scored<unknown> | undefined {
	if (!bound.isGiven(answer)) return undefined;
	const { score, parts } = bound.grade(answer);
	return score === undefined ? undefined : { score, parts };
}

/** The same where the answer in the row was read before. */
export function gradeOfAnswer(
	edition: Edition,
	row: AnswerRow,
	{ bound, answer }: { readonly bound: BoundQuestion; readonly answer: Answer }
): Row<'grades'> | undefined {
	const scored = scoreGiven(bound, answer);
	return scored && placed(edition, row, scored);
}

function placed(
	edition: Edition,
	{ attemptId, questionId, tryNumber, savedAt }: AnswerRow,
	{ score, parts }: Scored<unknown>
): Row<'grades'> {
	const source = edition.keySources.get(questionId);
	const gradedAt = source && source.since > savedAt ? source.since : savedAt;
	const editionId = source?.editionId ?? edition.id;
	return { attemptId, questionId, tryNumber, editionId, score, parts, gradedAt };
}
