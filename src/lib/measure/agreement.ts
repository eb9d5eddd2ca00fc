/**
 * How well readers who worked apart agree, beyond chance: Cohen's kappa (Cohen 1960), Scott's pi (1955) and
 * Krippendorff's alpha (Krippendorff 2011; Hayes & Krippendorff 2007). 1: they agree; 0: as if by chance; below 0: they differ on purpose.
 */

export type Level = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** From here on agreement on this material is good; below `AMBIGUOUS` the passage itself has two readings. */
export const GOOD_ALPHA = 0.667;
export const AMBIGUOUS_ALPHA = 0.4;

export type Agreement = 'good' | 'discuss' | 'ambiguous' | 'nothing to measure';

/** What an alpha says of a passage: good from 0.667, to be discussed from 0.4, ambiguous below. */
export function judgeAgreement(alpha: number | null | undefined): Agreement {
	if (alpha === null || alpha === undefined) return 'nothing to measure';
	if (alpha >= GOOD_ALPHA) return 'good';
	return alpha >= AMBIGUOUS_ALPHA ? 'discuss' : 'ambiguous';
}

/**
 * Cohen's kappa of a square table of counts: one rater's categories down, the other's across.
 * undefined without a count, and where both put everything into one category.
 */
export function cohenKappa(table: readonly (readonly number[])[]): number | undefined {
	const rows = table.map(sum);
	const columns = table.map((_, index) => sum(table.map((row) => row[index] ?? 0)));
	const n = sum(rows);
	if (n === 0) return undefined;
	const observed = sum(table.map((row, index) => row[index] ?? 0)) / n;
	const expected = sum(rows.map((row, index) => row * (columns[index] ?? 0))) / n ** 2;
	return expected === 1 ? undefined : (observed - expected) / (1 - expected);
}

/**
 * Scott's π (1955): as kappa, but with the chance that both raters share one habit of choosing,
 * Pe = Σ((row_i + col_i)/2N)². undefined where kappa is.
 */
export function scottPi(table: readonly (readonly number[])[]): number | undefined {
	// Each pair counted once in either order has the mean of the two raters' margins on both sides.
	return cohenKappa(table.map((row, a) => row.map((count, b) => count + (table[b]?.[a] ?? 0))));
}

/**
 * Krippendorff's alpha of units (passages, words) with the value each rater gave, `null` where one gave none. A
 * unit with fewer than two values says nothing and is left out. `ratio` takes values of 0 and above.
 * undefined when nothing is left, or nothing varies: then there is no disagreement to measure.
 */
export function krippendorffAlpha(
	units: readonly (readonly (number | null)[])[],
	level: Level = 'nominal'
): number | undefined {
	const valued = units
		.map((unit) => unit.filter((value) => value !== null))
		.filter(({ length }) => length >= 2);
	const totals = countsOf(valued.flat());
	const n = valued.flat().length;
	const distance = distanceOf(level, totals);
	const observed = sum(
		valued.map((values) => disagreement(countsOf(values), distance) / (values.length - 1))
	);
	const expected = disagreement(totals, distance);
	return expected === 0 ? undefined : 1 - ((n - 1) * observed) / expected;
}

/**
 * Krippendorff's alpha (nominal) of N raters who each marked or left every one of M words. `marks[rater][word]`.
 * undefined when every word is marked by all or by none of them throughout, or with fewer than two raters.
 */
export function tokenAlpha(marks: readonly (readonly boolean[])[]): number | undefined {
	const raters = marks.length;
	const words = marks[0]?.length ?? 0;
	const counts = Array.from({ length: words }, (_, word) => marks.filter((rater) => rater[word]).length);
	const marked = sum(counts);
	const left = words * raters - marked;
	if (raters < 2 || marked === 0 || left === 0) return undefined;
	const disagreeing = sum(counts.map((count) => count * (raters - count)));
	return 1 - ((words * raters - 1) * disagreeing) / ((raters - 1) * marked * left);
}

/** Values in order, and how often each stands there. */
type Counts = ReadonlyMap<number, number>;
type Distance = (a: number, b: number) => number;

/** The squared distances of all ordered pairs of values. */
function disagreement(counts: Counts, distance: Distance): number {
	const entries = [...counts];
	return sum(
		entries.flatMap(([a, na]) => entries.map(([b, nb]) => (a === b ? 0 : na * nb * distance(a, b))))
	);
}

function distanceOf(level: Level, totals: Counts): Distance {
	switch (level) {
		case 'nominal':
			return () => 1;
		case 'interval':
			return (a, b) => (a - b) ** 2;
		case 'ratio':
			return (a, b) => ((a - b) / (a + b)) ** 2;
		case 'ordinal':
			return (a, b) => {
				const between = [...totals].filter(([value]) => value >= Math.min(a, b) && value <= Math.max(a, b));
				const ends = (totals.get(a) ?? 0) + (totals.get(b) ?? 0);
				return (sum(between.map(([, count]) => count)) - ends / 2) ** 2;
			};
	}
}

function countsOf(values: readonly number[]): Counts {
	const counts = new Map<number, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return counts;
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
