import { sentencesOf } from './sentences';
import { snapToWords, wordsIn, wordsOf, spanOfWords, type Span, type Word, type WordRange } from './words';

/** A reader's mark: UTF-16 offsets in the immutable text, the quote as a checksum, and a technique where asked. */
export interface Mark extends Span {
	readonly quote: string;
	readonly technique?: string | undefined;
}

/** A passage's text with its words and sentences, worked out once. */
export interface ReadText {
	readonly text: string;
	readonly words: readonly Word[];
	readonly sentences: readonly { readonly words: WordRange; readonly start: number; readonly end: number }[];
}

export function readText(text: string): ReadText {
	const words = wordsOf(text);
	return { text, words, sentences: sentencesOf(text, words) };
}

const known = new WeakMap<{ readonly text: string }, ReadText>();

/** The same of a passage that does not change: worked out once, and kept as long as the passage is. */
export function readPassage(passage: { readonly text: string }): ReadText {
	const read = known.get(passage) ?? readText(passage.text);
	known.set(passage, read);
	return read;
}

/** Why a mark is refused. */
export type MarkProblem =
	'outside the passage' | 'holds no word' | 'quote does not match' | 'not whole words';

/**
 * What is wrong with a stored mark, or undefined: it must lie in the text, hold whole words and quote them.
 */
export function markProblem(passage: ReadText, mark: Mark): MarkProblem | undefined {
	if (!(mark.start >= 0 && mark.start < mark.end && mark.end <= passage.text.length))
		return 'outside the passage';
	if (passage.text.slice(mark.start, mark.end) !== mark.quote) return 'quote does not match';
	const snapped = snapToWords(passage.words, mark);
	if (!snapped) return 'holds no word';
	return snapped.start === mark.start && snapped.end === mark.end ? undefined : 'not whole words';
}

/**
 * Adds a selection to marks. It is snapped to whole words; what crosses a sentence end becomes one mark per
 * sentence; marks with the same technique (or none) that overlap or touch become one, others stand side by side.
 * A selection that holds no word changes nothing.
 */
export function addMark(
	passage: ReadText,
	marks: readonly Mark[],
	selection: Span,
	technique?: string
): readonly Mark[] {
	const range = wordsIn(passage.words, selection);
	if (!range) return marks;
	return mergeMarks(passage, [...marks, ...markWords(passage, range, technique)]);
}

/** The marks of a range of words: one for each sentence it reaches into. */
export function markWords(passage: ReadText, range: WordRange, technique?: string): Mark[] {
	return passage.sentences.flatMap((sentence) => {
		const from = Math.max(range.from, sentence.words.from);
		const to = Math.min(range.to, sentence.words.to);
		return from < to ? [toMark(passage, { from, to }, technique)] : [];
	});
}

/** Brings marks into their one stored form: in reading order, whole words, one sentence each, merged. */
export function mergeMarks(passage: ReadText, marks: readonly Mark[]): Mark[] {
	const byTechnique = new Map<string | undefined, WordRange[]>();
	for (const mark of marks) {
		const range = wordsIn(passage.words, mark);
		if (range) byTechnique.set(mark.technique, [...(byTechnique.get(mark.technique) ?? []), range]);
	}
	return [...byTechnique]
		.flatMap(([technique, ranges]) =>
			joinRanges(ranges).flatMap((range) => markWords(passage, range, technique))
		)
		.sort((a, b) => a.start - b.start || a.end - b.end || compare(a.technique, b.technique));
}

/** Takes a technique's name off, or puts it on, one mark; merges what now belongs together. */
export function nameMark(passage: ReadText, marks: readonly Mark[], at: number, technique?: string): Mark[] {
	return mergeMarks(
		passage,
		marks.map((mark, index) => (index === at ? { ...mark, technique } : mark))
	);
}

/** Ranges joined where they overlap or touch, in order. */
export function joinRanges(ranges: readonly WordRange[]): WordRange[] {
	const joined: WordRange[] = [];
	for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
		const last = joined.at(-1);
		if (last && range.from <= last.to)
			joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
		else joined.push(range);
	}
	return joined;
}

function toMark(passage: ReadText, range: WordRange, technique: string | undefined): Mark {
	const span = spanOfWords(passage.words, range);
	const quote = passage.text.slice(span.start, span.end);
	return technique === undefined ? { ...span, quote } : { ...span, quote, technique };
}

function compare(a = '', b = ''): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
