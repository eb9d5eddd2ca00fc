import type { ShortParts } from './score';

// Answering ---------------------------------------------------------------
export const yourAnswer = 'Your answer';
export const howRead = (most: number) =>
	`A few words, ${most} characters at most. Answers that are not in the list are for a person to read.`;

// Feedback ----------------------------------------------------------------
export const notAnswered = 'You did not answer this question.';
export const headlines: Readonly<Record<ShortParts['state'], string>> = {
	accepted: 'Your answer is right.',
	wrong: 'Look again: another answer is right.',
	waiting: 'Your answer is for a person to read.',
	empty: 'You wrote nothing.'
};
export const states: Readonly<Record<Exclude<ShortParts['state'], 'empty'>, string>> = {
	accepted: 'Right',
	wrong: 'Not right',
	waiting: 'Waiting for your teacher'
};
export const waiting =
	'It is none of the answers in the list, which does not make it wrong. Compare it with the model answer meanwhile.';
/** Where nobody is waited for. */
export const notListed = {
	headline: 'Your answer is not in the list of right ones.',
	state: 'Not in the list',
	text: 'That does not make it wrong: a list cannot name every right answer.'
};
/** How near an answer comes to the model answer: something else, a part of it, the same. */
export const nearness = {
	heading: 'Does your answer say the same as the model answer?',
	levels: [
		'No: it says something else.',
		'In part: it says some of it, or says it loosely.',
		'Yes: it says the same.'
	]
} as const;
export const modelAnswer = 'A model answer';
export const alsoAccepted = 'In the list of right answers';
export const why = 'Why';
