/** What changed between the checks before and after the lessons (measurement of impact), for a class as a whole. */
import { dPpc2, meanChange, type ControlledEffect, type MeanChange } from '../measure/change';
import { MIN_STUDENTS } from '../measure/heat-map';
import { tQuantile } from '../measure/t-quantile';
import type { Interval } from '../measure/wilson';
import type { Discernment } from './results';

/** One student's work on one check. */
export interface CheckWork {
	/** 0..1; undefined where nothing of it is graded. */
	readonly score: number | undefined;
	readonly discernment: Discernment;
}
export interface CheckedStudent {
	readonly A: CheckWork | undefined;
	readonly B: CheckWork | undefined;
}

/** One share of the same students before and after. */
export interface Measured {
	/** Means, 0..1. */
	readonly before: number;
	readonly after: number;
	readonly sdBefore: number;
	readonly change: MeanChange;
}

export interface CheckChange {
	/** How many handed in check A, check B, and both. */
	readonly n: { readonly A: number; readonly B: number; readonly both: number };
	/** Each undefined with fewer than `MIN_STUDENTS` who have it in both checks. */
	readonly score: Measured | undefined;
	readonly caught: Measured | undefined;
	readonly accused: Measured | undefined;
}

export const MEASURES = ['score', 'caught', 'accused'] as const;
export type Measure = (typeof MEASURES)[number];

export function checkChange(students: readonly CheckedStudent[]): CheckChange {
	const both = students.flatMap(({ A, B }) => (A && B ? [{ A, B }] : []));
	const measured = (measure: Measure) =>
		measuredIn(
			both.flatMap(({ A, B }) => {
				const [before, after] = [shareOf(A, measure), shareOf(B, measure)];
				return before === undefined || after === undefined ? [] : [{ before, after }];
			})
		);
	return {
		n: {
			A: students.filter(({ A }) => A).length,
			B: students.filter(({ B }) => B).length,
			both: both.length
		},
		...{ score: measured('score'), caught: measured('caught'), accused: measured('accused') }
	};
}

function shareOf({ score, discernment }: CheckWork, measure: Measure): number | undefined {
	if (measure === 'score') return score;
	const { k, n } = discernment[measure];
	return n === 0 ? undefined : k / n;
}

function measuredIn(pairs: readonly { before: number; after: number }[]): Measured | undefined {
	const change = pairs.length < MIN_STUDENTS ? undefined : meanChange(pairs);
	if (!change) return undefined;
	const before = mean(pairs.map((pair) => pair.before));
	const squares = pairs.reduce((sum, pair) => sum + (pair.before - before) ** 2, 0);
	const sdBefore = Math.sqrt(squares / (pairs.length - 1));
	return { before, after: mean(pairs.map((pair) => pair.after)), sdBefore, change };
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export interface Comparison {
	/** How much more the class changed than the other, with its 95 % interval. */
	readonly difference: Interval & { readonly mean: number };
	/** d_ppc2; undefined where nobody differed before. */
	readonly effect: ControlledEffect | undefined;
	readonly n: { readonly own: number; readonly other: number };
}

/**
 * A class's change against that of another. The interval is Welch's, with the degrees of freedom of the smaller class:
 * rather too wide than too narrow.
 */
export function compareChanges(own: Measured, other: Measured): Comparison {
	const [one, two] = [own.change, other.change];
	const apart = one.mean - two.mean;
	const error = Math.sqrt(one.sd ** 2 / one.n + two.sd ** 2 / two.n);
	const half = tQuantile(Math.min(one.n, two.n) - 1) * error;
	const tested = ({ before, after, sdBefore, change: { n } }: Measured) => ({
		...{ n, sdBefore, meanBefore: before, meanAfter: after }
	});
	return {
		difference: { mean: apart, low: apart - half, high: apart + half },
		effect: dPpc2(tested(own), tested(other)),
		n: { own: one.n, other: two.n }
	};
}
