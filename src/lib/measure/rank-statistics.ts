/** The statistics of items for which the students of a class must be ranked: they need the sheets, not only sums. */
import { totalOf, type QuizItem, type Sheet } from './item-sums';
import { withoutRounding } from './moments';
import { rankGroups } from './rank-groups';

export interface RankStatistics {
	readonly id: string;
	/**
	 * Discriminative efficiency, at most 1: cov(x, rest) over the largest there could be with these marks,
	 * cov(sorted x, sorted rest); undefined where x or rest does not vary.
	 */
	readonly efficiency: number | undefined;
	/** Mean shares of the highest mark in the best and the weakest 27 % by total; undefined for a single sheet or none. */
	readonly upper: number | undefined;
	readonly lower: number | undefined;
	/** D = upper − lower, −1..1. */
	readonly upperLower: number | undefined;
}

/** Efficiency and D of each item, over the sheets on which it has marks. */
export function rankStatistics(items: readonly QuizItem[], sheets: readonly Sheet[]): RankStatistics[] {
	const totals = sheets.map(totalOf);
	return items.map((item, place) => rankItem(item, place, sheets, totals));
}

/** The same for the one item in this place of the quiz. `totals`: T of each sheet. */
export function rankItem(
	{ id, xMax }: QuizItem,
	place: number,
	sheets: readonly Sheet[],
	totals = sheets.map(totalOf)
): RankStatistics {
	const marked = sheets.flatMap((sheet, index) => (sheet.scores[place] === undefined ? [] : index));
	const x = Float64Array.from(marked, (index) => sheets[index]?.scores[place] ?? 0);
	const total = Float64Array.from(marked, (index) => totals[index] ?? 0);
	const groups = rankGroups(
		total,
		x.map((mark) => mark / xMax)
	);
	return {
		id,
		efficiency: efficiencyOf(
			x,
			total.map((sum, index) => sum - (x[index] ?? 0))
		),
		upper: groups?.upper,
		lower: groups?.lower,
		upperLower: groups && groups.upper - groups.lower
	};
}

function efficiencyOf(x: Float64Array, rest: Float64Array): number | undefined {
	const largest = products(x.toSorted(), rest.toSorted());
	return largest > 0 ? Math.min(1, products(x, rest) / largest) : undefined;
}

/** Σ(x − x̄)(y − ȳ), 0 where that is rounding. */
function products(x: Float64Array, y: Float64Array): number {
	const meanX = mean(x);
	const meanY = mean(y);
	let [sum, squaresX, squaresY] = [0, 0, 0];
	x.forEach((value, index) => {
		const other = y[index] ?? 0;
		sum += (value - meanX) * (other - meanY);
		squaresX += value * value;
		squaresY += other * other;
	});
	return withoutRounding(sum, Math.sqrt(squaresX * squaresY));
}

function mean(values: Float64Array): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
