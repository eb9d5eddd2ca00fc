import { tQuantile } from './t-quantile';
import type { Interval } from './wilson';

/** The mean of `n` shares, 0..1, with its 95 % interval. */
export interface MeanInterval extends Interval {
	readonly mean: number;
	readonly n: number;
}

/**
 * The mean of the students' own shares, each 0..1, with a 95 % t interval (Student 1908), clamped to 0..1:
 *
 *     m = Σ share / n,   s² = Σ (share − m)² / (n − 1)
 *     m ± t(0.975, n − 1) · s / √n
 *
 * The unit is the student: judgments of one student go together, so that an interval on the pooled count of
 * a class would be too narrow. Where all shares are equal the interval is a point.
 *
 * @throws RangeError unless there are at least two shares, all 0..1.
 */
export function meanInterval(shares: readonly number[]): MeanInterval {
	const n = shares.length;
	if (n < 2) throw new RangeError(`no interval for the mean of ${n} shares`);
	if (!shares.every((share) => share >= 0 && share <= 1)) throw new RangeError('a share lies in 0..1');
	// Rounding must not give equal shares a spread.
	const [first = 0] = shares;
	if (shares.every((share) => share === first)) return { mean: first, low: first, high: first, n };
	const mean = sum(shares) / n;
	const variance = sum(shares.map((share) => (share - mean) ** 2)) / (n - 1);
	const half = tQuantile(n - 1) * Math.sqrt(variance / n);
	return { mean, low: Math.max(0, mean - half), high: Math.min(1, mean + half), n };
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, one) => total + one, 0);
}
