import type { Kind } from './models';

const nothingGivenHint: Readonly<Record<Kind, string>> = {
	highlight: 'Mark some words, or say that there are none to mark.',
	choice: 'Choose what you think is right.',
	match: 'Choose where at least one row belongs.',
	order: 'Move a statement, or keep the order as it stands.',
	verdict: 'Choose a verdict.',
	short: 'Write what you think is right.',
	rewrite: 'Write your sentence.'
};

export const stateless = {
	lesson: 'Lesson',
	step: (number: number, count: number) => `Step ${number} of ${count}`,
	back: 'Back',
	next: 'Next',
	check: 'Check',
	skip: 'Continue without an answer',
	done: 'Back to the lesson',
	nothingGiven: 'There is no answer yet.',
	nothingGivenHint
};
