/** In short answers Moodle takes `*` for any text; `\*` is the sign itself. */

export function escapeStars(text: string): string {
	return text.replaceAll('*', '\\*');
}

/** The text without escapes; undefined where a bare `*` makes it a pattern. */
export function readStars(text: string): string | undefined {
	return /(?<!\\)\*/.test(text) ? undefined : text.replaceAll('\\*', '*');
}
