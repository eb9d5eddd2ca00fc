import { sayLesson } from '$lib/lessons/words';

export const words = {
	classes: 'Classes',
	lesson: sayLesson,
	here: 'Times',
	heading: {
		own: (name: string) => `${name} has times of their own.`,
		ofClass: (name: string) => `${name} has the times of the class.`
	},
	working: (until: string) => `At work now, until ${until}.`,
	up: (until: string) => `Time was up ${until}. What was done before is still being taken.`,

	more: 'More time now',
	moreText: 'The clock on the student’s page changes at once.',
	minutes: (n: number) => `+${n} minutes`,
	minutesUnknown: 'Choose 5, 10 or 15 minutes.',
	moreReason: 'More time while at work',
	notRunning: 'The work has ended meanwhile. Nothing was changed.',

	form: { set: 'What is different for this student', none: 'Make something different for this student' },
	empty: 'Leave empty what is to stay as it is for the class. Nothing here can take time away.',
	opens: 'Opens',
	due: 'Due',
	closes: 'Closes',
	forClass: (time: string) => `For the class: ${time}`,
	timeLimit: 'Time limit in minutes',
	limitOfClass: (limit: string) => `For the class: ${limit}`,
	isUntimed: 'No time limit',
	attempts: 'Attempts allowed',
	attemptsOfClass: (n: number) => `For the class: ${n}`,
	isExcused: 'Excused',
	excusedHint: 'Counts for nothing in the results. The work itself is kept.',
	reason: 'Reason',
	reasonHint: 'The student can read it. For example: absent on Monday',
	save: 'Save',
	back: 'Back without changing anything',

	remove: 'Take it back',
	removeText: (name: string) => `${name} then has what the class has.`,
	removeAtWork: 'Taken back while at work, it may end the work at once.',
	removeNow: 'Take it back',
	setBy: (time: string, reason: string) => `Set ${time}: ${reason}`,

	reasonMissing: 'Give a reason: whoever looks at this later will want to know.',
	nothing: 'Nothing is different yet. Fill in what should be.',
	timeMalformed: 'Give a day and a time, or leave it empty.',
	past: 'This time is past already.',
	opensLater: 'For one student it can open sooner, not later.',
	dueSooner: 'For one student it can be due later, not sooner.',
	closesSooner: 'For one student it can close later, not sooner.',
	closesNever: 'For the class it does not close; leave this empty.',
	closesBeforeDue: (closes: string) =>
		`It closes ${closes}, before it would be due. Give a later closing time too.`,
	limitNever: 'There is no time limit to make longer; leave this empty.',
	limitWrong: 'Give whole minutes from 1 to 2880, or leave it empty.',
	limitShorter: (limit: string) => `The class has ${limit}. Give more, or leave it empty.`,
	limitTwice: 'Give minutes, or no limit: not both.',
	attemptsWrong: 'Give a whole number from 1 to 100, or leave it empty.',
	attemptsNever: 'The class may take it as often as it likes; leave this empty.',
	attemptsFewer: (n: number) => `The class has ${n}. Give more, or leave it empty.`
};
