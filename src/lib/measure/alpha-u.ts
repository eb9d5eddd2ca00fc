/**
 * Krippendorff's αU: agreement of raters who each cut units out of one continuum, with categories (Krippendorff 1995;
 * 2004, p. 251–256).
 */

/** A unit that a rater marked. Units of one rater and category do not overlap. */
export interface MarkedUnit {
	readonly rater: number;
	readonly category: string;
	readonly start: number;
	/** At least 1. */
	readonly length: number;
}

export interface Continuum {
	readonly begin: number;
	readonly length: number;
	readonly raters: number;
}

export interface UnitizingAgreement {
	/** D_o */
	readonly observed: number;
	/** D_e */
	readonly expected: number;
	/** 1 − D_o/D_e; undefined where no disagreement is to be expected. */
	readonly alpha: number | undefined;
}

export interface AlphaU {
	readonly categories: ReadonlyMap<string, UnitizingAgreement>;
	/** 1 − ΣD_o/ΣD_e; undefined without a unit. */
	readonly overall: number | undefined;
}

interface Piece {
	readonly start: number;
	readonly end: number;
}

/** What one rater made of the continuum in one category: units, and the gaps before, between and after them. */
interface Cut {
	readonly units: readonly Piece[];
	readonly gaps: readonly Piece[];
}

/** αU for each category that has a unit, and overall. @throws RangeError for units that overlap or lie outside. */
export function alphaU(continuum: Continuum, units: readonly MarkedUnit[]): AlphaU {
	const names = [...new Set(units.map(({ category }) => category))];
	const categories = new Map(
		names.map((name) => {
			const own = units.filter(({ category }) => category === name);
			const cuts = Array.from({ length: continuum.raters }, (_, rater) =>
				cutOf(
					continuum,
					own.filter((unit) => unit.rater === rater)
				)
			);
			return [name, agreementOf(continuum, cuts)];
		})
	);
	const all = [...categories.values()];
	const observed = sum(all.map((category) => category.observed));
	return { categories, overall: alphaOf(observed, sum(all.map((category) => category.expected))) };
}

function agreementOf(continuum: Continuum, cuts: readonly Cut[]): UnitizingAgreement {
	const observed = observedDisagreement(continuum, cuts);
	const expected = expectedDisagreement(continuum, cuts);
	return { observed, expected, alpha: alphaOf(observed, expected) };
}

function alphaOf(observed: number, expected: number): number | undefined {
	return expected > 0 ? 1 - observed / expected : undefined;
}

/** D_o = Σ_{i≠j} Σ_g Σ_h δ²/(m(m − 1)L²) over the units and gaps of two raters i and j. */
function observedDisagreement({ length, raters }: Continuum, cuts: readonly Cut[]): number {
	if (raters < 2) return 0;
	const pairs = cuts.flatMap((one) =>
		cuts.filter((other) => other !== one).map((other) => differenceOf(one, other))
	);
	return sum(pairs) / (raters * (raters - 1) * length ** 2);
}

/**
 * δ² of two raters: for units that overlap, the squared differences of their starts and ends; for a unit in a gap of
 * the other, its squared length; 0 otherwise.
 */
function differenceOf(one: Cut, other: Cut): number {
	const overlapping = one.units.flatMap((a) =>
		other.units.map((b) => (overlap(a, b) ? (a.start - b.start) ** 2 + (a.end - b.end) ** 2 : 0))
	);
	return sum(overlapping) + loneSquares(one, other) + loneSquares(other, one);
}

function loneSquares({ units }: Cut, other: Cut): number {
	const lone = units.filter((unit) => !other.units.some((each) => overlap(unit, each)));
	return sum(lone.map((unit) => lengthOf(unit) ** 2));
}

/**
 * D_e = 2/L · Σ_units [ (N − 1)/3·(2l³ − 3l² + l) + l²·Σ_{gaps ≥ l}(gap − l + 1) ] / (mL(mL − 1) − Σ l(l − 1)), with N
 * units in all and the gaps of all raters.
 */
function expectedDisagreement({ length, raters }: Continuum, cuts: readonly Cut[]): number {
	const lengths = cuts.flatMap(({ units }) => units.map(lengthOf));
	const gaps = cuts.flatMap((cut) => cut.gaps.map(lengthOf));
	const parts = lengths.map((l) => {
		const places = sum(gaps.filter((gap) => gap >= l).map((gap) => gap - l + 1));
		return ((lengths.length - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l) + l ** 2 * places;
	});
	const all = raters * length;
	const divisor = all * (all - 1) - sum(lengths.map((l) => l * (l - 1)));
	return divisor > 0 ? ((2 / length) * sum(parts)) / divisor : 0;
}

function cutOf({ begin, length }: Continuum, marked: readonly MarkedUnit[]): Cut {
	const units = marked
		.map((unit) => ({ start: unit.start, end: unit.start + unit.length }))
		.toSorted((a, b) => a.start - b.start);
	const starts = [begin, ...units.map(({ end }) => end)];
	const ends = [...units.map(({ start }) => start), begin + length];
	const gaps = starts.map((start, place) => ({ start, end: ends[place] ?? start }));
	if (gaps.some((gap) => lengthOf(gap) < 0) || units.some((unit) => lengthOf(unit) <= 0)) {
		throw new RangeError('units overlap, are empty or lie outside the continuum');
	}
	return { units, gaps: gaps.filter((gap) => lengthOf(gap) > 0) };
}

function overlap(a: Piece, b: Piece): boolean {
	return a.start < b.end && b.start < a.end;
}

function lengthOf({ start, end }: Piece): number {
	return end - start;
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
