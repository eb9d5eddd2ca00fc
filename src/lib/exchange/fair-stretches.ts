import { readText } from '../text/marks';
import { wordSet, spanOfWords, type Span, type WordRange } from '../text/words';
import type { Passage } from '../text/passage';

/** The fewest and the most words of a stretch. */
const SHORT = 2;
const LONG = 8;

/**
 * Words of a passage that no key and nothing contested touches, to stand beside the words of keys as wrong options:
 * first the fair words that its author wrote of, then the beginnings of fair runs in its sentences, spread over the
 * passage. The same passage gives the same stretches.
 */
export function fairStretches(passage: Passage, { length, most }: { length: number; most: number }): Span[] {
	const spoken = spokenFor(passage);
	const noted = passage.fairNotes
		.map(({ span }) => span)
		.filter((span) => isFree(passage.text, span, spoken));
	const taken = wordSet(passage.text, noted);
	const words = Math.min(LONG, Math.max(SHORT, length));
	const runs = freeRuns(passage.text, (index) => !spoken.has(index) && !taken.has(index), words);
	return [...noted, ...spread(runs, Math.max(0, most - noted.length))]
		.slice(0, most)
		.sort((a, b) => a.start - b.start);
}

function spokenFor({ text, keys, contested }: Passage): Set<number> {
	const spans = keys.flatMap(({ core, acceptable }) => [...core, ...acceptable]);
	return wordSet(text, [...spans, ...contested.map(({ span }) => span)]);
}

function isFree(text: string, span: Span, spoken: ReadonlySet<number>): boolean {
	const words = [...wordSet(text, [span])];
	return words.length > 0 && words.every((index) => !spoken.has(index));
}

/** The first run of so many free words in each sentence; as many as there are in a sentence that has fewer. */
function freeRuns(text: string, isFreeWord: (index: number) => boolean, length: number): Span[] {
	const { words, sentences } = readText(text);
	return sentences.flatMap((sentence) => {
		const run = firstRun(sentence.words, isFreeWord, length);
		return run.to - run.from >= SHORT ? [spanOfWords(words, run)] : [];
	});
}

/** The first run of the wanted length, or the longest there is. */
function firstRun(
	{ from, to }: WordRange,
	isFreeWord: (index: number) => boolean,
	length: number
): WordRange {
	let best = { from, to: from };
	let start = from;
	for (let index = from; index < to; index += 1) {
		if (!isFreeWord(index)) start = index + 1;
		const run = { from: start, to: index + 1 };
		if (run.to - run.from > best.to - best.from) best = run;
		if (best.to - best.from === length) return best;
	}
	return best;
}

/** So many of a list, evenly from its beginning to its end. */
function spread<T>(all: readonly T[], most: number): T[] {
	if (all.length <= most) return [...all];
	return all.filter(
		(_, index) => Math.floor((index * most) / all.length) !== Math.floor(((index - 1) * most) / all.length)
	);
}
