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

/**
 * The mean score max(0, τ) of an order that is picked blindly, 0..1: over all orders of `n` items, counted by their
 * inversions (Mahonian numbers). 0.1944 for four. @throws RangeError with fewer than two items.
 */
export function meanOrdering(n: number): number {
	if (n < 2) throw new RangeError('An order has at least two items.');
	const pairs = (n * (n - 1)) / 2;
	const orders = countByInversions(n);
	const all = orders.reduce((sum, count) => sum + count, 0);
	const points = orders.reduce(
		(sum, count, inversions) => sum + count * Math.max(0, 1 - (2 * inversions) / pairs),
		0
	);
	return points / all;
}

/** How many orders of `n` items have 0, 1, 2 … inversions: each further item may stand 0 to all places too early. */
function countByInversions(n: number): number[] {
	let counts = [1];
	for (let size = 2; size <= n; size++) {
		const longer = Array.from({ length: counts.length + size - 1 }, () => 0);
		counts.forEach((count, inversions) => {
			for (let early = 0; early < size; early++)
				longer[inversions + early] = (longer[inversions + early] ?? 0) + count;
		});
		counts = longer;
	}
	return counts;
}
