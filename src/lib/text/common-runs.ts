import { spanOfWords, wordsOf, type Span, type Word } from './words';

/** Words that follow each other in two texts alike. */
export interface CommonRun {
	/** Where they stand in the text that was asked about. */
	readonly at: Span;
	/** Where they stand in the other text, the first time. */
	readonly inOther: Span;
	readonly words: number;
}

/**
 * Finds the runs of at least so many words that a text has in common with another, in order, each as long as it can
 * be. Letters and digits count; case, punctuation and line breaks do not.
 */
export function commonRunFinder(other: string, least: number): (text: string) => CommonRun[] {
	const theirs = readWords(other);
	const starts = new Map<string, number[]>();
	for (let at = 0; at + least <= theirs.bare.length; at += 1) {
		const run = theirs.bare.slice(at, at + least).join(' ');
		starts.set(run, [...(starts.get(run) ?? []), at]);
	}

	return (text) => {
		const ours = readWords(text);
		const found: CommonRun[] = [];
		for (let at = 0; at + least <= ours.bare.length;) {
			const begins = starts.get(ours.bare.slice(at, at + least).join(' ')) ?? [];
			const lengths = begins.map((begin) => lengthInCommon(ours.bare, at, theirs.bare, begin));
			const words = Math.max(0, ...lengths);
			const begin = begins[lengths.indexOf(words)];
			if (begin !== undefined) {
				found.push({
					at: spanOfWords(ours.words, { from: at, to: at + words }),
					inOther: spanOfWords(theirs.words, { from: begin, to: begin + words }),
					words
				});
			}
			at += Math.max(1, words);
		}
		return found;
	};
}

function readWords(text: string): { readonly words: readonly Word[]; readonly bare: readonly string[] } {
	const words = wordsOf(text);
	return { words, bare: words.map(({ start, end }) => bareWord(text.slice(start, end))) };
}

function bareWord(word: string): string {
	return word.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

function lengthInCommon(
	ours: readonly string[],
	at: number,
	theirs: readonly string[],
	begin: number
): number {
	let length = 0;
	while (at + length < ours.length && ours[at + length] === theirs[begin + length]) length += 1;
	return length;
}
