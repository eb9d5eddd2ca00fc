import type { AssignmentRules } from '$lib/lessons/assignment-rules';
import { certaintyMark } from '$lib/measure/certainty';
import { CONFIDENCE_LEVELS, type ConfidenceScale } from '$lib/measure/confidence';
import type { OwnCorrection } from '$lib/server/own-corrections';
import type { SavedAnswer } from '$lib/server/saved-answers';

export type Outcome = 'right' | 'partly right' | 'wrong';

/** What is said of one answer beside its review. Scores are 0..1. */
export interface AnswerNotes {
	/** `to rate` and `rated`: in self-study, by the student, where no machine grades. */
	readonly state: 'graded' | 'waiting' | 'to rate' | 'rated' | 'left out' | 'no answer';
	/** What counts; undefined while it waits, and for what was not answered. */
	readonly score: number | undefined;
	readonly isDeliveredLate: boolean;
	readonly teacher: TeacherWord | undefined;
	readonly confidence: Confidence | undefined;
	readonly certainty: Certainty | undefined;
	readonly hints: number;
	/** The key was corrected after it was answered. */
	readonly corrected: OwnCorrection | undefined;
	/** Practice: what the tries after the first came to; `null` where a person would have to grade them. */
	readonly laterTries: readonly { readonly number: number; readonly score: number | null }[];
}

export interface TeacherWord {
	readonly comment: string | undefined;
	/** Why the automatic grade was changed, and what it was. */
	readonly reason: string | undefined;
	readonly before: number | undefined;
}

export interface Confidence {
	readonly percent: number;
	/** The place of the level on its scale, from 0. */
	readonly level: number;
	readonly outcome: Outcome;
}

export interface Certainty {
	/** 1, 2 or 3; `null` when none was said, which counts as 1. */
	readonly said: number | null;
	/** What the answer earned or cost, out of 3. */
	readonly mark: number;
}

/** What stands beside a question's tries. */
export interface Beside {
	readonly scale: ConfidenceScale | undefined;
	readonly rules: Pick<AssignmentRules, 'certainty'>;
	/** Self-study, where nobody waits for a teacher: whether the student has rated the answer. */
	readonly rating?: 'to rate' | 'rated' | undefined;
	readonly corrected?: OwnCorrection | undefined;
}

/** Gathers what is to be said of one question's tries, in order; the first is what counts. */
export function notesOn(
	[first, ...later]: readonly SavedAnswer[],
	{ scale, rules, rating = undefined, corrected = undefined }: Beside
): AnswerNotes {
	const score = first?.score;
	const { row, teacherGrade: grade } = first ?? {};
	return {
		state: stateOf(first, rating),
		score,
		isDeliveredLate: row?.isDeliveredLate ?? false,
		teacher: grade && {
			comment: grade.comment ?? undefined,
			reason: grade.reason ?? undefined,
			before: first?.automaticScore
		},
		confidence: confidenceOf(row?.confidence ?? null, scale, score),
		certainty:
			rules.certainty && first?.isGiven && score !== undefined
				? { said: row?.certainty ?? null, mark: certaintyMark(score, row?.certainty ?? 1) }
				: undefined,
		hints: row?.hints ?? 0,
		corrected,
		laterTries: later
			.filter(({ isGiven }) => isGiven)
			.map(({ tryNumber, score: scored }) => ({ number: tryNumber, score: scored ?? null }))
	};
}

function stateOf(first: SavedAnswer | undefined, rating: Beside['rating']): AnswerNotes['state'] {
	if (first?.score !== undefined) return 'graded';
	if (first?.row.isLeftOut) return 'left out';
	return first?.isGiven ? (rating ?? 'waiting') : 'no answer';
}

function confidenceOf(
	percent: number | null,
	scale: ConfidenceScale | undefined,
	score: number | undefined
): Confidence | undefined {
	if (percent === null || !scale || score === undefined) return undefined;
	const level = CONFIDENCE_LEVELS[scale].findIndex((one) => one === percent);
	return level < 0 ? undefined : { percent, level, outcome: outcomeOf(score) };
}

// A mean of thirds may miss 1 by a rounding error.
function outcomeOf(score: number): Outcome {
	if (score > 1 - 1e-9) return 'right';
	return score > 0 ? 'partly right' : 'wrong';
}
