/** What may be shown of an item from so many first attempts (measurement §6), and what in it calls for a look. */
import { deadDistractors, distractorAnalysis, miskeySuspects, optionGroups } from './distractors';
import { statisticsFromSums, type ItemStatistics, type QuizStatistics } from './item-analysis';
import { canShowReliability, flagsOf, shownFrom, type Flag, type Shown } from './item-flags';
import { restOf, type ItemSums, type Sheet } from './item-sums';
import { addChoice, emptyOptionSums, type Choice, type OptionSums } from './option-sums';
import { rankItem } from './rank-statistics';
import type { Count } from './rate';

/** A sheet with what it takes to look at one item. */
export interface ItemSheet extends Sheet {
	readonly classId: string;
	/** The options chosen in the item. */
	readonly chosen: readonly string[];
}

export interface ItemResults {
	readonly sums: ItemSums;
	/** The item's place among the items of the sums. */
	readonly place: number;
	/** The random guess score, 0..1. */
	readonly guess: number;
	readonly options: OptionSums;
	/** The accepted options. */
	readonly keys: readonly string[];
	/** The sheets behind the sums; asked for only where n allows to show what they give. */
	readonly sheets: () => Promise<readonly ItemSheet[]>;
	/** Of a fair passage: how many accused it. */
	readonly accused: Count | undefined;
}

export interface OptionInsight {
	readonly id: string;
	readonly isKey: boolean;
	readonly n: number;
	/** 0..1 */
	readonly share: number;
	/** From n = 30: its correlation with the rest of the quiz; undefined where one of the two does not vary. */
	readonly optionRest: number | undefined;
	/** From n = 30, for a wrong option. */
	readonly isFunctioning: boolean | undefined;
	/** From n = 30: shares of the best and the weakest 27 %. */
	readonly upper: number | undefined;
	readonly lower: number | undefined;
}

/** Figures that n does not allow are not there; `shown` tells them from those that cannot be worked out. */
export interface ItemInsight {
	/** First attempts in which the item has points. */
	readonly n: number;
	readonly shown: Shown;
	readonly guess: number;
	/** From n = 10. */
	readonly facility: ItemStatistics['facility'];
	readonly sd: number | undefined;
	/** From n = 30. */
	readonly discrimination: ItemStatistics['discrimination'];
	readonly efficiency: number | undefined;
	readonly upper: number | undefined;
	readonly lower: number | undefined;
	readonly upperLower: number | undefined;
	readonly intendedWeight: number | undefined;
	readonly effectiveWeight: number | undefined;
	/** From n = 5; none in an item without options. */
	readonly options: readonly OptionInsight[];
	/** From n = 30 and eight items. */
	readonly quiz: (Pick<QuizStatistics, 'n' | 'cic' | 'sem'> & { readonly items: number }) | undefined;
	/** Strongest first. */
	readonly flags: readonly Flag[];
}

/** @throws RangeError when there is no item in that place. */
export async function insightOf(results: ItemResults): Promise<ItemInsight> {
	const { sums, place, guess, accused } = results;
	const quiz = statisticsFromSums(sums);
	const item = quiz.items[place];
	const sum = sums.items[place];
	if (!item || !sum) throw new RangeError(`no item in place ${place}`);
	const shown = shownFrom(item.n);
	const sheets = shown.keyCheck ? await results.sheets() : [];
	const ranked = shown.discrimination ? rankItem(sum, place, sheets) : undefined;
	const choices = sheets.flatMap((sheet) => choiceOf(sheet, place) ?? []);
	const facility = shown.facility ? item.facility : undefined;
	const discrimination = shown.discrimination ? item.discrimination : undefined;
	return {
		...{ n: item.n, shown, guess, facility, sd: shown.facility ? item.sd : undefined, discrimination },
		...{ efficiency: ranked?.efficiency, upperLower: ranked?.upperLower },
		...{ upper: ranked?.upper, lower: ranked?.lower },
		intendedWeight: shown.discrimination ? item.intendedWeight : undefined,
		effectiveWeight: shown.discrimination ? item.effectiveWeight : undefined,
		options: shown.optionCounts ? optionsOf(results, choices, shown) : [],
		quiz: reliabilityOf(quiz),
		flags: flagsOf({
			...{ n: item.n, facility, guess, discrimination, efficiency: ranked?.efficiency, accused },
			miskeySuspects: miskeySuspects(results.options, results.keys, choices),
			deadDistractors: deadDistractors(optionsByClass(results, sheets), results.keys)
		})
	};
}

function reliabilityOf({ n, cic, sem, items }: QuizStatistics): ItemInsight['quiz'] {
	const answered = items.filter((item) => item.n > 0).length;
	return canShowReliability(n, answered) ? { n, cic, sem, items: answered } : undefined;
}

function optionsOf(
	{ options, keys }: ItemResults,
	choices: readonly Choice[],
	shown: Shown
): OptionInsight[] {
	const ids = options.options.map(({ id }) => id);
	const groups = shown.discrimination ? optionGroups(ids, choices) : undefined;
	return distractorAnalysis(options, keys).options.map(
		({ id, isKey, n, share, optionRest, isFunctioning }) => {
			const group = groups?.find((one) => one.id === id);
			return {
				...{ id, isKey, n, share: share ?? 0, upper: group?.upper, lower: group?.lower },
				optionRest: shown.discrimination ? optionRest : undefined,
				isFunctioning: shown.discrimination && !isKey ? isFunctioning : undefined
			};
		}
	);
}

function choiceOf(sheet: ItemSheet, place: number): Choice | undefined {
	const rest = restOf(sheet, place);
	return rest === undefined ? undefined : { chosen: sheet.chosen, rest };
}

function optionsByClass({ options, place }: ItemResults, sheets: readonly ItemSheet[]): OptionSums[] {
	const ids = options.options.map(({ id }) => id);
	const classes = new Map<string, OptionSums>();
	for (const sheet of sheets) {
		const choice = choiceOf(sheet, place);
		const sums = classes.get(sheet.classId) ?? emptyOptionSums(ids);
		if (choice) classes.set(sheet.classId, addChoice(sums, choice));
	}
	return [...classes.values()];
}
