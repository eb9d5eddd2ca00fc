import type { ShortParts } from './score';

// Answering ---------------------------------------------------------------
export const yourAnswer = 'Your answer';
export const howRead = (most: number) =>
	`A few words, ${most} characters at most. Your teacher reads answers that are not in the list.`;

// Feedback ----------------------------------------------------------------
export const prompt = 'The question';
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
export const modelAnswer = 'A model answer';
export const alsoAccepted = 'In the list of right answers';
export const why = 'Why';
export const takeaway = 'To take away';
