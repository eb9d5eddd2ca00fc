/** Words that somebody typed, before they are kept. */

export interface PlainTextLimits {
	/** The most UTF-16 units, as `maxlength` counts them. */
	readonly most: number;
	/** Whether the text may have several lines, parted by U+000A; see `withPlainLines`. */
	readonly lines: boolean;
}

// A tab is no harm, and comes with what is pasted.
const CONTROL = /[^\P{Cc}\t\n]/u;

/**
 * What is wrong with a typed text, in a sentence; undefined when it can be kept. Refused are a text that is too
 * long, half of a surrogate pair, control characters (NUL among them), and a line break where one line is asked for.
 */
export function textProblem(text: string, { most, lines }: PlainTextLimits): string | undefined {
	if (text.length > most) return `That is longer than ${most} characters. Please shorten it.`;
	if (!text.isWellFormed()) return 'One character came only in half. Please type that place again.';
	if (!lines && text.includes('\n')) return 'Please write it on one line.';
	if (CONTROL.test(text)) {
		return 'There is an invisible control character in it. Please type that place again.';
	}
	return undefined;
}

/** A text with its line breaks as U+000A alone: forms send them as U+000D U+000A. */
export function withPlainLines(text: string): string {
	return text.replace(/\r\n?/g, '\n');
}
