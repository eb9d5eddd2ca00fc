/** Writes down with each attempt that a correction moved its points. */
import { questionsOf } from '../lessons/lesson';
import { noteRegrade, type TeacherEvent } from './attempt-log';
import { rowWriter } from './db/row-writer';
import type { Db } from './db/store';
import type { Row } from './db/tables';
import { newId } from './ids';
import { FIRST_TRY } from './saved-answers';
import type { Regrade } from './rescoring';

/** The score that counts of a try, before and after: a teacher's stands before either. */
export function scoresOf({ before, after, teacher, answer }: Regrade): {
	readonly from: number | undefined;
	readonly to: number | undefined;
} {
	if (teacher) return { from: teacher.score, to: teacher.score };
	return answer.isLeftOut ? { from: undefined, to: undefined } : { from: before?.score, to: after?.score };
}

const writeEvents = rowWriter('attemptEvents');

/** One event for each first try whose score moved. */
export async function recordCorrected(
	tx: Db,
	regrades: readonly Regrade[],
	{ kind, accountId, reason }: { kind: TeacherEvent; accountId: string; reason: string },
	now: Date
): Promise<void> {
	const events = regrades.flatMap((regrade): Row<'attemptEvents'>[] => {
		const { attempt, edition, answer } = regrade;
		const scores = scoresOf(regrade);
		if (answer.tryNumber !== FIRST_TRY || scores.from === scores.to) return [];
		const number = questionsOf(edition.lesson, attempt).findIndex(({ id }) => id === answer.questionId) + 1;
		const said = noteRegrade(number, scores, reason);
		return [{ id: newId(), attemptId: attempt.id, kind, accountId, reason: said, happenedAt: now }];
	});
	await writeEvents(tx, events);
}
