import { sayLesson } from '$lib/lessons/words';
import { rates } from '$lib/charts/rate-words';
import type { Rate } from '$lib/measure/rate';

export const words = {
	classes: 'Classes',
	lesson: sayLesson,
	question: (number: number) => `Question ${number}`,
	lighter: 'lighter version',
	needed: (n: number, needed: number) => `${n} of ${needed} answers needed`,
	neededText:
		'What a class marked or chose is shown once enough students have handed in an answer to this question. With ' +
		'fewer it would say more about single people than about the class.',
	handedIn: (n: number) => (n === 1 ? '1 answer handed in.' : `${n} answers handed in.`),
	other: 'Answers to the question that stands here in the other version:',
	toLighter: 'the lighter version',
	toNormal: 'the normal version',
	ways: 'Questions',
	previous: 'Previous question',
	next: 'Next question',
	all: 'All results',
	print: 'Print',
	correct: 'Correct the key',
	corrections: 'Corrections',
	corrected: (reason: string) => `The key was corrected, and every answer graded by the new one: ${reason}`
};

/** Questions for the class. What is quoted comes shortened. */
export const ask = {
	title: 'Ask the class',
	split: (quote: string, k: number, n: number) =>
		`“${quote}”: ${k} of ${n} marked these words. What speaks for it, and what against?`,
	missed: (quote: string, k: number, n: number) =>
		`“${quote}”: ${k} of ${n} found it. What do these words do that plainer ones would not?`,
	accused: (quote: string, k: number, n: number) =>
		`“${quote}”: ${k} of ${n} marked it. Why is it safe to leave alone?`,
	tempting: (option: string, k: number, n: number) =>
		`${k} of ${n} chose “${option}”. What makes it tempting?`,
	convince: (option: string) => `How would you convince somebody who did not choose “${option}”?`
};

/** The commonest wrong marks and the replies to them. */
export const wrong = {
	title: 'Commonest wrong marks',
	grouped: 'Marks that share half the words of the shorter one count as one; the commonest extent is shown.',
	none: 'Nobody marked anything wrongly.',
	quote: 'Words',
	by: 'Marked by',
	says: 'What students read about it',
	reply: 'Your reply',
	near: 'Beside the key: these words earn nothing and cost nothing.',
	noReason: 'The key finds nothing to mark in these words.',
	rate: (rate: Rate) => `${rates.rate(rate)}`,
	more: (n: number) =>
		n === 1
			? '1 mark that one student made is left out.'
			: `${n} marks that one student each made are left out.`,
	write: 'Write a reply',
	change: 'Change the reply',
	label: (quote: string) => `Reply to “${quote}”`,
	hint: 'Every student of yours who marked these words reads it beside them, from now on, once feedback is released.',
	save: 'Save the reply',
	remove: 'Take it back',
	removeLabel: (quote: string) => `Take back the reply to “${quote}”`,
	kept: 'Your reply is saved.',
	removed: 'Your reply is taken back.',
	colleague: (name: string) => `${name} replies:`,
	others: 'Replies to other words',
	othersText: 'They stay with the words they were written for, and students who marked those read them.',
	empty: 'Write a reply first.',
	broken:
		'The reply was not saved: the form could not be read. Copy your words, reload the page, and put them in again.'
};

/** What students say is wrong with the question. */
export const reports = {
	title: 'Reported by students',
	said: (name: string, time: string) => `${name}, ${time}`,
	settle: 'Mark as settled',
	settleThis: (name: string) => `: the report of ${name}`,
	all: 'All reported problems'
};

/** Every student's answer. */
export const answers = {
	title: 'Every answer',
	none: 'Nobody has handed in an answer to this question yet.',
	student: 'Student',
	points: 'Points',
	answer: 'Answer',
	nameless: (number: number) => `Student ${number}`,
	waits: 'waits for you',
	waiting: 'waiting for you',
	find: 'Find an answer',
	hide: 'Hide names',
	show: 'Show names'
};

export const titles = { file: (lesson: string, question: string) => `${lesson} ${question}` };
