import { rates } from '$lib/charts/rate-words';
import { percent } from '$lib/charts/words';
import type { Facility } from '$lib/measure/item-analysis';

const MOST_SHOWN = 180;

/** The page on which questions are looked for and taken into a lesson. */
export const words = {
	title: 'Question bank',
	untitled: 'Your lesson',
	headline: 'Take a question that is there already',
	headlineReplace: 'Choose the question to take its place',
	lede: 'From the course, and from the lessons you wrote and published. It comes with its passage and the key, and is yours to change.',
	replaced: (prompt: string) => `It replaces “${prompt}”. Undo in your lesson brings that back.`,
	back: 'Back to the lesson',

	text: 'Words in it',
	textHint: 'In the task, the passage or the options.',
	technique: 'Technique',
	anyTechnique: 'Any technique',
	kind: 'Kind',
	anyKind: 'Any kind',
	facility: 'Share of points that classes earn',
	least: 'From',
	most: 'to',
	percentUnit: '%',
	search: 'Search',
	all: 'Show all questions',

	found: (total: number, from: number, to: number) => {
		if (total === 0) return 'No question fits all of this. Leave something out, or show all.';
		if (total === 1) return '1 question.';
		return to - from + 1 === total ? `${total} questions.` : `${total} questions; ${from} to ${to} of them.`;
	},
	list: 'Questions found',
	own: 'your lesson',
	add: 'Add to this lesson',
	replace: 'Put in its place',
	actOf: (act: string, prompt: string) => `${act}: ${prompt}`,
	earlier: 'The questions before',
	later: 'More questions',
	pages: 'More of the list',

	earned: ({ share, n, low, high }: Facility) =>
		`Classes earn ${percent(share)} of the points (n = ${n}, 95% interval ${rates.interval({ low, high })}).`,
	tooFew: (n: number) =>
		n === 0 ? 'Not asked in a class yet.' : `Not enough answers yet to say how hard it is (n = ${n}).`,

	/** The first words of a passage. */
	beginning: (text: string) =>
		text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN).replace(/\s+\S*$/u, '')} …`
};
