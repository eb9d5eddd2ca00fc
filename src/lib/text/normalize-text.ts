import { withPlainLines } from './plain-text';
import { composeText } from './stacked-marks';

/** Every way of ending a line or a paragraph but the plain one. */
const OTHER_LINES = /[\v\f\u0085\u2028\u2029]/g;
/** Spaces by other names, and tabs. */
const ODD_SPACES = /[\t\p{Zs}]/gu;
/** Controls, halves of surrogate pairs, notes between lines, and what stands for a picture. */
const NO_TEXT = /[^\P{Cc}\n]|\p{Cs}|[\uFFF9-\uFFFC]/gu;

/** Letters that join, or whose shapes depend on joiners: Arabic and its neighbors, and the scripts of India. */
const JOINING =
	/(?=[\p{L}\p{M}])[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Nkoo}\p{scx=Adlm}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}]$/u;
/** An emoji, with what makes it colored or gives it a skin. */
const EMOJI_BEFORE = /\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]*$/u;
const EMOJI_AFTER = /^\p{Extended_Pictographic}/u;
/** The flags of countries within a country are a black flag and letters that nobody sees. */
const HIDDEN_LETTERS = /(\u{1F3F4}[\u{E0030}-\u{E007A}]+\u{E007F})|[\u{E0000}-\u{E007F}]/gu;
const JOINERS = /[\u200C\u200D]+/g;
/** What says which way to write. Needed at the edge of right-to-left words only. */
const DIRECTIONS = /[\u061C\u200E\u200F\u2066-\u2069]/g;
const RIGHT_TO_LEFT = /[\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}\p{scx=Adlm}]/u;
/** Soft hyphens, breaks and non-breaks without width, byte order marks, forced directions, invisible operators. */
const NO_WIDTH =
	/[\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180E\u200B\u202A-\u202E\u2060-\u2064\u206A-\u206F\uFEFF]/g;

/**
 * A pasted text in the one form that passages are cut from: lines end with U+000A, paragraphs are at most one empty
 * line apart, letters are composed (NFC) and carry thirty marks at most, every space is U+0020 and stands alone, and
 * nothing is in it that cannot be seen, but for joiners where letters or emoji need them and directions where some of
 * it runs from right to left. Normalizing twice changes nothing more.
 */
export function normalizeText(pasted: string): string {
	const seen = withPlainLines(pasted)
		.replace(OTHER_LINES, '\n')
		.replace(ODD_SPACES, ' ')
		.replace(NO_TEXT, '')
		.replace(NO_WIDTH, '')
		.replace(HIDDEN_LETTERS, '$1');
	const plain = composeText(seen);
	const directed = RIGHT_TO_LEFT.test(plain) ? plain : plain.replace(DIRECTIONS, '');
	return composeText(withoutIdleJoiners(directed))
		.replace(/ {2,}/g, ' ')
		.replace(/ ?\n ?/g, '\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}

function withoutIdleJoiners(text: string): string {
	return text.replace(JOINERS, (joiners, at: number) => {
		// The longest emoji that can stand before a joiner: a pair, a selector, a skin.
		const before = text.slice(Math.max(0, at - 6), at);
		const joiner = joiners.charAt(0);
		if (JOINING.test(before)) return joiner;
		const joinsEmoji = EMOJI_BEFORE.test(before) && EMOJI_AFTER.test(text.slice(at + joiners.length));
		return joiner === '\u200D' && joinsEmoji ? joiner : '';
	});
}
