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
	readonly askLabels?: boolean;
	/** Contested words: never counted, either way. */
	readonly neutral?: readonly WordRange[];
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
	options: HighlightOptions = {}
): HighlightScore {
	const marked = setOf(highlights.map((highlight) => highlight.range));
	const neutral = setOf(options.neutral ?? []);
	const acceptable = setOf(keys.flatMap((key) => key.acceptable));
	const isFair = (word: number) => !acceptable.has(word) && !neutral.has(word);

	const fairWords = count(range(nWords), isFair);
	const extraWords = count(marked, isFair);
	const budget = Math.min(
		fairWords,
		BUDGET_FACTOR * Math.max(acceptable.size, WORDS_PER_KEY * Math.max(keys.length, 1))
	);
	const penalty = extraWords === 0 ? 0 : extraWords / budget;

	const scoredKeys = keys.map((key) => scoreKey(key, marked, highlights, options.askLabels ?? false));
	const caught = weightedMean(scoredKeys.map(({ credit }, index) => [credit, keys[index]?.weight ?? 1]));

	const core = setOf(keys.flatMap((key) => key.core));
	return {
		caught,
		extraWords,
		budget,
		penalty,
		score: Math.min(1, Math.max(0, caught - penalty)),
		keys: scoredKeys,
		highlights: highlights.map((highlight) => judge(highlight, core, acceptable, neutral))
	};
}

function scoreKey(
	key: ScoredKey,
	marked: ReadonlySet<number>,
	highlights: readonly Highlight[],
	askLabels: boolean
): HighlightScore['keys'][number] {
	const core = setOf(key.core);
	const markedCore = count(core, (word) => marked.has(word));
	const coverage = markedCore / core.size;
	const named = setOf(
		highlights
			.filter(({ label }) => label !== undefined && key.labels.includes(label))
			.map(({ range }) => range)
	);
	const credit = askLabels ? coverage / 2 + count(core, (word) => named.has(word)) / core.size / 2 : coverage;
	const status = coverage >= 0.5 ? 'found' : coverage > 0 ? 'partial' : 'missed';
	return { coverage, credit, status, coreWords: core.size, markedCore };
}

function judge(
	highlight: Highlight,
	core: ReadonlySet<number>,
	acceptable: ReadonlySet<number>,
	neutral: ReadonlySet<number>
): HighlightVerdict {
	const words = setOf([highlight.range]);
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
	return new Set(ranges.flatMap(({ from, to }) => range(to, from)));
}

function range(to: number, from = 0): number[] {
	return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

function count(words: Iterable<number>, test: (word: number) => boolean): number {
	let total = 0;
	for (const word of words) if (test(word)) total++;
	return total;
}
