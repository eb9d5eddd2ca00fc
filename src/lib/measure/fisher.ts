import { Z_95 } from './normal';
import type { Interval } from './wilson';

/**
 * The 95 % interval of a correlation `r` of `n` pairs (Fisher 1915): tanh(artanh r ± z/√(n − 3)), within −1..1. Where
 * r is ±1 it is a point. undefined for fewer than four pairs. @throws RangeError for an r outside −1..1.
 */
export function fisherInterval(r: number, n: number): Interval | undefined {
	if (!(r >= -1 && r <= 1)) throw new RangeError(`no correlation: ${r}`);
	if (!(n > 3)) return undefined;
	const half = Z_95 / Math.sqrt(n - 3);
	return { low: Math.tanh(Math.atanh(r) - half), high: Math.tanh(Math.atanh(r) + half) };
}
