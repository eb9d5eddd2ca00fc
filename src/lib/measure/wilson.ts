import { Z_95 as Z } from './normal';

/** A confidence interval of a share, both ends 0..1. */
export interface Interval {
	readonly low: number;
	readonly high: number;
}

/**
 * The 95 % Wilson score interval of `k` successes in `n` trials (Wilson 1927):
 *
 *     p̂ = k / n
 *     (p̂ + z²/2n ± z·√( p̂(1 − p̂)/n + z²/4n² )) / (1 + z²/n)
 *
 * @throws RangeError unless n ≥ 1 and 0 ≤ k ≤ n.
 */
export function wilson(k: number, n: number): Interval {
	if (!(n >= 1 && k >= 0 && k <= n)) throw new RangeError(`no interval for ${k} of ${n}`);
	const share = k / n;
	const centre = share + (Z * Z) / (2 * n);
	const half = Z * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
	const scale = 1 + (Z * Z) / n;
	const low = (centre - half) / scale;
	const high = (centre + half) / scale;
	// Rounding must not push 0 of n, or n of n, out of the interval, nor the interval out of 0..1.
	return { low: Math.max(0, Math.min(share, low)), high: Math.min(1, Math.max(share, high)) };
}
