import { sayLesson } from '$lib/lessons/words';

const plural = new Intl.PluralRules('en-US');
const counted = (n: number, one: string, many: string) => `${n} ${plural.select(n) === 'one' ? one : many}`;

export const words = {
	classes: 'Classes',
	lesson: sayLesson,
	title: 'Grading',
	forYou: {
		grade: (n: number) => (n === 0 ? 'Nothing to grade' : `Grade ${counted(n, 'answer', 'answers')}`),
		problems: (n: number) =>
			n === 0 ? 'No reported problems' : counted(n, 'reported problem', 'reported problems')
	},
	headline: (waiting: number) =>
		waiting === 0
			? 'Every answer is graded.'
			: `${counted(waiting, 'answer waits', 'answers wait')} for you.`,
	progress: (graded: number, all: number) => `${graded} of ${all} graded.`,
	how: 'One question at a time, for all students in a row.',

	hide: 'Hide names',
	show: 'Show names',
	hidden: 'Names are hidden, and the answers stand in an order that tells nothing.',

	questions: 'Questions to grade',
	question: (number: number, prompt: string) => `Question ${number}: ${prompt}`,
	questionLink: (number: number) => `Question ${number}`,
	gradedOf: (graded: number, all: number) => `${graded} of ${all} graded`,
	here: (place: number, all: number, graded: number) =>
		`Answer ${place} of ${all} to this question; ${graded} graded.`,
	pageTitle: (number: number, place: number, all: number) => `Question ${number}, answer ${place} of ${all}`,

	anonymous: (place: number) => `Student ${place}`,
	attempt: (number: number) => `attempt ${number}`,
	practice: 'for practice, without credit',
	late: 'delivered late',
	gradedAlready: 'You can change this grade.',

	original: 'The original',
	student: 'What the student wrote',
	model: 'One way to say it fairly',
	keep: 'What has to stay',
	context: 'Before the question',
	passage: 'The passage',
	accepted: 'In the list of right answers',
	modelAnswer: 'A model answer',

	grade: 'Your grade',
	choose: 'How right is it?',
	choices: { '100': 'Right', '50': 'Half right', '0': 'Wrong', other: 'Other points' } as const,
	points: 'Points',
	pointsHint: 'From 0 to 100.',
	rubric: 'The four criteria',
	comment: 'Comment',
	commentHint: 'The student reads it with the feedback. You may leave it empty.',
	reason: 'Reason',
	reasonHint: 'Written down, and shown to the student with the changed grade.',
	notSaved: 'The grade is not saved yet.',
	pointsWrong: 'Give whole points from 0 to 100.',
	ratingsMissing: 'Rate all four criteria.',
	reasonMissing: 'Say why the automatic grade is changed.',
	formBroken: 'The grade was not saved: the form was incomplete. Open the answer again.',
	refused: {
		title: 'Your grade was not saved.',
		left: 'This answer is no longer in your class.',
		same: (why: string) =>
			`${why} What you chose and wrote is still here. Read the answer as it stands now, then save again.`,
		gone: (why: string) =>
			`${why} The answer returns to this list when it is handed in again; the page shows what there is to grade now.`,
		wrote: 'This is the comment you wrote, to copy:'
	},

	kept: {
		choose: 'Comments you keep',
		chooseHint: 'The one you choose is added to the end of your comment.',
		none: 'None',
		insert: 'Insert',
		keep: 'Keep this comment for later',
		list: (n: number) => (n === 1 ? 'The comment you keep' : `The ${n} comments you keep`),
		remove: 'Remove',
		removed: 'You no longer keep this comment:'
	},
	keys: {
		title: 'Keyboard shortcuts',
		where: 'They work while you are in this form, and not while you type.',
		rubric: [['0 1 2', 'Points for the criterion you are at; then on to the next']],
		short: [['0 1 2 3', 'Wrong, half right, right, other points']],
		all: [
			['C', 'To the comment'],
			['Ctrl + Enter', 'Save and next, from the comment too (Command + Enter on a Mac)']
		],
		use: 'Use these shortcuts'
	},

	save: 'Save and next',
	previous: 'Previous',
	skip: 'Next without saving',
	ways: 'Answers',

	noneTitle: 'Nothing has to be graded',
	none: 'Rewrites, and short answers that no list knows, come here when they are handed in. All else is graded at once.',
	doneTitle: 'All of them are graded',
	done: 'You can look at each again, and change it.',
	back: 'To the results'
} as const;
