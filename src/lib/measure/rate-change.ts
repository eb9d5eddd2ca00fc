import type { Interval } from './wilson';
import type { Rate } from './rate';

/** `change` is the second share less the first, −1..1; low..high is its 95 % interval. */
export interface RateChange extends Interval {
	readonly change: number;
}

/**
 * The difference of two independent shares with the interval that their own Wilson intervals make (Newcombe 1998,
 * method 10):
 *
 *     d = p₂ − p₁
 *     d − √((p₂ − l₂)² + (u₁ − p₁)²)  to  d + √((u₂ − p₂)² + (p₁ − l₁)²)
 */
export function rateChange(first: Rate, second: Rate): RateChange {
	const change = second.share - first.share;
	return {
		change,
		low: change - Math.hypot(second.share - second.low, first.high - first.share),
		high: change + Math.hypot(second.high - second.share, first.share - first.low)
	};
}
