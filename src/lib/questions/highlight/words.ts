const plural = new Intl.PluralRules('en-US');
const one = (n: number) => plural.select(n) === 'one';

const NUMBERS = [
	'no',
	'one',
	'two',
	'three',
	'four',
	'five',
	'six',
	'seven',
	'eight',
	'nine',
	'ten',
	'eleven',
	'twelve'
];
const inWords = (n: number) => NUMBERS[n] ?? String(n);

// The finding -------------------------------------------------------------
export const notAnswered = 'You did not answer this question.';
export const leftAlone = 'You left a fair passage alone.';
export const accusedPassage = (n: number) =>
	n === 1
		? 'You accused a fair passage in one place.'
		: `You accused a fair passage in ${inWords(n)} places.`;
export const nothingHere = 'There was nothing to mark here, and you marked nothing.';
/**
 * Found, and partly, of all there was to find; how many fair statements were accused; and how many fair words were
 * marked in all, those beside what was found too.
 */
export function finding(
	found: number,
	partly: number,
	keys: number,
	{ accused, fairWords: words }: { accused: number; fairWords: number }
): string {
	const first = caught(found, partly, keys);
	if (accused > 0)
		return `${first}, and accused ${inWords(accused)} fair ${one(accused) ? 'statement' : 'statements'}.`;
	if (words > 0) return `${first}, and marked ${inWords(words)} fair ${one(words) ? 'word' : 'words'}.`;
	return `${first}, and accused nothing that is fair.`;
}
function caught(found: number, partly: number, keys: number): string {
	if (keys === 1) {
		if (found === 1) return 'You found the one passage to mark';
		return partly === 1 ? 'You found part of the one passage to mark' : 'You missed the one passage to mark';
	}
	if (found === keys) return keys === 2 ? 'You found both' : `You found all ${inWords(keys)}`;
	return `You found ${found === 0 ? 'none' : inWords(found)} of ${inWords(keys)}`;
}

export const found = 'found';
export const partly = 'partly';
export const missed = 'missed';
export const fairWords = (n: number, cost: number) =>
	`fair ${one(n) ? 'word' : 'words'} marked${cost > 0 ? ` (−${cost})` : ''}`;
export const rule = 'of 100. You earn each passage you catch, and lose points for fair words you mark.';
export const fairRule =
	'of 100. In a fair passage you earn all by leaving it alone, and lose points for each word you mark.';

// The legend --------------------------------------------------------------
export const legend = {
	tint: ['tint', 'what you marked'],
	line: ['line', 'what the key marks'],
	margin: ['hairline', 'may be marked too'],
	fair: ['two rules', 'fair: leave it alone'],
	contested: ['hatched', 'careful readers differ: not counted']
} as const;

// Notes -------------------------------------------------------------------
export const withNotes = 'The passage with notes';
export const notesTitle = 'What the words do';
export const verdicts = {
	found: 'Found',
	partly: 'Partly',
	missed: 'Missed',
	wrong: 'Wrongly accused',
	contested: 'Careful readers differ',
	near: 'Beside the key'
} as const;
export const wordsOf = (marked: number, of: number) => `${marked} of ${of} ${one(of) ? 'word' : 'words'}`;
export const or = ' or ';
export const fairStatement = 'Fair statement';
export const rightName = 'You named it right.';
export const otherName = (given: readonly string[]) =>
	given.length === 0 ? 'You gave it no name.' : `You named it ${given.join(' and ')}.`;
export const besideKey = 'The key marks words next to these, not these: they earn nothing.';
export const fromTeacher = 'From your teacher';
export const noKeyHere = 'The key finds nothing to mark in these words.';
export const test = 'How to spot it';
export const misleads = 'What misleads here';
export const plainer = 'Plainer';
export const whyFair = 'Why it is fair';
/** Beside a worked example. */
export const careful = 'How a careful reader reads it';
export const nothingCounted = 'These words earn nothing and cost nothing.';

// Read aloud around words in the passage -----------------------------------
export const spoken = {
	'on target': 'marked, found',
	'too wide': 'marked, partly: wider than the key',
	near: 'marked, beside the key',
	contested: 'marked, careful readers differ',
	'fair text': 'marked, wrongly accused'
} as const;
export const spokenMissed = 'missed';
export const note = 'note ';
