import type { Seen } from './review';
import type { Criterion } from './score';

const plural = new Intl.PluralRules('en-US');
const one = (n: number) => plural.select(n) === 'one';

// What the machine sees ---------------------------------------------------
export const seen = {
	title: 'What the machine sees',
	limits:
		'A word list and a few rules, no reader: it may be wrong both ways. A word that you quote, or that the facts ' +
		'earn, may stay. It grades nothing.',
	charged: 'Charged words left',
	numbers: 'Numbers that are gone',
	names: 'Names that are gone',
	quotes: 'Quotations that are gone',
	nothing: 'No charged word of the list is left, and no number, name or quotation is gone.',
	found: (charged: number, lost: number) =>
		`${charged} charged ${one(charged) ? 'word' : 'words'} left; ${lost} ${one(lost) ? 'fact' : 'facts'} gone.`
} as const;

export function countFacts({ numbers, names, quotes }: Seen['lost']): number {
	return numbers.length + names.length + quotes.length;
}

// Feedback ----------------------------------------------------------------
export const notAnswered = 'You did not answer this question.';
export const written = 'You said it in your own words.';
export const original = 'The original';
export const yours = 'What you wrote';
export const waiting = 'Waiting for your teacher';
export const waitingText = 'A person grades this, by the four criteria below.';
export const model = 'One way to say it fairly';
export const modelText = 'There are others. Compare the facts, not the wording.';
export const reason = 'Why';
export const tempts = 'What misleads here';
export const keep = 'What has to stay';
export const passage = 'The passage';
export const rateHeading = 'How fair is what you wrote?';

// The rubric --------------------------------------------------------------
export const rubric = {
	heading: 'The four criteria',
	explained: 'Each criterion gives 0, 1 or 2 points: 8 in all.',
	points: (points: number) => (one(points) ? '1 point' : `${points} points`),
	total: (total: number) => `${total} of 8 points`,
	/** After the number of points. */
	ofTotal: ' of 8 points'
} as const;
export const criteria: Readonly<
	Record<Criterion, { readonly label: string; readonly levels: readonly [string, string, string] }>
> = {
	facts: {
		label: 'Facts kept',
		levels: [
			'A fact that matters is gone or changed.',
			'The main fact is there; a number, name or condition is missing.',
			'Every fact of the original is there, and none is added.'
		]
	},
	charge: {
		label: 'Charged words gone',
		levels: [
			'The charged words stand there as before.',
			'Some are gone; one is left, or another took its place.',
			'The words match the facts.'
		]
	},
	attribution: {
		label: 'Claim attributed or marked as opinion',
		levels: [
			'A claim or a view stands there as a fact.',
			'It says that somebody says so, not who.',
			'It says who says so, or that it is the writer’s opinion.'
		]
	},
	slant: {
		label: 'No new slant',
		levels: [
			'It leans as far as before, or the other way.',
			'One word or omission still leans.',
			'Readers of either side could agree that it is fair.'
		]
	}
};
