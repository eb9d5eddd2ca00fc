import { mergeMarks, markWords, type Mark, type ReadText } from '../../text/marks';
import type { FormFields } from '../kind';

/**
 * The names of the sentence list's fields. A row is a part of a sentence: a checkbox, from which word to which
 * word, and, where asked, a technique. `part` counts the rows of one sentence from 0.
 */
export const fieldNames = {
	on: (sentence: number, part: number) => `s${sentence}.${part}`,
	from: (sentence: number, part: number) => `s${sentence}.${part}.from`,
	to: (sentence: number, part: number) => `s${sentence}.${part}.to`,
	technique: (sentence: number, part: number) => `s${sentence}.${part}.technique`
};

/** A sentence has at most this many parts in the list. */
export const MOST_PARTS = 12;

/**
 * Reads marks from the sentence list. Word numbers count within the sentence from 0, `to` is the last word
 * marked; where they come reversed they are taken in reading order. Rows that are off, or malformed, are left out.
 */
export function marksFromForm(passage: ReadText, form: FormFields, techniques: readonly string[]): Mark[] {
	const marks = passage.sentences.flatMap((sentence, index) =>
		Array.from({ length: MOST_PARTS }, (_, part) => part).flatMap((part) => {
			if (form.get(fieldNames.on(index, part)) !== 'on') return [];
			const count = sentence.words.to - sentence.words.from;
			const from = wordNumber(form.get(fieldNames.from(index, part)), count, 0);
			const to = wordNumber(form.get(fieldNames.to(index, part)), count, count - 1);
			if (from === undefined || to === undefined) return [];
			const technique = form.get(fieldNames.technique(index, part));
			return markWords(
				passage,
				{ from: sentence.words.from + Math.min(from, to), to: sentence.words.from + Math.max(from, to) + 1 },
				techniques.find((id) => id === technique)
			);
		})
	);
	return mergeMarks(passage, marks);
}

function wordNumber(value: unknown, count: number, otherwise: number): number | undefined {
	if (value === null || value === undefined || value === '') return otherwise;
	const number = Number(value);
	return Number.isInteger(number) && number >= 0 && number < count ? number : undefined;
}
