/**
 * A letter with more marks than any script stacks on one. Normalizing sorts the marks of a letter one by one, so that
 * a hundred thousand of them take minutes. Thirty are Unicode’s own bound (its Stream-Safe Text Format, UAX #15).
 */
const STACK = /(\p{M}{30})\p{M}+/gu;

/** A text in NFC with at most thirty marks on a letter: the rest goes. Twice changes nothing more. */
export function composeText(text: string): string {
	// Some characters become two when they are composed.
	return withoutStacks(withoutStacks(text).normalize('NFC'));
}

/** The same text without the marks that are too many on one letter. */
export function withoutStacks(text: string): string {
	return text.replace(STACK, '$1');
}
