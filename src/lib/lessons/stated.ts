/** How sure a student said they were, beside whether it was so: their first answers, over all they did. */
import type { StatedJudgment } from '../measure/calibration';
import { RIGHT } from '../measure/review-schedule';

/** The first try of a question that was answered. */
export interface StatedAnswer {
	readonly questionId: string;
	/** 0..1; undefined while a person has to grade it. */
	readonly score: number | undefined;
	/** Stated probability of being right, in percent; null where none was stated. */
	readonly confidence: number | null;
}

/** The first answer to each question, in the order given, of those that stated a chance and are graded. */
export function statedJudgments(answers: readonly StatedAnswer[]): StatedJudgment[] {
	const answered = new Set<string>();
	return answers.flatMap(({ questionId, score, confidence }) => {
		const isFirst = !answered.has(questionId);
		answered.add(questionId);
		if (!isFirst || score === undefined || confidence === null) return [];
		return [{ stated: confidence / 100, isRight: score >= RIGHT }];
	});
}
