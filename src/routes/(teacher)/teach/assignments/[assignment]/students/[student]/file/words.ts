import { sayLesson } from '$lib/lessons/words';
import type { BadFile, FileChange } from '$lib/server/answer-files';

const plural = new Intl.PluralRules('en-US');
const counted = (n: number, one: string, many: string) => `${n} ${plural.select(n) === 'one' ? one : many}`;

const notAnswers = 'This is no file that “Download my answers” makes, or it was changed since.';

export const words = {
	classes: 'Classes',
	lesson: sayLesson,
	title: 'Take in a file of answers',
	lede: (name: string) =>
		`For answers of ${name} that could not be sent. You see first what would change; nothing is stored before you say so.`,
	file: 'The file',
	fileHint: 'The one that ends in .json, from “Download my answers”.',
	look: 'Look into the file',
	looking: 'Reading the file',

	bad: 'Nothing was taken in.',
	problems: {
		empty: 'Choose a file that is not empty.',
		'too long': 'The file is longer than any file of answers.',
		'not json': notAnswers,
		'not answers': notAnswers,
		twice: 'The file holds two answers to one question, so it was changed by hand.',
		newer: 'The file was made by a newer version of Underline than this one.',
		other: 'The file is of another student, or of another lesson.',
		forged: 'The file does not carry the mark of this attempt, so it cannot be told whose it is.'
	} satisfies Record<BadFile, string>,

	notText: (line: number | undefined) =>
		`${line === undefined ? '' : `Line ${line}: `}This is not the text that was downloaded. Ask for the file as it was, not opened or saved by another program.`,

	found: (n: number) =>
		n === 0 ? 'The file would change nothing.' : `The file would change ${counted(n, 'answer', 'answers')}.`,
	made: (attempt: number, time: string | undefined) =>
		`Attempt ${attempt}${time ? `, made ${time} by the student’s device` : ''}.`,
	lateText: 'What is taken in after the deadline counts as delivered late; you can leave it out.',
	table: 'What is in the file',
	question: 'Question',
	stored: 'Stored now',
	inFile: 'In the file',
	effect: 'What happens',
	number: (number: number | undefined, prompt: string) =>
		number === undefined ? prompt : `${number}. ${prompt}`,
	unknown: (id: string) => `Unknown: ${id}`,
	changes: {
		new: 'Taken in: nothing is stored',
		newer: 'Taken in: it is newer',
		older: 'Not taken in: what is stored is as new or newer',
		same: 'Nothing: both are the same',
		refused: 'Not taken in'
	} satisfies Record<FileChange, string>,
	takeOlder: (number: number | undefined) => `Take question ${number ?? ''} in all the same`,
	losesGrade: 'With it, the grade you gave the stored answer goes.',
	none: 'no answer',
	take: 'Take it in',
	another: 'Choose another file',
	tooLarge: 'The file is larger than any file of answers.'
};
