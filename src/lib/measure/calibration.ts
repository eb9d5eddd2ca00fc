/**
 * Whether “how sure are you?” holds: stated chances of being right against what happened. Bins are the levels
 * themselves, so that Murphy's decomposition is exact. Feedback, never a mark.
 */
import { wilson, type Interval } from './wilson';

/** An answer and the chance of being right that was stated with it, 0..1, before feedback. */
export interface StatedJudgment {
	readonly stated: number;
	readonly isRight: boolean;
}

/** A curve is shown from so many judgments on … */
export const MIN_JUDGMENTS = 20;
/** … and of it the levels that were stated at least so often. */
export const MIN_IN_LEVEL = 5;

/** All judgments that stated one level; low..high is the 95 % Wilson interval of `share`. */
export interface CalibrationLevel extends Interval {
	readonly stated: number;
	readonly right: number;
	readonly n: number;
	/** right / n */
	readonly share: number;
}

export interface Calibration {
	readonly n: number;
	/** ō, the share right. */
	readonly share: number;
	/** The mean stated chance. */
	readonly meanStated: number;
	/** 0 is best; always saying 50 % gives 0.25. reliability − resolution + uncertainty. */
	readonly brier: number;
	/** How far the levels lie from what came true: 0 is best. */
	readonly reliability: number;
	/** How far what came true differs between the levels: more is better. */
	readonly resolution: number;
	/** ō(1 − ō): 0..0.25. */
	readonly uncertainty: number;
	/** −1..1; above 0: too sure. */
	readonly overconfidence: number;
	/** Expected calibration error, 0..1. */
	readonly ece: number;
	/** By stated chance, ascending. */
	readonly levels: readonly CalibrationLevel[];
}

/**
 * Brier score (1950) and its parts (Murphy 1973) over N judgments, with n_b judgments at level p_b of which the
 * share ō_b was right:
 *
 *     BS = Σ(p − o)²/N = REL − RES + UNC      UNC = ō(1 − ō)
 *     REL = Σ n_b·(p_b − ō_b)²/N              RES = Σ n_b·(ō_b − ō)²/N
 *     OC = mean(p) − ō                        ECE = Σ n_b·|p_b − ō_b|/N
 *
 * undefined without a judgment. @throws RangeError for a stated chance outside 0..1.
 */
export function calibrationOf(judgments: readonly StatedJudgment[]): Calibration | undefined {
	const n = judgments.length;
	if (n === 0) return undefined;
	const levels = levelsOf(judgments);
	const share = judgments.filter(({ isRight }) => isRight).length / n;
	const meanStated = mean(judgments.map(({ stated }) => stated));
	/** The mean over the judgments of a figure of their level. */
	const overLevels = (figure: (level: CalibrationLevel) => number) =>
		levels.reduce((sum, level) => sum + level.n * figure(level), 0) / n;
	return {
		...{ n, share, meanStated, levels },
		brier: mean(judgments.map(brierOf)),
		reliability: overLevels((level) => (level.stated - level.share) ** 2),
		resolution: overLevels((level) => (level.share - share) ** 2),
		uncertainty: share * (1 - share),
		overconfidence: meanStated - share,
		ece: overLevels((level) => Math.abs(level.stated - level.share))
	};
}

/** The levels that a curve may show: none below `MIN_JUDGMENTS`, and none stated fewer than `MIN_IN_LEVEL` times. */
export function curveOf({ n, levels }: Calibration): CalibrationLevel[] {
	return n < MIN_JUDGMENTS ? [] : levels.filter((level) => level.n >= MIN_IN_LEVEL);
}

/** 100·(1 − (o − p)²/0.25), for two choices: 0 for an even chance, at most 100, −300 for sure and wrong. */
export function confidencePoints(judgment: StatedJudgment): number {
	return 100 * (1 - brierOf(judgment) / 0.25);
}

function levelsOf(judgments: readonly StatedJudgment[]): CalibrationLevel[] {
	const counts = new Map<number, { right: number; n: number }>();
	for (const { stated, isRight } of judgments) {
		if (!(stated >= 0 && stated <= 1)) throw new RangeError(`a chance lies in 0..1, not ${stated}`);
		const { right, n } = counts.get(stated) ?? { right: 0, n: 0 };
		counts.set(stated, { right: right + (isRight ? 1 : 0), n: n + 1 });
	}
	return [...counts]
		.sort(([a], [b]) => a - b)
		.map(([stated, { right, n }]) => ({ stated, right, n, share: right / n, ...wilson(right, n) }));
}

function brierOf({ stated, isRight }: StatedJudgment): number {
	return (stated - (isRight ? 1 : 0)) ** 2;
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
