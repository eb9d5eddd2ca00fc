import { wilson, type Interval } from './wilson';

/** How many of how many. */
export interface Count {
	readonly k: number;
	readonly n: number;
}

/** A count as a share of 0..1 with its 95 % interval. */
export interface Rate extends Count, Interval {
	readonly share: number;
}

/** A count as a share with its Wilson interval; undefined where nothing was counted. */
export function rateOf({ k, n }: Count): Rate | undefined {
	return n === 0 ? undefined : { k, n, share: k / n, ...wilson(k, n) };
}
