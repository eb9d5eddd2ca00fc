/** What an attempt came to: the mean of its questions, and what being late takes off. */
import { isLate } from '../lessons/attempt-state';
import { daysLate, lateFactor, scoreAttempt, type AttemptScore } from '../lessons/attempt-score';
import { passageOf, questionsOf } from '../lessons/lesson';
import { bind } from '../questions/models';
import type { Row } from './db/tables';
import type { OwnAttempt } from './own-attempt';
import type { Standing } from './standing';

/** What scoring needs of an attempt and its student. */
type Scored = Pick<OwnAttempt, 'attempt' | 'edition' | 'saved' | 'record'> & {
	readonly standing: Pick<Standing, 'rules' | 'times'> & { readonly class: Pick<Row<'classes'>, 'timeZone'> };
};

export interface OwnScore extends AttemptScore {
	/** With the late policy applied; as `score`: 0..1, with certainty-based marking from −2; undefined ungraded. */
	readonly final: number | undefined;
	readonly isLate: boolean;
	/** Days begun after it was due, where each costs something; else 0. */
	readonly daysLate: number;
}

/** Scores an attempt. Who may see it is the caller's to decide. */
export function scoreOwn({ attempt, standing, edition, saved, record }: Scored): OwnScore {
	const { rules, times } = standing;
	const questions = questionsOf(edition.lesson, attempt).map((question) => {
		const answer = saved.get(question.id);
		return {
			...{ questionId: question.id, isAnswered: answer?.isGiven ?? false, score: answer?.score },
			certainty: answer?.row.certainty ?? null,
			isClosed: bind(question, passageOf(edition.lesson, question)).scale !== undefined
		};
	});
	const mean = scoreAttempt(questions, rules);
	const late = isLate(record, times, rules);
	const days =
		late && rules.late === 'percent' && record.handedInAt
			? daysLate(times.dueAt, record.handedInAt, standing.class.timeZone)
			: 0;
	// Below zero, where certainty cost more than it earned, a share less would be a gift.
	const isEarned = mean.score !== undefined && mean.score > 0;
	const final = mean.score !== undefined && isEarned ? mean.score * lateFactor(rules, days) : mean.score;
	return { ...mean, final, isLate: late, daysLate: days };
}
