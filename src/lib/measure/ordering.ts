/** How well an order agrees with the right one. */
export interface Ordering {
	/** Pairs that stand the wrong way round. */
	readonly inversions: number;
	/** All pairs: n(n − 1)/2. */
	readonly pairs: number;
	/** Kendall's tau: 1 for the right order, −1 for its reverse. */
	readonly tau: number;
	/** max(0, τ), 0..1. */
	readonly score: number;
}

/**
 * Compares an order with the right one: τ = 1 − 2 · inversions ÷ (n(n − 1)/2) (Kendall 1938, without ties).
 * `ranks`: for each place of the order, the rank that its item has in the right one.
 *
 * @throws RangeError with fewer than two ranks, or two that are equal.
 */
export function scoreOrdering(ranks: readonly number[]): Ordering {
	if (ranks.length < 2) throw new RangeError('An order has at least two items.');
	if (new Set(ranks).size < ranks.length) throw new RangeError('Ranks differ.');
	const pairs = (ranks.length * (ranks.length - 1)) / 2;
	const inversions = ranks.reduce(
		(sum, rank, place) => sum + ranks.slice(place + 1).filter((later) => later < rank).length,
		0
	);
	const tau = 1 - (2 * inversions) / pairs;
	return { inversions, pairs, tau, score: Math.max(0, tau) };
}
