const plural = new Intl.PluralRules('en-US');
const counted = (n: number, one: string, many: string) => `${n} ${plural.select(n) === 'one' ? one : many}`;

export const words = {
	steps: (steps: number, questions: number) =>
		`${counted(steps, 'step', 'steps')}, ${counted(questions, 'question', 'questions')} among them.`,
	minutes: (n: number) => `About ${n} minutes. There is no time limit, and no points for speed.`,
	minutesLimited: (n: number) => `About ${n} minutes of work.`,
	late: 'It is past due now.',
	left: (n: number) => (n === 1 ? 'You have one attempt left.' : `You have ${n} attempts left.`),
	saved: 'Each answer is saved as you give it. You can stop and come back.',
	savedLimited:
		'Each answer is saved as you give it. You can close the page and come back; the clock goes on meanwhile.',
	whoSees:
		'Your teacher sees your answers, and while you work, which step you have open. Your class sees what everybody marked together, without names.',
	rules: 'How it goes',
	alone: {
		home: 'Lessons to take on your own',
		rules: [
			'This is practice: feedback comes after each answer, and you can try again.',
			'Nobody assigned it. You can stop whenever you like, and take it as often as you like.',
			'What no machine grades, you rate yourself, beside a model answer.'
		],
		whoSees:
			'Your teacher does not grade this and is not shown your answers. Once five classmates have answered a question ' +
			'on their own, you see what they answered together, without names.'
	},
	before: 'Before you begin',
	start: 'Start',
	startAgain: 'Start another attempt',
	practice: 'Practice without credit',
	practiceHint: 'You can do it as often as you like, and it changes no score.',
	goOn: 'Continue',
	lighter: 'Take the lighter version',
	lighterHint: 'It trains the same thing on everyday texts. Nobody asks why.',
	home: 'Back to your lessons',

	certainty: {
		title: 'What it earns to be certain',
		level: 'You say',
		right: 'Right earns',
		wrong: 'Wrong costs',
		hint: 'Saying 2 pays when you are more than two-thirds sure, saying 3 when you are more than four-fifths sure.'
	},

	upcoming: { title: (time: string) => `It opens ${time}.`, text: 'You can start it then.' },
	withdrawn: {
		title: 'Your teacher has withdrawn this lesson.',
		text: 'It cannot be worked on any more. What you did is kept.'
	},
	excused: {
		title: 'Your teacher has excused you.',
		text: 'You need not do this lesson, and it counts for nothing. If you like, practice it without credit.'
	},
	closed: {
		title: 'This lesson is closed.',
		text: 'No more work is taken. What you handed in before counts.'
	},
	closedPractice: {
		title: 'This lesson is closed.',
		text: 'You can still practice it. Nothing of that counts.'
	},
	usedUp: {
		title: 'You have used all your attempts.',
		text: 'If you need another attempt, ask your teacher.'
	},
	turnedOff: {
		title: 'Your teacher has turned lessons on your own off.',
		text: 'Nobody can start one now. What you began you can finish, and read again.'
	},
	assigned: {
		title: 'Your teacher has given you this lesson.',
		text: 'Take it there first. You can take it on your own when you have handed it in and its feedback is there.'
	},
	underWay: { title: 'You have begun this lesson.', text: 'Continue where you stopped.' },
	timeUp: {
		title: 'Time is up.',
		text: 'What you did before then is kept, and is handed in for you in a few minutes.'
	},

	attempts: {
		title: 'Your attempts',
		number: 'Attempt',
		nth: (n: number) => `Attempt ${n}`,
		state: 'State',
		startedAt: (time: string) => `Started ${time}`,
		when: 'When',
		handedInAt: (time: string) => `Handed in ${time}`,
		links: 'Look at',
		goOn: 'Continue',
		receipt: 'Receipt',
		feedback: 'Feedback',
		practice: 'practice, without credit'
	}
};
