const plural = new Intl.PluralRules('en-US');
const SHORT = 80;

function marksIn(n: number): string {
	return plural.select(n) === 'one' ? `${n} mark` : `${n} marks`;
}

/** A quotation with its marks; a long one loses its middle. */
export function quoted(text: string): string {
	if (text.length <= SHORT) return `“${text}”`;
	return `“${text.slice(0, SHORT / 2).trimEnd()} … ${text.slice(-SHORT / 3).trimStart()}”`;
}

// Announcements -----------------------------------------------------------
export const count = (n: number) => (n === 0 ? 'No marks.' : `${marksIn(n)}.`);
export const marked = (quotes: readonly string[], n: number) =>
	`Marked: ${quotes.map(quoted).join(', ')}. ${count(n)}`;
export const removed = (quote: string, n: number) => `Removed: ${quoted(quote)}. ${count(n)}`;
export const named = (quote: string, technique: string) => `${quoted(quote)} is named ${technique}.`;
export const nothingToRemove = 'There is no mark here.';
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
	plural.select(n) === 'one' ? `${n} mark has no name yet.` : `${n} marks have no name yet.`;
export const nameIt = 'Name it';

// Your marks --------------------------------------------------------------
export const yourMarks = (n: number) => `Your marks (${n})`;
export const inOrder = 'in reading order';
export const noMarks = 'Words that you mark are listed here.';
export const goTo = 'Go to';
export const remove = 'Remove';
export const rename = 'Rename';
export const done = 'Done';
export const whatDo = 'What do these words do?';
export const notNamed = 'Not named yet';
export const allTechniques = (n: number) => `All ${n} techniques`;
export const groupNames = {
	wording: 'Wording',
	people: 'Attacks on people',
	evidence: 'Missing or weak evidence',
	reasoning: 'Faulty reasoning',
	feelings: 'Feelings and belonging',
	deflection: 'Deflecting and shutting down',
	none: 'Fair'
} as const;

// Sentence list -----------------------------------------------------------
export const sentences = 'The sentences of the passage';
export const sentence = (n: number) => `Sentence ${n}`;
export const part = (n: number) => `Part ${n}`;
export const partOf = (sentenceNumber: number, n: number, of: number) =>
	of > 1 ? `sentence ${sentenceNumber}, part ${n}` : `sentence ${sentenceNumber}`;
export const fromWord = 'from word';
export const toWord = 'to word';
export const technique = 'technique';
export const noTechnique = 'No name yet';
export const likely = 'Likely here';
export const ends = { from: 'start', to: 'end' } as const;
export const fewer = 'fewer';
export const more = 'more';
export const ofWords = ' words';
export const anotherPart = 'Another part of this sentence';

// Read aloud around words in a passage ------------------------------------
export const before = (label: string) => ` [${label}] `;
export const after = ' [end] ';
export const note = 'note ';
