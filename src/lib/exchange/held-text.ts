/**
 * Characters that a format cannot hold, written so that it can: `\u{1}` for U+0001. Moodle shows them as they stand
 * here; read back by us they are the characters again.
 *
 * Written so are control characters other than tab and line feed (XML 1.0 has no way to hold most of them, and both
 * formats make other line ends a line feed), halves of surrogate pairs, U+FFFE and U+FFFF, and a space, tab or line
 * feed at either end, where Moodle cuts it off. A backslash before `u{` is written so as well: what looks like one
 * of these is told from what is one.
 */
const HELD = /\\(?=u\{)|[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]|^[ \t\n]|[ \t\n]$/gu;
const WRITTEN = /\\u\{([0-9A-F]{1,4})\}/g;
/** What may be written so; anything else that looks like it is text of somebody's. */
const MAY_BE_WRITTEN = /^(?:[\\>/& ]|\p{Cc}|\p{Cs}|[\uFFFE\uFFFF])$/u;

export function holdText(text: string): string {
	return text.replace(HELD, writeCharacter);
}

/** A character by its number. */
export function writeCharacter(character: string): string {
	return `\\u{${character.charCodeAt(0).toString(16).toUpperCase()}}`;
}

/** The text again: the inverse of `holdText`. */
export function releaseText(held: string): string {
	return held.replace(WRITTEN, (written, hex: string) => {
		const character = String.fromCharCode(Number.parseInt(hex, 16));
		return MAY_BE_WRITTEN.test(character) ? character : written;
	});
}
