/**
 * The statistics of a quiz and its items, by Moodle's definitions (docs.moodle.org, “Quiz report statistics”), as far
 * as sums give them. First attempts only. Where Moodle speaks of percent, these are shares: 1 for 100 %.
 */
import { fisherInterval } from './fisher';
import type { ItemSum, ItemSums } from './item-sums';
import { correlationOf, spreadOf, withoutRounding, type Spread } from './moments';
import { wilson, type Interval } from './wilson';

/** The mean share of the highest mark. */
export interface Facility extends Interval {
	readonly share: number;
	readonly n: number;
}

export interface Discrimination {
	/** −1..1 */
	readonly r: number;
	/** undefined below four sheets. */
	readonly interval: Interval | undefined;
}

export interface ItemStatistics {
	readonly id: string;
	/** Sheets on which the item has marks. */
	readonly n: number;
	/**
	 * mean(x)/x_max with its Wilson interval, which is on the safe side for items with part marks; undefined without a
	 * sheet.
	 */
	readonly facility: Facility | undefined;
	/** sd(x)/x_max; undefined below two sheets. */
	readonly sd: number | undefined;
	/** In squared marks; undefined below two sheets. */
	readonly covarianceWithTotal: number | undefined;
	/** x_max / Σ x_max */
	readonly intendedWeight: number | undefined;
	/** √cov(x, T) / Σ √cov(x_j, T); undefined where the covariance is below 0, which the sum leaves out, or all are 0. */
	readonly effectiveWeight: number | undefined;
	/** r of x and rest = T − x, the corrected item–total correlation; undefined where one of the two does not vary. */
	readonly discrimination: Discrimination | undefined;
}

export interface QuizStatistics {
	readonly n: number;
	/** Of the totals, in marks; undefined without a sheet. */
	readonly mean: number | undefined;
	/** Of the totals, in marks; undefined below two sheets. */
	readonly sd: number | undefined;
	/**
	 * Coefficient of internal consistency, which is Cronbach's α, and KR-20 for items of 0 and 1; at most 1. undefined
	 * with fewer than two items, with totals that are all equal, and while an item has grades for some sheets only.
	 */
	readonly cic: number | undefined;
	/** √(1 − CIC) */
	readonly errorRatio: number | undefined;
	/** Standard error of measurement of a total, in marks: error ratio · sd(T). */
	readonly sem: number | undefined;
	readonly items: readonly ItemStatistics[];
}

/** All that the sums give; sample variances throughout. */
export function statisticsFromSums(sums: ItemSums): QuizStatistics {
	const { n, sumT, sumTT } = sums;
	const totals = spreadOf({ n, sumX: sumT, sumXX: sumTT, sumY: sumT, sumYY: sumTT, sumXY: sumTT });
	const sd = n < 2 ? undefined : Math.sqrt(totals.xx / (n - 1));
	const cic = consistency(sums, totals.xx);
	const errorRatio = cic === undefined ? undefined : Math.sqrt(1 - cic);
	return {
		...{ n, mean: n === 0 ? undefined : sumT / n, sd, cic, errorRatio },
		sem: errorRatio === undefined || sd === undefined ? undefined : errorRatio * sd,
		items: itemStatistics(sums.items)
	};
}

/** K/(K − 1) · (1 − Σ var x_j/var T) over the items that have marks. `totals`: Σ(T − T̄)². */
function consistency({ n, items }: ItemSums, totals: number): number | undefined {
	const marked = items.filter((item) => item.n > 0);
	const k = marked.length;
	if (k < 2 || totals === 0 || marked.some((item) => item.n !== n)) return undefined;
	const within = marked.reduce((sum, item) => sum + spreadOfItem(item).xx, 0);
	// Items of two or more make α at most 1; rounding must not lift it above.
	return Math.min(1, (k / (k - 1)) * (1 - within / totals));
}

function itemStatistics(items: readonly ItemSum[]): ItemStatistics[] {
	const allMarks = items.reduce((sum, { xMax }) => sum + xMax, 0);
	const covariances = items.map((item) => covarianceOf(item));
	const allRoots = covariances.reduce<number>((sum, cov) => sum + Math.sqrt(Math.max(0, cov ?? 0)), 0);
	return items.map((item, place) => {
		const { id, n, xMax } = item;
		const covariance = covariances[place];
		const hasWeight = covariance !== undefined && covariance >= 0 && allRoots > 0;
		return {
			...{ id, n, facility: facilityOf(item), covarianceWithTotal: covariance },
			sd: n < 2 ? undefined : Math.sqrt(spreadOfItem(item).xx / (n - 1)) / xMax,
			intendedWeight: allMarks > 0 ? xMax / allMarks : undefined,
			effectiveWeight: hasWeight ? Math.sqrt(covariance) / allRoots : undefined,
			discrimination: discriminationOf(item)
		};
	});
}

function facilityOf({ n, sumX, xMax }: ItemSum): Facility | undefined {
	if (n === 0) return undefined;
	// Marks below 0 pull the mean, but the interval is one of shares.
	const right = Math.max(0, Math.min(n, sumX / xMax));
	return { share: sumX / n / xMax, n, ...wilson(right, n) };
}

function covarianceOf(item: ItemSum): number | undefined {
	return item.n < 2 ? undefined : spreadOfItem(item).xy / (item.n - 1);
}

function discriminationOf(item: ItemSum): Discrimination | undefined {
	const { xx, yy, xy } = spreadOfItem(item);
	const rest = Math.max(0, withoutRounding(yy - 2 * xy + xx, yy + xx));
	const r = correlationOf({ xx, yy: rest, xy: withoutRounding(xy - xx, Math.abs(xy) + xx) });
	return r === undefined ? undefined : { r, interval: fisherInterval(r, item.n) };
}

/** x: marks on the item; y: totals. */
function spreadOfItem({ n, sumX, sumXX, sumT, sumTT, sumXT }: ItemSum): Spread {
	return spreadOf({ n, sumX, sumXX, sumY: sumT, sumYY: sumTT, sumXY: sumXT });
}
