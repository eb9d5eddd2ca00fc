/** Caught and wrongly accused from one assignment to the next, and whether that is a change. */
import type { Count } from '../measure/rate';
import { rateOf } from '../measure/rate';
import { rateChange, type RateChange } from '../measure/rate-change';
import type { Discernment } from './results';

/** A share is drawn of so many passages in one assignment … */
export const MIN_AT_ONCE = 3;
/** … in so many assignments. */
export const MIN_TIMES = 2;

/** One of the two sides, in the order of the assignments. */
export type Side = keyof Discernment;

/** Where a side has a share to draw; the others keep their counts. */
export function isDrawn({ n }: Count): boolean {
	return n >= MIN_AT_ONCE;
}

/** Whether there is a line to draw: of one side at least. */
export function hasCourse(points: readonly Discernment[]): boolean {
	return (['caught', 'accused'] as const).some(
		(side) => points.filter((point) => isDrawn(point[side])).length >= MIN_TIMES
	);
}

/** `no change`: none is sure. */
export type Direction = 'more' | 'less' | 'no change';

export interface Course extends RateChange {
	readonly direction: Direction;
	/** Over the first half of the assignments, and over the second. */
	readonly before: Count;
	readonly after: Count;
}

/**
 * The second half of the assignments against the first, all their passages together: one assignment alone is few
 * passages, and as hard as it happens to be. The middle one of an odd number counts to the second half.
 * undefined where a half has fewer than `MIN_AT_ONCE`.
 */
export function courseOf(points: readonly Discernment[], side: Side): Course | undefined {
	const counts = points.map((point) => point[side]).filter(({ n }) => n > 0);
	const half = Math.floor(counts.length / 2);
	const [before, after] = [sum(counts.slice(0, half)), sum(counts.slice(half))];
	const [first, second] = [rateOf(before), rateOf(after)];
	if (!first || !second || !isDrawn(before) || !isDrawn(after)) return undefined;
	const change = rateChange(first, second);
	const direction = change.low > 0 ? 'more' : change.high < 0 ? 'less' : 'no change';
	return { ...change, direction, before, after };
}

function sum(counts: readonly Count[]): Count {
	return counts.reduce((all, { k, n }) => ({ k: all.k + k, n: all.n + n }), { k: 0, n: 0 });
}
