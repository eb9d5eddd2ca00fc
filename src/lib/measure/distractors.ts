/** Whether the wrong options of an item do their work, and whether its key is right. */
import { correlationOf, spreadOf } from './moments';
import type { Choice, OptionSums } from './option-sums';
import { rankGroups } from './rank-groups';

export interface OptionStatistics {
	readonly id: string;
	readonly isKey: boolean;
	readonly n: number;
	/** 0..1; undefined without a student. */
	readonly share: number | undefined;
	/** Correlation of choosing it with the rest of the quiz; undefined where one of the two does not vary. */
	readonly optionRest: number | undefined;
	/** A distractor that at least 5 % choose, and the weaker rather than the better students. */
	readonly isFunctioning: boolean;
}

export interface DistractorAnalysis {
	readonly options: readonly OptionStatistics[];
	/** Distractors that function. */
	readonly functioning: number;
	/** Their share of all distractors, 0..1; undefined without a distractor. */
	readonly efficiency: number | undefined;
}

/** `keys`: the accepted options; all others are distractors (Tarrant et al. 2009). */
export function distractorAnalysis(sums: OptionSums, keys: readonly string[]): DistractorAnalysis {
	const options = sums.options.map(({ id, n, sumRest }) => {
		const isKey = keys.includes(id);
		// Of a column of 0 and 1 the squares are the numbers themselves.
		const optionRest = correlationOf(
			spreadOf({
				...{ n: sums.n, sumX: n, sumXX: n, sumXY: sumRest },
				...{ sumY: sums.sumRest, sumYY: sums.sumRestRest }
			})
		);
		const isFunctioning =
			!isKey && !isRare({ k: n, n: sums.n }) && optionRest !== undefined && optionRest < 0;
		return { id, isKey, n, share: sums.n === 0 ? undefined : n / sums.n, optionRest, isFunctioning };
	});
	const distractors = options.filter(({ isKey }) => !isKey).length;
	const functioning = options.filter((option) => option.isFunctioning).length;
	return { options, functioning, efficiency: distractors === 0 ? undefined : functioning / distractors };
}

/** Shares of a class that chose an option, in the best and the weakest 27 % by rest. */
export interface OptionGroups {
	readonly id: string;
	readonly upper: number;
	readonly lower: number;
}

/** The shares for each option; undefined for a class too small for groups. */
export function optionGroups(ids: readonly string[], choices: readonly Choice[]): OptionGroups[] | undefined {
	const groups = ids.flatMap((id) => {
		const group = groupsOf(choices, ({ chosen }) => chosen.includes(id));
		return group ? { id, upper: group.upper, lower: group.lower } : [];
	});
	return groups.length === ids.length ? groups : undefined;
}

/**
 * The distractors that make the key doubtful: chosen by more of the best 27 % than all accepted options together, and
 * by better rather than weaker students. Without regard to the size of the class: see `flagsOf`.
 */
export function miskeySuspects(
	sums: OptionSums,
	keys: readonly string[],
	choices: readonly Choice[]
): string[] {
	const key = groupsOf(choices, ({ chosen }) => chosen.some((id) => keys.includes(id)));
	if (!key) return [];
	return distractorAnalysis(sums, keys)
		.options.filter(({ isKey, optionRest }) => !isKey && optionRest !== undefined && optionRest > 0)
		.map(({ id }) => id)
		.filter((id) => (groupsOf(choices, ({ chosen }) => chosen.includes(id))?.upper ?? 0) > key.upper);
}

/** From so many students on a distractor that few choose can be called dead. */
const MIN_FOR_DEAD = 40;

/** The distractors that less than 5 % chose in at least two classes of 40 or more. */
export function deadDistractors(classes: readonly OptionSums[], keys: readonly string[]): string[] {
	const dead = classes
		.filter(({ n }) => n >= MIN_FOR_DEAD)
		.flatMap(({ n, options }) => options.filter((option) => isRare({ k: option.n, n })))
		.map(({ id }) => id)
		.filter((id) => !keys.includes(id));
	return [...new Set(dead)].filter((id) => dead.filter((other) => other === id).length >= 2);
}

/** Less than 5 %, in whole numbers. */
function isRare({ k, n }: { readonly k: number; readonly n: number }): boolean {
	return 20 * k < n;
}

function groupsOf(choices: readonly Choice[], isChosen: (choice: Choice) => boolean) {
	return rankGroups(
		Float64Array.from(choices, ({ rest }) => rest),
		Float64Array.from(choices, (choice) => (isChosen(choice) ? 1 : 0))
	);
}
