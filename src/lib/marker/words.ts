const SHORT = 80;

/** A quotation with its marks; a long one loses its middle. */
export function quoted(text: string): string {
	if (text.length <= SHORT) return `“${text}”`;
	return `“${text.slice(0, SHORT / 2).trimEnd()} … ${text.slice(-SHORT / 3).trimStart()}”`;
}

// Announcements -----------------------------------------------------------
export const selectedWords = (text: string, n: number) => `${n} words selected: ${quoted(text)}`;
export const cursorWord = (word: string, marks: readonly string[]) =>
	marks.length === 0 ? word : `${word}, ${marks.join(', ')}`;
export const markedAs = (technique: string | undefined) => (technique ? `marked, ${technique}` : 'marked');
export const left = 'You left the words. Press Enter to go back in, or Tab to go on.';

// Ways of working ---------------------------------------------------------
export const ways = 'How to mark';
export const wayNames = { select: 'Select text', keyboard: 'Keyboard', list: 'Sentence list' } as const;
export const passage = 'Passage';
export const keys =
	'Left and Right go to the next word, Up and Down to the next sentence. Hold Shift to select. ' +
	'Enter marks, Delete removes a mark, Esc leaves.';

// Marking -----------------------------------------------------------------
export const mark = 'Mark';
export const selected = 'Selected';
export const selectFirst = 'Select or tap the words to mark.';
export const moveFirst = 'Go to the words to mark with the arrow keys.';
export const tickFirst = 'Tick a sentence, then choose its words.';
export const nothing = 'There is nothing to mark in this passage';
export const nothingBlocked = 'Remove your marks first.';
export const unnamed = (n: number) =>
	n === 1 ? `${n} mark has no name yet.` : `${n} marks have no name yet.`;
export const nameIt = 'Name it';

// Your marks --------------------------------------------------------------
export const yourMarks = (n: number) => `Your marks (${n})`;
