/** Who chose which option of an item, as sums that can be kept up to date, answer by answer. */

/** rest: marks on all other items of the quiz. */
export interface OptionSum {
	readonly id: string;
	/** How many chose it. */
	readonly n: number;
	/** The rests of those, added up. */
	readonly sumRest: number;
}

export interface OptionSums {
	/** Students with marks on the item, an answer or not. */
	readonly n: number;
	readonly sumRest: number;
	readonly sumRestRest: number;
	readonly options: readonly OptionSum[];
}

/** One student's choice; `chosen` is empty where the item was left out, and longer where several may be chosen. */
export interface Choice {
	readonly chosen: readonly string[];
	readonly rest: number;
}

export function emptyOptionSums(ids: readonly string[]): OptionSums {
	return { n: 0, sumRest: 0, sumRestRest: 0, options: ids.map((id) => ({ id, n: 0, sumRest: 0 })) };
}

export function addChoice(sums: OptionSums, choice: Choice): OptionSums {
	return countChoice(sums, choice, 1);
}

/** Takes out a choice that was added with just this rest. */
export function removeChoice(sums: OptionSums, choice: Choice): OptionSums {
	return countChoice(sums, choice, -1);
}

/** The sums of two groups together. @throws RangeError when they are of different options. */
export function mergeOptionSums(one: OptionSums, other: OptionSums): OptionSums {
	const ids = ({ options }: OptionSums) => options.map(({ id }) => id).join('\n');
	if (ids(one) !== ids(other)) throw new RangeError('sums of different options');
	return {
		n: one.n + other.n,
		sumRest: one.sumRest + other.sumRest,
		sumRestRest: one.sumRestRest + other.sumRestRest,
		options: one.options.map(({ id, n, sumRest }, place) => ({
			id,
			n: n + (other.options[place]?.n ?? 0),
			sumRest: sumRest + (other.options[place]?.sumRest ?? 0)
		}))
	};
}

function countChoice(sums: OptionSums, { chosen, rest }: Choice, sign: 1 | -1): OptionSums {
	return {
		n: sums.n + sign,
		sumRest: sums.sumRest + sign * rest,
		sumRestRest: sums.sumRestRest + sign * rest * rest,
		options: sums.options.map((option) => {
			if (!chosen.includes(option.id)) return option;
			return { id: option.id, n: option.n + sign, sumRest: option.sumRest + sign * rest };
		})
	};
}
