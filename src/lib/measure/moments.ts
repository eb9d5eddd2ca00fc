/** What can be said of two columns of numbers from their sums alone. */

/** The sums of n pairs (x, y). */
export interface PairSums {
	readonly n: number;
	readonly sumX: number;
	readonly sumXX: number;
	readonly sumY: number;
	readonly sumYY: number;
	readonly sumXY: number;
}

/** Sums of squares and products about the means: (n − 1) times the sample variances and the covariance. */
export interface Spread {
	readonly xx: number;
	readonly yy: number;
	readonly xy: number;
}

/** Against sums of this size smaller ones are rounding, and the numbers all equal. */
const ROUNDING = 1e-11;

/** `value`, or 0 where it is rounding against `scale`. */
export function withoutRounding(value: number, scale: number): number {
	return Math.abs(value) <= ROUNDING * scale ? 0 : value;
}

/** Σ(x − x̄)², Σ(y − ȳ)² and Σ(x − x̄)(y − ȳ); all 0 without a pair. */
export function spreadOf({ n, sumX, sumXX, sumY, sumYY, sumXY }: PairSums): Spread {
	if (n === 0) return { xx: 0, yy: 0, xy: 0 };
	return {
		xx: Math.max(0, withoutRounding(sumXX - (sumX * sumX) / n, sumXX)),
		yy: Math.max(0, withoutRounding(sumYY - (sumY * sumY) / n, sumYY)),
		xy: withoutRounding(sumXY - (sumX * sumY) / n, Math.sqrt(Math.abs(sumXX * sumYY)))
	};
}

/** Pearson's r, −1..1; undefined where one of the columns does not vary. */
export function correlationOf({ xx, yy, xy }: Spread): number | undefined {
	if (xx <= 0 || yy <= 0) return undefined;
	return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}
