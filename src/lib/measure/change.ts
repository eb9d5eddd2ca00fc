/** What a course changed: before and after, the size of the effect, and how many students it takes to see one. */
import { normalQuantile } from './normal';
import { tQuantile } from './t-quantile';
import type { Interval } from './wilson';

/** One student's measure before and after. */
export interface Pair {
	readonly before: number;
	readonly after: number;
}

/** The mean of after − before with its 95 % interval. */
export interface MeanChange extends Interval {
	readonly mean: number;
	/** Standard deviation of the changes. */
	readonly sd: number;
	readonly n: number;
}

/**
 * The mean change with its t interval (Student 1908): m ± t(0.975, n − 1)·s/√n. Without a control group it is no proof
 * that the lessons made it. Where all changes are equal the interval is a point. undefined for fewer than two pairs.
 */
export function meanChange(pairs: readonly Pair[]): MeanChange | undefined {
	const n = pairs.length;
	if (n < 2) return undefined;
	const changes = pairs.map(({ before, after }) => after - before);
	const mean = sum(changes) / n;
	const sd = Math.sqrt(sum(changes.map((change) => (change - mean) ** 2)) / (n - 1));
	const half = (tQuantile(n - 1) * sd) / Math.sqrt(n);
	return { mean, sd, low: mean - half, high: mean + half, n };
}

/** A group tested before and after. */
export interface TestedGroup {
	readonly n: number;
	readonly meanBefore: number;
	readonly meanAfter: number;
	readonly sdBefore: number;
}

export interface ControlledEffect {
	/** d_ppc2, in standard deviations before the course. */
	readonly d: number;
	/** SD_pre, pooled over both groups. */
	readonly sdBefore: number;
	/** c_p, the correction for small groups. */
	readonly correction: number;
}

/**
 * The effect of a course against a control group (Morris 2008):
 *
 *     d_ppc2 = c_p·[(M_T,post − M_T,pre) − (M_C,post − M_C,pre)] / SD_pre      c_p = 1 − 3/(4(n_T + n_C − 2) − 1)
 *
 * undefined with fewer than three students in all, and where nobody differed before.
 */
export function dPpc2(taught: TestedGroup, control: TestedGroup): ControlledEffect | undefined {
	const freedom = taught.n + control.n - 2;
	if (!(taught.n >= 1 && control.n >= 1 && freedom >= 1)) return undefined;
	const squares = (group: TestedGroup) => (group.n - 1) * group.sdBefore ** 2;
	const sdBefore = Math.sqrt((squares(taught) + squares(control)) / freedom);
	if (sdBefore === 0) return undefined;
	const correction = 1 - 3 / (4 * freedom - 1);
	const gain = (group: TestedGroup) => group.meanAfter - group.meanBefore;
	return { d: (correction * (gain(taught) - gain(control))) / sdBefore, sdBefore, correction };
}

/**
 * Students in each of two groups to see an effect of `d` standard deviations with a power of 0.8 at the level of 5 %:
 * ⌈2·(z.975 + z.8)²/d²·(1 − r²)⌉, where `prePostR` is the correlation of the measure with a pretest, 0 without one.
 * undefined for no effect. @throws RangeError for a correlation outside −1..1.
 */
export function sampleSizeTwoGroups(d: number, prePostR: number): number | undefined {
	if (!(prePostR >= -1 && prePostR <= 1)) throw new RangeError(`no correlation: ${prePostR}`);
	const size = (2 * (normalQuantile(0.975) + normalQuantile(0.8)) ** 2 * (1 - prePostR ** 2)) / d ** 2;
	return Number.isFinite(size) ? Math.ceil(size) : undefined;
}

/**
 * The reliability of a test made k times as long, ρ_k = kρ/(1 + (k − 1)ρ) (Spearman 1910, Brown 1910). undefined where
 * a negative ρ leaves no such test.
 */
export function spearmanBrown(reliability: number, k: number): number | undefined {
	const divisor = 1 + (k - 1) * reliability;
	return divisor > 0 ? (k * reliability) / divisor : undefined;
}

/**
 * Items of the given reliability that a test of the reliability `target` needs, by the Spearman–Brown formula.
 * undefined unless both lie between 0 and 1.
 */
export function itemsNeeded(itemReliability: number, target: number): number | undefined {
	const isBetween = (value: number) => value > 0 && value < 1;
	if (!isBetween(itemReliability) || !isBetween(target)) return undefined;
	const items = (target * (1 - itemReliability)) / (itemReliability * (1 - target));
	// 0.7 of items of 0.1 takes 21, and not the 22 that rounding would make of it.
	return Math.ceil(items * (1 - 1e-12));
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
