/**
 * Mastery of a technique as an Elo rating (Pelánek 2016), with the difficulty of items on the same scale: both
 * start at 0 and move with every answer, the less the more is known. Shown as one of three states, never as a number.
 */
import { logistic } from './logistic';

const FIRST_STEP = 0.8;
const STEP_DECAY = 0.05;

export const MIN_ANSWERS = 6;
const SECURE_MASTERY = 0.75;
export const MIN_DAYS = 2;
export const MIN_LOOK_ALIKES = 2;

/** The mastery of ln 3 is three quarters, but not in the last digit of a double. */
const ROUNDING = 1e-12;

export type MasteryState = 'not enough yet' | 'growing' | 'secure';

/** A student's skill in a technique, an item's difficulty, and the chance of scoring by guessing. */
export interface Encounter {
	readonly theta: number;
	readonly difficulty: number;
	/** 0..1: 1/k for k options, 0 for marked words. */
	readonly guess: number;
}

/** The expected score P = g + (1 − g)/(1 + e^(−(θ − d))), g..1. */
export function expectedScore({ theta, difficulty, guess }: Encounter): number {
	return guess + (1 - guess) * logistic(theta - difficulty);
}

/** K(n) = 0.8/(1 + 0.05·n): how far an answer moves a rating that n answers made. */
export function stepSize(n: number): number {
	return FIRST_STEP / (1 + STEP_DECAY * n);
}

export interface EloAnswer extends Encounter {
	/** The student's earlier answers in this technique. */
	readonly answersOfStudent: number;
	/** The item's earlier answers, first tries only. */
	readonly answersOfItem: number;
	/** 0..1 */
	readonly score: number;
	/** The difficulty stays: a teacher has set it, or this is not a first try. */
	readonly isDifficultyFixed?: boolean;
}

/** θ ← θ + K(n_s)(score − P) and d ← d − K(n_i)(score − P), from the same P. */
export function updateElo(answer: EloAnswer): { theta: number; difficulty: number } {
	const { theta, difficulty, answersOfStudent, answersOfItem, score } = answer;
	const surprise = score - expectedScore(answer);
	const itemStep = answer.isDifficultyFixed ? 0 : stepSize(answersOfItem);
	return {
		theta: theta + stepSize(answersOfStudent) * surprise,
		difficulty: difficulty - itemStep * surprise
	};
}

/** 1/(1 + e^(−θ)): the chance of getting an average item of the technique without guessing, 0..1. */
export function masteryOf(theta: number): number {
	return logistic(theta);
}

/**
 * `answers`: how many, `days`: on how many different days, `lookAlikesLeftAlone`: fair passages that look like the
 * technique and were rightly not accused. Secure asks for all four conditions.
 */
export function masteryState(student: {
	readonly theta: number;
	readonly answers: number;
	readonly days: number;
	readonly lookAlikesLeftAlone: number;
}): MasteryState {
	const { theta, answers, days, lookAlikesLeftAlone } = student;
	if (answers < MIN_ANSWERS) return 'not enough yet';
	const isSecure =
		masteryOf(theta) >= SECURE_MASTERY - ROUNDING &&
		days >= MIN_DAYS &&
		lookAlikesLeftAlone >= MIN_LOOK_ALIKES;
	return isSecure ? 'secure' : 'growing';
}
