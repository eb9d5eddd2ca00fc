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
	const wins = positives.flatMap((a) => negatives.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
	return wins.reduce((sum: number, win) => sum + win, 0) / pairs;
}
