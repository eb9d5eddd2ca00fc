/**
 * Two markings of one passage, compared word by word: the author's core with a reader's words. A word that only the
 * reader marked counts as no difference where it is in the acceptable margin, and neither does one of the contested
 * words that only one of them marked.
 */
import { tokenAlpha } from '../measure/agreement';
import type { Agreement } from '../text/passage';
import { spanOfWords, wordsOf } from '../text/words';

/** Marked or not, word by word, without the words that count for nothing. */
export interface TwoMarkings {
	readonly first: readonly boolean[];
	readonly second: readonly boolean[];
}

/** Words on which the two differ, those that stand together as one. */
export type Difference = Agreement['differing'][number];

/** Whose words are whose, by their indexes. */
export interface KeyedTwice {
	readonly core: ReadonlySet<number>;
	readonly acceptable: ReadonlySet<number>;
	readonly contested: ReadonlySet<number>;
	readonly reader: ReadonlySet<number>;
}

/** The alpha of two markings by words; undefined where nobody marked anything. */
export function alphaOf({ first, second }: TwoMarkings): number | undefined {
	return tokenAlpha([first, second]);
}

/** Several passages as one. */
export function joinMarkings(all: readonly TwoMarkings[]): TwoMarkings {
	return { first: all.flatMap(({ first }) => first), second: all.flatMap(({ second }) => second) };
}

/** undefined: the word is left out of the comparison. */
function differs({ core, acceptable, contested, reader }: KeyedTwice, word: number): boolean | undefined {
	const first = core.has(word);
	const second = reader.has(word);
	if (first === second) return false;
	return contested.has(word) || (second && acceptable.has(word)) ? undefined : true;
}

/** What counts of the two. */
export function toMarkings(words: KeyedTwice, count: number): TwoMarkings {
	const counted = Array.from({ length: count }, (_, word) => word).filter(
		(word) => differs(words, word) !== undefined
	);
	return {
		first: counted.map((word) => words.core.has(word)),
		second: counted.map((word) => words.reader.has(word))
	};
}

/** Words that differ and count, those that stand together and are marked by the same one as one span. */
export function differencesOf(text: string, words: KeyedTwice): Difference[] {
	const all = wordsOf(text);
	const found: { from: number; to: number; by: Difference['by'] }[] = [];
	for (const { index } of all.filter((word) => differs(words, word.index) === true)) {
		const by = words.core.has(index) ? 'first' : 'second';
		const last = found.at(-1);
		if (last?.to === index && last.by === by) last.to = index + 1;
		else found.push({ from: index, to: index + 1, by });
	}
	return found.map(({ from, to, by }) => ({ span: spanOfWords(all, { from, to }), by }));
}
