/** The best and the weakest 27 % of a class (Kelley 1939). */

export interface RankGroups {
	/** Students in each group: ⌊0.27·n + ½⌋. */
	readonly size: number;
	/** The mean of a value over the upper and over the lower group. */
	readonly upper: number;
	readonly lower: number;
}

/**
 * The means of `values` in the two groups by `rank`, a number for each value. Those who are tied at the border of a
 * group belong to it by a fraction each. undefined for a class too small for a group.
 */
export function rankGroups(rank: Float64Array, values: Float64Array): RankGroups | undefined {
	const n = rank.length;
	const size = Math.floor((27 * n + 50) / 100);
	if (size === 0) return undefined;
	const ranked = rank.map(withoutNoise);
	const sorted = ranked.toSorted();
	const upperBorder = sorted[n - size] ?? 0;
	const lowerBorder = sorted[size - 1] ?? 0;
	return {
		size,
		upper: groupMean(values, size, (place) => (ranked[place] ?? 0) - upperBorder),
		lower: groupMean(values, size, (place) => lowerBorder - (ranked[place] ?? 0))
	};
}

/** `ahead`: above 0 for those in the group, 0 for those at its border. */
function groupMean(values: Float64Array, size: number, ahead: (place: number) => number): number {
	let [inside, sumInside, atBorder, sumAtBorder] = [0, 0, 0, 0];
	values.forEach((value, place) => {
		const lead = ahead(place);
		if (lead > 0) {
			inside++;
			sumInside += value;
		} else if (lead === 0) {
			atBorder++;
			sumAtBorder += value;
		}
	});
	return (sumInside + (sumAtBorder * (size - inside)) / atBorder) / size;
}

/** Totals that are equal in marks must not be told apart by their last digits. */
function withoutNoise(total: number): number {
	return Math.round(total * 1e9) / 1e9;
}
