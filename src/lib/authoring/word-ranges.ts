import { joinRanges } from '../text/marks';
import type { WordRange } from '../text/words';

/** What of some ranges lies in none of the others, in order. */
export function withoutRanges(ranges: readonly WordRange[], others: readonly WordRange[]): WordRange[] {
	return others.reduce<WordRange[]>(
		(left, other) =>
			left.flatMap(({ from, to }) =>
				[
					{ from, to: Math.min(to, other.from) },
					{ from: Math.max(from, other.to), to }
				].filter((piece) => piece.from < piece.to)
			),
		[...ranges]
	);
}

/** All words of two sets of ranges; what overlaps or touches becomes one. */
export function withRanges(ranges: readonly WordRange[], more: readonly WordRange[]): WordRange[] {
	return joinRanges([...ranges, ...more]);
}

export function doOverlap(a: WordRange, b: WordRange): boolean {
	return a.from < b.to && b.from < a.to;
}

export function doesHold(outer: WordRange, inner: WordRange): boolean {
	return outer.from <= inner.from && inner.to <= outer.to;
}

export function isSameRange(a: WordRange, b: WordRange): boolean {
	return a.from === b.from && a.to === b.to;
}
