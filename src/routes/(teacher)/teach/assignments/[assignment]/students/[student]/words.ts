import { sayLesson } from '$lib/lessons/words';
import type { Discernment } from '$lib/lessons/results';

const plural = new Intl.PluralRules('en-US');
const counted = (n: number, one: string, many: string) => `${n} ${plural.select(n) === 'one' ? one : many}`;

/** What was done to an attempt, in words; what is not here is said as it is written down. */
const events: Readonly<Record<string, string>> = {
	'handed in by student': 'Handed in by the student',
	'handed in by server': 'Handed in by the server, as time was up',
	reopened: 'Reopened',
	regraded: 'Graded by hand',
	'left out': 'Late answer left out',
	'counted again': 'Late answer counted again',
	'key corrected': 'Graded by a corrected key',
	'correction undone': 'Correction of the key undone',
	'taken in from file': 'Answers taken in from a file',
	'times changed': 'The student’s times changed',
	'times put back': 'The student’s own times taken back',
	'time added': 'Time added while at work',
	'extra time changed': 'Extra time in the class changed',
	'settings changed': 'Settings of the assignment changed'
};

export const words = {
	classes: 'Classes',
	lesson: sayLesson,

	headline: {
		'not started': (name: string) => `${name} has not started.`,
		'in progress': (name: string) => `${name} is still at work.`,
		'time up': (name: string) => `Time is up for ${name}.`,
		'handed in': (name: string, { caught, accused }: Discernment) =>
			`${name} caught ${caught.k} of ${caught.n} slanted passages and wrongly accused ${accused.k} of ${accused.n} fair ones.`,
		unjudged: (name: string) => `${name} handed in, and judged no passage.`
	},
	refused: (why: string) => `${why} You can grade it when it is handed in again.`,
	closed: 'The answers themselves open when they are handed in: until then they can still change.',
	timeUp: 'What was done in time can still arrive; then the attempt is handed in.',
	excused: 'Excused: this lesson does not count for them.',
	total: (points: number) => `${points} of 100 for the lesson.`,
	times: 'Times and extra time',
	all: (name: string) => `${name} in all assignments`,

	attempts: 'Attempts',
	attempt: (number: number) => `Attempt ${number}`,
	facts: {
		started: 'Started',
		handedIn: 'Handed in',
		by: { student: 'by the student', server: 'by the server, as time was up' } as const,
		reopened: 'Reopened',
		until: (time: string) => `until ${time}`,
		noEnd: 'without an end',
		receipt: 'Receipt',
		score: 'Score',
		scoreOf: (points: number) => `${points} of 100`,
		waiting: (n: number) => `${counted(n, 'answer waits', 'answers wait')} for you`,
		late: 'after the due time',
		lighter: 'Version',
		lighterText: 'the lighter one',
		credit: 'Credit',
		noCredit: 'none: it was begun for practice',
		counts: 'this attempt counts',
		countsNot: 'another attempt counts'
	},

	questions: 'Question by question',
	question: 'Question',
	kind: 'Kind',
	state: 'Answer',
	beside: 'Beside it',
	states: {
		given: 'answered',
		open: 'no answer',
		ahead: 'not reached yet',
		'left out': 'left out'
	} as const,
	points: (points: number) => `${points} of 100`,
	yours: (automatic: number | undefined) =>
		automatic === undefined ? 'your grade' : `your grade; automatic ${automatic}`,
	waiting: 'waits for you',
	late: 'delivered late',
	tries: (n: number) => `${n} tries, the first counts`,
	hints: (n: number) => (n === 1 ? '1 hint opened' : `${n} hints opened`),
	confidence: (percent: number) => `${percent}% sure`,
	certainty: (level: number) => `certainty ${level} of 3`,
	nothing: 'There is nothing to see until the lesson is started.',

	asSeen: (name: string) => `As ${name} sees it when feedback is open.`,
	number: (number: number) => `Question ${number}`,
	previous: 'Previous question',
	next: 'Next question',
	overview: 'All answers',
	class: 'What the class answered',
	ways: 'Questions',

	grade: {
		title: 'The grade',
		automatic: (points: number | undefined) =>
			points === undefined ? 'No machine grades this.' : `Automatic grade: ${points} of 100.`,
		standing: (points: number) => `Your grade: ${points} of 100. It stands before the automatic one.`,
		reason: 'Reason:',
		comment: 'Comment:',
		waits: 'It waits for you.',
		notAnswered: 'There is no answer to grade.',
		change: 'Change this grade',
		give: 'Grade this answer',
		save: 'Save the grade',
		withdraw: 'Withdraw your grade',
		lateTitle: 'This answer was delivered late',
		lateText:
			'It came after the deadline. By the student’s device it was made before, which cannot be proven. It counts unless you leave it out.',
		leftOutText: 'You left it out: it counts as not answered.',
		gradedText: 'Withdraw your grade before you leave it out.',
		leaveOut: 'Leave it out',
		countAgain: 'Count it again'
	},

	reopen: {
		title: 'Reopen this attempt',
		open: 'Set an end and give the reason',
		text: (name: string) =>
			`${name} can answer again and hand in again. A grade you gave stays until the answer is changed.`,
		revealed: 'The feedback was open: answers from now on may follow from it.',
		until: 'Until',
		untilHint: (zone: string) => `In ${zone}. Leave it empty for no end.`,
		untilWrong: 'That is not a date and time.',
		untilPast: 'That time is past already.',
		reason: 'Reason',
		reasonHint: 'Written down in the log below.',
		reasonMissing: 'Give a reason.',
		notDone: 'The attempt was not reopened.',
		submit: 'Reopen'
	},

	file: {
		title: 'A file of answers',
		text: 'When answers could not be sent, the student can download them. You can take that file in.',
		link: 'Take in a file'
	},

	log: {
		title: 'What happened',
		started: 'Started',
		event: (kind: string) => events[kind] ?? kind,
		by: (name: string) => `by ${name}`
	}
};
