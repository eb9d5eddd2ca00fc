/**
 * The Highlight Score: caught − over-marked, on whole words. Linear, so that it can be said in one sentence:
 * you earn each passage you catch, and lose points for fair words you mark.
 */
import type { WordRange } from '../text/words';

export interface ScoredKey {
	/** Words to be found. Several ranges are allowed; they lie inside `acceptable`. */
	readonly core: readonly WordRange[];
	/** Words that cost nothing. */
	readonly acceptable: readonly WordRange[];
	/** Accepted techniques: any one earns full marks. */
	readonly labels: readonly string[];
	/** Default 1. */
	readonly weight?: number;
}

export interface Highlight {
	readonly range: WordRange;
	readonly label?: string | undefined;
}

export interface HighlightOptions {
	/** Marking and naming: half the credit of a key is for a name it accepts. */
	readonly askLabels?: boolean | undefined;
	/** Contested words: never counted, either way. */
	readonly neutral?: readonly WordRange[] | undefined;
}

export type KeyStatus = 'found' | 'partial' | 'missed';
export type HighlightVerdict = 'on target' | 'too wide' | 'near' | 'contested' | 'fair text';

export interface HighlightScore {
	/** Weighted share of the keys caught, 0..1; 1 when there is nothing to catch. */
	readonly caught: number;
	/** Fair words marked. */
	readonly extraWords: number;
	/** How many fair words cost the whole score. */
	readonly budget: number;
	/** extraWords / budget, not cut at 1. */
	readonly penalty: number;
	/** 0..1 */
	readonly score: number;
	readonly keys: readonly {
		coverage: number;
		credit: number;
		status: KeyStatus;
		coreWords: number;
		markedCore: number;
	}[];
	/** One verdict for each highlight, in the order given. */
	readonly highlights: readonly HighlightVerdict[];
}

/** A key shorter than this still gives the budget of a dozen words, so that one slip is not the end. */
const WORDS_PER_KEY = 12;
const BUDGET_FACTOR = 2;

/** What of a passage's words is asked for, costs nothing, or is not counted: the same for every answer to it. */
export interface Ground {
	readonly keys: readonly { readonly core: ReadonlySet<number>; readonly labels: readonly string[] }[];
	readonly weights: readonly number[];
	readonly core: ReadonlySet<number>;
	readonly acceptable: ReadonlySet<number>;
	readonly neutral: ReadonlySet<number>;
	/** How many fair words cost the whole score. */
	readonly budget: number;
}

/** Reads the keys on a passage of `nWords` words. `neutral`: contested words, never counted, either way. */
export function readGround(
	nWords: number,
	keys: readonly ScoredKey[],
	neutral: readonly WordRange[] = []
): Ground {
	const acceptable = setOf(keys.flatMap((key) => key.acceptable));
	const uncounted = setOf(neutral);
	let fairWords = 0;
	for (let word = 0; word < nWords; word++) {
		if (!acceptable.has(word) && !uncounted.has(word)) fairWords++;
	}
	const budget = BUDGET_FACTOR * Math.max(acceptable.size, WORDS_PER_KEY * Math.max(keys.length, 1));
	return {
		keys: keys.map(({ core, labels }) => ({ core: setOf(core), labels })),
		weights: keys.map(({ weight = 1 }) => weight),
		core: setOf(keys.flatMap((key) => key.core)),
		...{ acceptable, neutral: uncounted, budget: Math.min(fairWords, budget) }
	};
}

/**
 * Scores highlights on a passage of `nWords` words.
 *
 *     coverage_k = |H ∩ C_k| / |C_k|
 *     credit_k   = coverage_k, or ½·coverage_k + ½·|H_{label ∈ L_k} ∩ C_k| / |C_k| where names are asked
 *     caught     = Σ w_k·credit_k / Σ w_k                      (no key: 1)
 *     budget     = min(|F|, 2·max(|U|, 12·max(K, 1)))          F: words in no key and not contested
 *     score      = clamp(caught − |H ∩ F| / budget, 0, 1)
 */
export function scoreHighlights(
	nWords: number,
	keys: readonly ScoredKey[],
	highlights: readonly Highlight[],
	{ askLabels, neutral }: HighlightOptions = {}
): HighlightScore {
	return scoreOn(readGround(nWords, keys, neutral), highlights, { askLabels });
}

/** The same, where the keys were read before. */
export function scoreOn(
	ground: Ground,
	highlights: readonly Highlight[],
	{ askLabels = false }: { readonly askLabels?: boolean | undefined } = {}
): HighlightScore {
	const { acceptable, neutral, budget, weights } = ground;
	const marked = setOf(highlights.map((highlight) => highlight.range));
	const extraWords = count(marked, (word) => !acceptable.has(word) && !neutral.has(word));
	const penalty = extraWords === 0 ? 0 : extraWords / budget;
	const keys = ground.keys.map((key) => scoreKey(key, marked, highlights, askLabels));
	const caught = weightedMean(keys.map(({ credit }, index) => [credit, weights[index] ?? 1]));
	return {
		...{ caught, extraWords, budget, penalty, score: Math.min(1, Math.max(0, caught - penalty)) },
		...{ keys, highlights: highlights.map((highlight) => judge(highlight, ground)) }
	};
}

function scoreKey(
	{ core, labels }: Ground['keys'][number],
	marked: ReadonlySet<number>,
	highlights: readonly Highlight[],
	askLabels: boolean
): HighlightScore['keys'][number] {
	const markedCore = count(core, (word) => marked.has(word));
	const coverage = markedCore / core.size;
	const credit = askLabels ? (coverage + shareNamed(core, labels, highlights)) / 2 : coverage;
	const status = coverage >= 0.5 ? 'found' : coverage > 0 ? 'partial' : 'missed';
	return { coverage, credit, status, coreWords: core.size, markedCore };
}

/** The share of the core's words that were marked under one of the names. */
function shareNamed(
	core: ReadonlySet<number>,
	labels: readonly string[],
	highlights: readonly Highlight[]
): number {
	const isRight = ({ label }: Highlight) => label !== undefined && labels.includes(label);
	const named = setOf(highlights.filter(isRight).map(({ range }) => range));
	return count(core, (word) => named.has(word)) / core.size;
}

function judge({ range }: Highlight, { core, acceptable, neutral }: Ground): HighlightVerdict {
	const words = setOf([range]);
	if (count(words, (word) => core.has(word)) > 0) {
		const inside = count(words, (word) => acceptable.has(word) || neutral.has(word));
		return inside * 2 >= words.size ? 'on target' : 'too wide';
	}
	if (count(words, (word) => acceptable.has(word)) > 0) return 'near';
	return count(words, (word) => neutral.has(word)) > 0 ? 'contested' : 'fair text';
}

function weightedMean(pairs: readonly (readonly [value: number, weight: number])[]): number {
	if (pairs.length === 0) return 1;
	const total = pairs.reduce((sum, [, weight]) => sum + weight, 0);
	return pairs.reduce((sum, [value, weight]) => sum + value * weight, 0) / total;
}

function setOf(ranges: readonly WordRange[]): Set<number> {
	const words = new Set<number>();
	for (const { from, to } of ranges) for (let word = from; word < to; word++) words.add(word);
	return words;
}

function count(words: Iterable<number>, test: (word: number) => boolean): number {
	let total = 0;
	for (const word of words) if (test(word)) total++;
	return total;
}
