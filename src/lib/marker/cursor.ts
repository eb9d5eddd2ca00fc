import type { WordRange } from '../text/words';

/** Where a reader stands among the words of a passage. */
export interface Cursor {
	/** The word under the cursor. */
	readonly at: number;
	/** The word where a selection began; without one, the word under the cursor is what would be marked. */
	readonly anchor: number | undefined;
	/** Whether the keys belong to the cursor. After Esc they belong to the page until Enter or a new visit. */
	readonly awake: boolean;
}

export const atStart: Cursor = { at: 0, anchor: undefined, awake: true };

/** Puts the cursor on a word; with Shift the words from where it began stay selected. */
export function moveTo(cursor: Cursor, at: number, extend = false): Cursor {
	return { at, anchor: extend ? (cursor.anchor ?? cursor.at) : undefined, awake: true };
}

/** The words that Enter would mark. */
export function cursorRange({ at, anchor = at }: Cursor): WordRange {
	return { from: Math.min(at, anchor), to: Math.max(at, anchor) + 1 };
}
