import type { Passage } from '../text/passage';
import { alphaOf, differencesOf, toMarkings, type Difference } from '../lessons/two-keys';
import { countWords, wordSet } from '../text/words';
import type { BlindKey } from './blind-key';

export interface BlindComparison {
	/** Krippendorff's alpha, word by word; undefined where neither marked anything. */
	readonly alpha: number | undefined;
	/** Stretches on which the two differ, in reading order. */
	readonly differing: readonly Difference[];
	/** Of the reader's marks that meet a core, how many give a name that the key accepts. */
	readonly names: { readonly agreed: number; readonly of: number };
}

/** Compares the key of a passage, as it stands, with what a second reader marked who had not seen it. */
export function compareBlind(
	{ text, keys, contested }: Pick<Passage, 'text' | 'keys' | 'contested'>,
	{ marks }: BlindKey
): BlindComparison {
	const words = {
		core: wordSet(
			text,
			keys.flatMap(({ core }) => core)
		),
		acceptable: wordSet(
			text,
			keys.flatMap(({ acceptable }) => acceptable)
		),
		contested: wordSet(
			text,
			contested.map(({ span }) => span)
		),
		reader: wordSet(text, marks)
	};
	const meetings = marks.flatMap((mark) => {
		const met = keys.filter(({ core }) =>
			core.some(({ start, end }) => start < mark.end && mark.start < end)
		);
		return met.length > 0 ? [met.some(({ techniques }) => techniques.includes(mark.technique ?? ''))] : [];
	});
	return {
		alpha: alphaOf(toMarkings(words, countWords(text))),
		differing: differencesOf(text, words),
		names: { agreed: meetings.filter(Boolean).length, of: meetings.length }
	};
}
