/**
 * What a key needs for the Highlight Score to be fair. The rule lives on fair words: with none left, marking
 * everything would be right.
 */
import type { WordRange } from '../text/words';
import type { ScoredKey } from './highlight-score';

/** Of the words of a passage, in no key and not contested. */
export const LEAST_FAIR_SHARE = 0.4;
/** In one core. */
export const MOST_CORE_WORDS = 30;
/** A passage with more keys than this is a lot to ask. */
const MANY_KEYS = 6;

/** What is the matter with keys, which are named by their place in the list. */
export type HighlightGuard =
	| { readonly guard: 'too-few-fair-words'; readonly share: number }
	| { readonly guard: 'core-too-long'; readonly key: number; readonly words: number }
	/** Two cores share words, and no name: what one accepts for them the other takes for wrong. */
	| { readonly guard: 'cores-overlap'; readonly key: number; readonly other: number }
	| { readonly guard: 'many-keys'; readonly keys: number };

/** Every guard that keys of a passage of `nWords` words run into. All but many keys make the score unfair. */
export function guardHighlights(
	nWords: number,
	keys: readonly ScoredKey[],
	neutral: readonly WordRange[] = []
): HighlightGuard[] {
	const cores = keys.map(({ core }) => setOf(core));
	const taken = setOf([...keys.flatMap(({ acceptable }) => acceptable), ...neutral]);
	const share = nWords === 0 ? 0 : 1 - taken.size / nWords;
	return [
		...(share < LEAST_FAIR_SHARE ? [{ guard: 'too-few-fair-words' as const, share }] : []),
		...cores.flatMap(({ size: words }, key) =>
			words > MOST_CORE_WORDS ? [{ guard: 'core-too-long' as const, key, words }] : []
		),
		...keys.flatMap((first, other) =>
			keys.flatMap((second, key) =>
				key > other && doMeet(cores[other], cores[key]) && !doAgree(first, second)
					? [{ guard: 'cores-overlap' as const, key, other }]
					: []
			)
		),
		...(keys.length > MANY_KEYS ? [{ guard: 'many-keys' as const, keys: keys.length }] : [])
	];
}

function doMeet(a: ReadonlySet<number> = new Set(), b: ReadonlySet<number> = new Set()): boolean {
	return [...a].some((word) => b.has(word));
}

function doAgree(a: ScoredKey, b: ScoredKey): boolean {
	return a.labels.some((label) => b.labels.includes(label));
}

function setOf(ranges: readonly WordRange[]): Set<number> {
	return new Set(ranges.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, n) => from + n)));
}
