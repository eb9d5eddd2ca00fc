/** What a class of n first attempts allows to show of an item, and what in an item calls for a look. */
import type { Discrimination, Facility } from './item-analysis';
import type { Count } from './rate';

export interface Shown {
	readonly optionCounts: boolean;
	/** With its Wilson interval. */
	readonly facility: boolean;
	/** Flag M. */
	readonly keyCheck: boolean;
	/** With its Fisher interval; D and the distractors as well. */
	readonly discrimination: boolean;
	/** How the figures are to be labeled; none needed where undefined. */
	readonly label: 'early' | 'indicative' | undefined;
}

export const SHOWN_FROM = {
	optionCounts: 5,
	facility: 10,
	keyCheck: 20,
	discrimination: 30,
	all: 100
} as const;

/** What may be shown from n first attempts; below 5 nothing about a group. */
export function shownFrom(n: number): Shown {
	return {
		optionCounts: n >= SHOWN_FROM.optionCounts,
		facility: n >= SHOWN_FROM.facility,
		keyCheck: n >= SHOWN_FROM.keyCheck,
		discrimination: n >= SHOWN_FROM.discrimination,
		label: labelFor(n)
	};
}

function labelFor(n: number): Shown['label'] {
	if (n < SHOWN_FROM.keyCheck || n >= SHOWN_FROM.all) return undefined;
	return n < SHOWN_FROM.discrimination ? 'early' : 'indicative';
}

const MIN_ITEMS = 8;

/** Whether CIC and SEM may be shown of a quiz of `items` items. */
export function canShowReliability(n: number, items: number): boolean {
	return n >= SHOWN_FROM.discrimination && items >= MIN_ITEMS;
}

/**
 * M: the key is probably wrong. N: better students do worse on it. E, H: too easy, too hard. L: tells students hardly
 * apart. D: a distractor that nobody takes. U: a fair passage that reads as slanted.
 */
export type Flag =
	| { readonly code: 'M'; readonly options: readonly string[] }
	| { readonly code: 'N'; readonly urgency: 'act' | 'watch' }
	| { readonly code: 'E' | 'H' | 'L' | 'U' }
	| { readonly code: 'D'; readonly options: readonly string[] };

export interface FlaggedItem {
	/** First attempts. */
	readonly n: number;
	readonly facility: Facility | undefined;
	/** The random guess score, 0..1. */
	readonly guess: number;
	readonly discrimination: Discrimination | undefined;
	/** Discriminative efficiency, a share. */
	readonly efficiency: number | undefined;
	/** See `miskeySuspects`. */
	readonly miskeySuspects: readonly string[];
	/** See `deadDistractors`. */
	readonly deadDistractors: readonly string[];
	/** Of a fair passage: how many accused it. */
	readonly accused: Count | undefined;
}

const TOO_EASY = 0.9;
const ABOVE_GUESSING = 0.15;
const DUBIOUS_EFFICIENCY = 0.15;
const UNFAIR_LEAN = 0.6;

/**
 * The flags of an item, strongest first. A facility is judged from the size on from which it is shown. Nothing is
 * switched off for a flag.
 */
export function flagsOf(item: FlaggedItem): Flag[] {
	const found: readonly (Flag | undefined)[] = [
		miskeyed(item),
		negative(item),
		difficulty(item),
		isDull(item) ? { code: 'L' } : undefined,
		item.deadDistractors.length > 0 ? { code: 'D', options: item.deadDistractors } : undefined,
		isAccused(item) ? { code: 'U' } : undefined
	];
	return found.filter((flag) => flag !== undefined);
}

function miskeyed({ n, miskeySuspects }: FlaggedItem): Flag | undefined {
	if (n < SHOWN_FROM.keyCheck || miskeySuspects.length === 0) return undefined;
	return { code: 'M', options: miskeySuspects };
}

function negative({ n, discrimination }: FlaggedItem): Flag | undefined {
	if (n < SHOWN_FROM.discrimination || !discrimination || discrimination.r >= 0) return undefined;
	const isCertain = discrimination.interval !== undefined && discrimination.interval.high < 0;
	return { code: 'N', urgency: isCertain ? 'act' : 'watch' };
}

function difficulty({ n, facility, guess }: FlaggedItem): Flag | undefined {
	if (n < SHOWN_FROM.facility || !facility) return undefined;
	if (facility.low > TOO_EASY) return { code: 'E' };
	return facility.high < guess + ABOVE_GUESSING ? { code: 'H' } : undefined;
}

function isDull({ n, facility, efficiency }: FlaggedItem): boolean {
	if (n < SHOWN_FROM.discrimination || !facility || efficiency === undefined) return false;
	return efficiency < DUBIOUS_EFFICIENCY && facility.share >= 0.2 && facility.share <= 0.9;
}

function isAccused({ accused }: FlaggedItem): boolean {
	return accused !== undefined && accused.n >= SHOWN_FROM.keyCheck && accused.k / accused.n > UNFAIR_LEAN;
}
