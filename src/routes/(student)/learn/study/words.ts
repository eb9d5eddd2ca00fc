const plural = new Intl.PluralRules('en-US');
const counted = (n: number, one: string, many: string) => `${n} ${plural.select(n) === 'one' ? one : many}`;

export const words = {
	title: 'Lessons to take on your own',
	home: 'Back to your lessons',
	heading: 'Take a lesson on your own.',
	lede: 'This is practice: you see the key and the reasons after each answer, and can try again.',
	whoSees: 'Your teacher does not grade this and is not shown your answers.',
	list: 'Lessons of the course',
	facts: (minutes: number, questions: number) =>
		`About ${minutes} minutes · ${counted(questions, 'question', 'questions')}`,
	note: 'has a content note and a lighter version',
	noteOnly: 'has a content note',

	off: {
		heading: 'Lessons on your own are turned off.',
		text: 'Your teacher has turned them off for your class: nobody can start one now. What you began you can finish, and read again.',
		noClassHeading: 'You are in no class now.',
		noClass: 'Lessons on your own are for students of a class. What you did before stands under Progress.'
	},

	start: 'Start on your own',
	startAgain: 'Take it again',
	goOn: 'Continue',
	readFeedback: 'Read your feedback',
	look: 'Look at it',
	begun: 'Begun on your own',
	done: (time: string) => `Handed in ${time}`,
	assigned: 'Assigned by your teacher',
	assignedHint:
		'Take it there. You can take it on your own when you have handed it in and its feedback is there.',
	asAssigned: 'The lesson as your teacher assigned it',
	closed: 'Cannot be started now'
};
