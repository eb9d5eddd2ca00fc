/**
 * The chance that a number drawn from `positives` is larger than one from `negatives`, ties counted half (the area
 * under the ROC curve; Mann–Whitney U divided by its largest value): 0.5 where the number tells nothing.
 * undefined when one list is empty.
 */
export function areaUnderCurve(
	positives: readonly number[],
	negatives: readonly number[]
): number | undefined {
	const pairs = positives.length * negatives.length;
	if (pairs === 0) return undefined;
	const sorted = negatives.toSorted((a, b) => a - b);
	// Twice the wins of each: those below it and those up to it.
	const wins = positives.map((a) => countUntil(sorted, (b) => b >= a) + countUntil(sorted, (b) => b > a));
	return wins.reduce((sum, win) => sum + win, 0) / 2 / pairs;
}

/** How many numbers of a rising list stand before the first for which a test holds, which then holds for the rest. */
function countUntil(rising: readonly number[], test: (number: number) => boolean): number {
	let low = 0;
	let high = rising.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (test(rising[middle] ?? Infinity)) high = middle;
		else low = middle + 1;
	}
	return low;
}
