import type { Discernment } from '$lib/lessons/results';
import type { Count } from '$lib/measure/rate';
import { points } from '../../../points';

const plural = new Intl.PluralRules('en-US');
const counted = (n: number, one: string, many: string) => `${n} ${plural.select(n) === 'one' ? one : many}`;
const of = ({ k, n }: Count) => `${k} of ${n}`;

export const words = {
	title: (lesson: string) => `Feedback: ${lesson}`,
	attempt: (n: number) => `Attempt ${n}`,
	practice: 'practice without credit',
	handedIn: (time: string) => `Handed in ${time}`,
	late: 'late',
	/** In sentences. */
	headline({ caught, accused }: Discernment): string[] {
		if (caught.n + accused.n === 0) return ['You handed in without an answer that could be judged.'];
		const first =
			caught.n === 0
				? 'There was nothing to catch.'
				: `You caught ${of(caught)} slanted ${caught.n === 1 ? 'passage' : 'passages'}.`;
		if (accused.n === 0) return [first];
		const second =
			accused.k === 0
				? accused.n === 1
					? 'You left the fair one alone.'
					: `You left all ${accused.n} fair ones alone.`
				: `You wrongly accused ${of(accused)} fair ${accused.n === 1 ? 'passage' : 'ones'}.`;
		return [first, second];
	},
	rule: 'Catching slanted words is half of it. Leaving fair words alone is the other half.',
	score: (score: number) => `${points(score)} of 100`,
	noScore: 'No score yet.',
	scoreHint: 'the mean over all questions, an open one counting 0',
	certaintyHint:
		'the mean over all questions of what each earned with your certainty, of 3; an open one counts 0',
	waiting: (n: number) =>
		`${counted(n, 'answer waits', 'answers wait')} for your teacher and ${n === 1 ? 'is' : 'are'} not in it yet.`,
	toRate: (n: number) =>
		`${counted(n, 'answer is', 'answers are')} yours to rate. What you give counts for nothing.`,
	onYourOwn: 'on your own',
	deduction: (before: number, percent: number, days: number) =>
		`${points(before)}, less ${Math.min(100, percent * days)}%: ${counted(days, 'day', 'days')} begun after it was due, ${percent}% each.`,
	allLateGone: (before: number) => `${points(before)} before, all of it taken off for being late.`,
	noCredit: 'It was practice: it counts for nothing.',
	notShown: (n: number) =>
		`${counted(n, 'step is', 'steps are')} about a text that is no longer shown. What you did there is kept, and not counted on this page.`,
	question: 'Question',
	points: 'Points',
	notes: 'Notes',
	read: 'Read why',
	nth: (number: number, count: number) => `Question ${number} of ${count}`,
	previous: 'Previous',
	next: 'Next',
	all: 'All questions',
	backToLesson: 'Back to the lesson',
	readAgain: 'Read the whole attempt again',
	receipt: 'Receipt',
	problem: 'Report a problem with this question',
	classTitle: 'Now the class',
	classCount: (n: number) => `${n} classmates, without names. Shown because you have handed in.`,
	classWaits: (n: number, needed: number) =>
		`What the others answered is shown once ${needed} classmates have handed in an answer; so far ${n === 0 ? 'none has' : n === 1 ? 'one has' : `${n} have`}.`,
	home: 'Back to your lessons',

	notYet: {
		title: 'Your feedback is not open yet.',
		kept: 'Your work is handed in and kept. Nothing is left for you to do.',
		waiting: 'Your teacher still has answers to grade.'
	},

	again: {
		title: (lesson: string) => `The whole attempt: ${lesson}`,
		lede: 'Every step as you took it, with your answers, the key and the reasons.',
		print: 'Print',
		back: 'Back to your feedback',
		step: (number: number, count: number) => `Step ${number} of ${count}`
	},

	rate: {
		title: 'Rate your own wording',
		text: 'Compare your wording with the model answer. Rating yourself counts for nothing: it is for you to see what a fair wording needs.',
		besideTeacher: 'Your teacher’s grade, where there is one, stands above it.',
		heading: 'How fair is what you wrote?',
		save: 'Save my rating',
		saved: 'Your rating is saved. You can change it.',
		incomplete: 'Choose 0, 1 or 2 points for each of the four.',
		short: {
			title: 'Rate your own answer',
			text: 'Compare your answer with the model answer. Rating yourself counts for nothing: it is for you.',
			heading: 'How near does your answer come?',
			levels: { 2: 'It says the same.', 1: 'It says part of it.', 0: 'It says something else.' },
			incomplete: 'Choose how near your answer comes.'
		}
	}
};
