/** What one student sees and does not see yet, as far as the counts carry it. */
import { rateOf, type Rate } from '../measure/rate';
import { rateChange } from '../measure/rate-change';
import type { Discernment } from './results';

/** Fewer slanted or fair passages than these make counts, and no finding. */
export const MIN_PASSAGES = 5;
/** “Most” is said when the whole interval lies on one side of it. */
const HALF = 0.5;

/** Caught and wrongly accused, both with their intervals. */
export interface RatePair {
	readonly caught: Rate;
	readonly accused: Rate;
}

/**
 * `clear`: catches most, leaves fair ones alone. `accuses`: catches most, and is not known to leave fair ones alone.
 * `misses`: leaves fair ones alone, and is not known to catch most. `apart`: flags slanted ones more often, and no
 * more is sure. `suspects` and `trusts`: flags most, or hardly any, of both. `mixed`: no difference is sure.
 */
export type StudentFinding =
	| ({ readonly kind: 'not enough yet' } & Discernment)
	| ({
			readonly kind: 'clear' | 'accuses' | 'misses' | 'apart' | 'suspects' | 'trusts' | 'mixed';
	  } & RatePair);

/** Never of one half of the pair without the other. */
export function studentFinding(counts: Discernment): StudentFinding {
	const caught = rateOf(counts.caught);
	const accused = rateOf(counts.accused);
	if (!caught || !accused || caught.n < MIN_PASSAGES || accused.n < MIN_PASSAGES) {
		return { kind: 'not enough yet', ...counts };
	}
	return { kind: kindOf({ caught, accused }), caught, accused };
}

function kindOf({ caught, accused }: RatePair) {
	const isApart = rateChange(accused, caught).low > 0;
	if (!isApart) {
		if (accused.low > HALF) return 'suspects';
		return caught.high < HALF && accused.high < HALF ? 'trusts' : 'mixed';
	}
	const catchesMost = caught.low > HALF;
	const leavesMost = accused.high < HALF;
	if (catchesMost) return leavesMost ? 'clear' : 'accuses';
	return leavesMost ? 'misses' : 'apart';
}

/** What happened to one technique: keys of it caught, and fair look-alikes accused of it. */
export interface TechniqueCounts extends Discernment {
	readonly technique: string;
}

/** A technique that a student needs help with. */
export type Trouble =
	| { readonly technique: string; readonly kind: 'missed'; readonly rate: Rate }
	| { readonly technique: string; readonly kind: 'accused'; readonly rate: Rate };

/** What is surely missed, or surely accused, more often than not; the surest of them, of equals the first. */
export function troubleOf(techniques: readonly TechniqueCounts[]): Trouble | undefined {
	const all = techniques.flatMap(({ technique, caught, accused }) => [
		...troubleIn(technique, 'missed', rateOf({ k: caught.n - caught.k, n: caught.n })),
		...troubleIn(technique, 'accused', rateOf(accused))
	]);
	return all.reduce<Trouble | undefined>(
		(worst, one) => (!worst || one.rate.low > worst.rate.low ? one : worst),
		undefined
	);
}

function troubleIn(technique: string, kind: Trouble['kind'], rate: Rate | undefined): Trouble[] {
	return rate && rate.low > HALF ? [{ technique, kind, rate }] : [];
}
