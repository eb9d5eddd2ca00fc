/** How a few words are compared with those that an author wrote. Pure, and light enough for a browser. */
import { withoutStacks } from '../../text/stacked-marks';

/** The longest answer, in UTF-16 units, as `maxlength` counts them. */
export const MOST_UNITS = 200;

/** What makes no difference between two answers. Runs of spaces, and the style of quotes and dashes, never do. */
export interface Leniency {
	readonly ignoreCase: boolean;
	/** Punctuation at the ends: “Who?” is “who”. Inside it counts: 1,000 is not 1000. */
	readonly ignorePunctuation: boolean;
	readonly ignoreDiacritics: boolean;
}

export interface ShortKey extends Leniency {
	readonly accepted: readonly { readonly text: string }[];
	/** Known wrong answers. */
	readonly wrong: readonly { readonly text: string }[];
}

/** What became of an answer; `index` is its place among the accepted or the known wrong ones. */
export type ShortParts =
	| { readonly state: 'accepted' | 'wrong'; readonly index: number }
	/** A person grades it. */
	| { readonly state: 'waiting' }
	| { readonly state: 'empty' };

// Marks of direction, joiners, soft hyphens, and the selectors that choose a picture for a character.
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]/gu;
const SINGLE_QUOTES = /[‘’‚‛‹›′‵ʹʻʼ\u00b4`]/g;
const DOUBLE_QUOTES = /[“”„‟«»″‶]|''/g;
const DASHES = /[‐‑‒–—―−]/g;
// Not before a digit: “-5” and “.5” are other numbers than 5.
const FIRST_MARKS = /^(?:[\s"'!?¡¿:;()[\]{}、。]|[.,-](?!\d))+/;
const LAST_MARKS = /[\s"'!?¡¿:;()[\]{}、。.,-]+$/;
/** Letters with a stroke, which Unicode does not take apart. */
const STROKES: Readonly<Record<string, string>> = {
	...{ ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ħ: 'h', Ħ: 'H', ŧ: 't', Ŧ: 'T', ı: 'i' }
};

/**
 * The one form in which answers are compared: NFKC (ligatures and full-width letters become plain ones), without
 * invisible characters, straight quotes, plain dashes, single spaces; then whatever else makes no difference.
 * Nothing but punctuation is left as it is.
 */
export function normalize(text: string, leniency: Leniency): string {
	// Accents that stand alone are typed for quotes, and NFKC would make them a space with a mark.
	const composed = withoutStacks(text.replace(INVISIBLE, ''))
		.replace(/[\u00b4`]/g, "'")
		.normalize('NFKC');
	const cased = leniency.ignoreCase ? foldCase(composed) : composed;
	const plain = (leniency.ignoreDiacritics ? withoutDiacritics(cased) : cased)
		.replace(SINGLE_QUOTES, "'")
		.replace(DOUBLE_QUOTES, '"')
		.replace(DASHES, '-')
		.replace(/\s+/g, ' ')
		.trim();
	return (leniency.ignorePunctuation && plain.replace(FIRST_MARKS, '').replace(LAST_MARKS, '')) || plain;
}

/** Whether nothing that can be seen was typed. */
export function isBlank(text: string): boolean {
	return text.replace(INVISIBLE, '').trim() === '';
}

/**
 * 1 for an accepted answer, 0 for a known wrong one or none. Any other has no score: a person reads it.
 * An answer that is listed as both is accepted.
 */
export function scoreShort(
	key: ShortKey,
	text: string
): { readonly score: number | undefined; readonly parts: ShortParts } {
	if (isBlank(text)) return { score: 0, parts: { state: 'empty' } };
	const given = normalize(text, key);
	const placeIn = (answers: readonly { readonly text: string }[]) =>
		answers.findIndex((answer) => normalize(answer.text, key) === given);
	const accepted = placeIn(key.accepted);
	if (accepted >= 0) return { score: 1, parts: { state: 'accepted', index: accepted } };
	const wrong = placeIn(key.wrong);
	if (wrong >= 0) return { score: 0, parts: { state: 'wrong', index: wrong } };
	return { score: undefined, parts: { state: 'waiting' } };
}

/** By way of capitals, so that ß is ss; without the dots and final forms that depend on language or place. */
function foldCase(text: string): string {
	const folded = text.toLowerCase().toUpperCase().toLowerCase().normalize('NFKC');
	return folded.replaceAll('i\u0307', 'i').replaceAll('ς', 'σ');
}

function withoutDiacritics(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{Mn}/gu, '')
		.replace(/[øØłŁđĐħĦŧŦı]/g, (letter) => STROKES[letter] ?? letter)
		.normalize('NFC');
}
