/** A half-open range of UTF-16 units `[start, end)` in a passage's text. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** One word of a passage, with its place among the words (0-based). */
export interface Word extends Span {
	readonly index: number;
}

/** A half-open range of word indexes `[from, to)`. */
export interface WordRange {
	readonly from: number;
	readonly to: number;
}

// Combining marks belong to the word, or Hindi and pointed Hebrew fall apart, but begin none, or an emoji's
// variation selector is one. Soft hyphens and zero-width (non-)joiners stand inside words, as in Persian.
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’\u00AD\u200C\u200D-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** The words of a text in order. Punctuation belongs to no word. */
export function wordsOf(text: string): Word[] {
	return Array.from(text.matchAll(WORD), (match, index) => ({
		index,
		start: match.index,
		end: match.index + match[0].length
	}));
}

/**
 * The words that a span touches, as a range of word indexes; undefined when it touches none.
 * A span that ends inside a word touches that word.
 */
export function wordsIn(words: readonly Word[], span: Span): WordRange | undefined {
	const from = firstIndex(words, (word) => word.end > span.start);
	const to = firstIndex(words, (word) => word.start >= span.end);
	return to > from ? { from, to } : undefined;
}

/** Snaps a span outward to whole words and drops punctuation at its edges; undefined when it holds no word. */
export function snapToWords(words: readonly Word[], span: Span): Span | undefined {
	const range = wordsIn(words, span);
	return range && spanOfWords(words, range);
}

/**
 * The text span from the first to the last word of a range.
 * @throws RangeError when the range is empty or outside the words.
 */
export function spanOfWords(words: readonly Word[], range: WordRange): Span {
	const first = words[range.from];
	const last = words[range.to - 1];
	if (!first || !last || range.to <= range.from) {
		throw new RangeError(`no words from ${range.from} to ${range.to}`);
	}
	return { start: first.start, end: last.end };
}

/** The number of words in a text. */
export function countWords(text: string): number {
	return wordsOf(text).length;
}

/** The words of a text that spans touch, by index. */
export function wordSet(text: string, spans: readonly Span[]): Set<number> {
	const words = wordsOf(text);
	return new Set(
		spans.flatMap((span) => {
			const range = wordsIn(words, span);
			return range ? words.slice(range.from, range.to).map(({ index }) => index) : [];
		})
	);
}

/** Binary search: the first index for which a test that never goes back to false holds; the length when none. */
function firstIndex(words: readonly Word[], test: (word: Word) => boolean): number {
	let low = 0;
	let high = words.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const word = words[middle];
		if (word && test(word)) high = middle;
		else low = middle + 1;
	}
	return low;
}
