import { MOST_PARTS } from '../questions/highlight/form';
import { markWords, mergeMarks, type Mark, type ReadText } from '../text/marks';
import { wordsIn } from '../text/words';

/** A part of a sentence in the sentence list. Words count within the sentence from 0; `to` is the last one. */
export interface Row {
	readonly on: boolean;
	readonly from: number;
	readonly to: number;
	readonly technique: string | undefined;
}

/** The rows of every sentence, by its index. */
export type Rows = readonly (readonly Row[])[];

/** The rows that say these marks: one a mark, or an open one for a sentence without; then `extra` open ones. */
export function rowsOf(
	passage: ReadText,
	marks: readonly Mark[],
	extra: Readonly<Record<number, number>> = {}
): Rows {
	return passage.sentences.map((sentence, index) => {
		const marked = marksIn(passage, marks, index).flatMap((mark): Row[] => {
			const range = wordsIn(passage.words, mark);
			if (!range) return [];
			const { from, to } = range;
			return [
				{
					on: true,
					from: from - sentence.words.from,
					to: to - sentence.words.from - 1,
					technique: mark.technique
				}
			];
		});
		const open = Math.max(marked.length === 0 ? 1 : 0, extra[index] ?? 0);
		return Array.from({ length: open })
			.reduce<readonly Row[]>((rows) => [...rows, openRow(wordCount(passage, index), rows)], marked)
			.slice(0, MOST_PARTS);
	});
}

/** The marks that rows say, in their one stored form. */
export function marksOfRows(passage: ReadText, rows: Rows): Mark[] {
	return mergeMarks(
		passage,
		rows.flatMap((parts, sentence) => markParts(passage, parts, sentence))
	);
}

/**
 * The rows to show: what was typed into the list stays as it is where it still says the marks; a sentence whose
 * marks were changed elsewhere is written anew.
 */
export function reconcileRows(
	passage: ReadText,
	marks: readonly Mark[],
	typed: Rows | undefined,
	fresh: Rows
): Rows {
	return fresh.map((rows, sentence) => {
		const before = typed?.[sentence];
		if (!before) return rows;
		const said = mergeMarks(passage, markParts(passage, before, sentence));
		const wanted = marksIn(passage, marks, sentence);
		const same = said.length === wanted.length && said.every((mark, index) => isEqual(mark, wanted[index]));
		return same ? before : rows;
	});
}

/**
 * A row that is not on yet. It suggests the whole sentence, or, beside other parts, the longest run of words that
 * touches none of them.
 */
export function openRow(words: number, rows: readonly Row[]): Row {
	const taken = rows.filter(({ on }) => on).sort((a, b) => a.from - b.from);
	const whole = { on: false, from: 0, to: words - 1, technique: undefined };
	const edges = [-2, ...taken.flatMap(({ from, to }) => [from, to]), words + 1];
	let best = { ...whole, to: -1 };
	for (let index = 0; index < edges.length; index += 2) {
		const from = (edges[index] ?? 0) + 2;
		const to = (edges[index + 1] ?? 0) - 2;
		if (to - from > best.to - best.from) best = { ...whole, from, to };
	}
	return best.to < best.from ? whole : best;
}

export function wordCount(passage: ReadText, sentence: number): number {
	const range = passage.sentences[sentence]?.words;
	return range ? range.to - range.from : 0;
}

function markParts(passage: ReadText, parts: readonly Row[], sentence: number): Mark[] {
	const first = passage.sentences[sentence]?.words.from ?? 0;
	return parts.flatMap(({ on, from, to, technique }) =>
		on
			? markWords(
					passage,
					{ from: first + Math.min(from, to), to: first + Math.max(from, to) + 1 },
					technique
				)
			: []
	);
}

function marksIn(passage: ReadText, marks: readonly Mark[], index: number): Mark[] {
	const sentence = passage.sentences[index];
	return marks.filter((mark) => sentence && mark.start < sentence.end && mark.end > sentence.start);
}

function isEqual(a: Mark, b: Mark | undefined): boolean {
	return b !== undefined && a.start === b.start && a.end === b.end && a.technique === b.technique;
}
