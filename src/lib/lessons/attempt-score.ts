/** From the scores of answers to what an attempt, and an assignment, come to for a student. */
import { certaintyMark, HIGHEST_MARK } from '../measure/certainty';
import type { AssignmentRules } from './assignment-rules';
import { dayOf } from './class-time';

/** What one question came to: a teacher's word stands before the machine's. */
export interface QuestionScore {
	readonly questionId: string;
	readonly isAnswered: boolean;
	/** 0..1; undefined while a person has to grade it, and for what was not answered. */
	readonly score: number | undefined;
	/** With certainty-based marking: 1, 2 or 3. */
	readonly certainty: number | null;
	/** Whether a machine grades it, so that certainty is asked. */
	readonly isClosed: boolean;
}

export interface AttemptScore {
	/** Mean over the questions that count, 0..1; with certainty-based marking −2..1. Undefined when none does. */
	readonly score: number | undefined;
	/** Questions in the mean. */
	readonly counted: number;
	/** Answered questions that a person has yet to grade: not in the mean. */
	readonly waiting: number;
}

/**
 * The mean of what the questions earned, an unanswered one 0. With certainty-based marking each earns its mark out
 * of 3; an answer without a certainty is marked as the lowest, and what a person grades earns its score.
 */
export function scoreAttempt(
	questions: readonly QuestionScore[],
	{ certainty }: Pick<AssignmentRules, 'certainty'>
): AttemptScore {
	const waiting = questions.filter(({ isAnswered, score }) => isAnswered && score === undefined).length;
	const earned = questions.flatMap((question) => {
		if (!question.isAnswered && question.score === undefined) return 0;
		if (question.score === undefined) return [];
		if (!certainty || !question.isClosed) return question.score;
		return certaintyMark(question.score, question.certainty ?? 1) / HIGHEST_MARK;
	});
	const sum = earned.reduce((total, one) => total + one, 0);
	return { score: earned.length === 0 ? undefined : sum / earned.length, counted: earned.length, waiting };
}

/** What is left of a score for being late: 1 in time, less by a percentage for each day begun after it was due. */
export function lateFactor(rules: Pick<AssignmentRules, 'late' | 'latePercent'>, daysLate: number): number {
	return rules.late === 'percent' ? Math.max(0, 1 - (daysLate * rules.latePercent) / 100) : 1;
}

/**
 * Days begun after a due time, 0 when in time. A day is a calendar day by the class's clock, due hour to due hour,
 * so that a change to daylight saving neither gives nor takes one.
 */
export function daysLate(dueAt: Date, handedInAt: Date, timeZone: string): number {
	if (handedInAt <= dueAt) return 0;
	const due = dayOf(dueAt, timeZone);
	const done = dayOf(handedInAt, timeZone);
	return Math.max(1, done.day - due.day + (done.msOfDay > due.msOfDay ? 1 : 0));
}

/** An attempt that earns credit: its score with the late policy applied; undefined while none of it is graded. */
export interface CountedAttempt {
	readonly number: number;
	readonly score: number | undefined;
}

/** What an assignment comes to, by the attempt or attempts that count; undefined without a score. */
export function countAttempts(
	attempts: readonly CountedAttempt[],
	{ counts }: Pick<AssignmentRules, 'counts'>
): number | undefined {
	const inOrder = [...attempts].sort((a, b) => a.number - b.number);
	const scores = inOrder.flatMap(({ score }) => score ?? []);
	if (scores.length === 0) return undefined;
	switch (counts) {
		case 'best':
			return Math.max(...scores);
		case 'last':
			return scores.at(-1);
		case 'average':
			return scores.reduce((sum, one) => sum + one, 0) / scores.length;
	}
}
