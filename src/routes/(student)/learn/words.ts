export const states = {
	'in progress': 'In progress',
	'time up': 'Time is up',
	'handed in': 'Handed in',
	graded: 'Handed in',
	released: 'Feedback is there'
};

export const words = {
	waiting: 'Your teacher has to let you in.',
	waitingText:
		'You have asked to join a class. Its lessons come to this page once your teacher has let you in.',
	title: 'Lessons',
	greet: (due: number, going: number) => {
		if (due + going === 0) return 'No lesson is due.';
		if (going === 0)
			return due === 1 ? 'One lesson is waiting for you.' : `${due} lessons are waiting for you.`;
		return going === 1 ? 'You have begun a lesson.' : `You have begun ${going} lessons.`;
	},
	inProgress: 'In progress',
	due: 'To do',
	own: 'On your own',
	ownText:
		'Any lesson of the course, as practice: you see the reasons after each answer, and your teacher does not grade it.',
	ownLink: 'Choose a lesson',
	review: {
		title: (due: number) => {
			if (due === 0) return 'Review today: nothing is due';
			return `Review today: ${due === 1 ? 'one technique is' : `${due} techniques are`} due`;
		},
		text: 'About five minutes on passages that are new to you. No score is kept for your grade.',
		next: (day: string) => `The next technique comes back on ${day}. You can practice anyway.`,
		start: 'Open the review',
		goOn: 'Continue the review',
		look: 'See what comes back when'
	},
	begun: (time: string) => `Begun ${time}`,
	upcoming: 'Opens later',
	done: 'Handed in',
	closed: 'Closed',
	goOn: 'Continue',
	look: 'Look at it',
	readFeedback: 'Read your feedback',
	receipt: 'Receipt',
	dueBy: (time: string) => `Due ${time}`,
	opens: (time: string) => `Opens ${time}`,
	closes: (time: string) => `Closes ${time}`,
	late: 'Past due. You can still hand it in; it will be marked late.',
	costly: (percent: number) => `Past due. You can still hand it in; each day begun takes ${percent}% off.`,
	handedIn: (time: string) => `Handed in ${time}`,
	timeUp: 'Time is up. What you did before then is kept, and is handed in for you.',
	minutes: (n: number) => `about ${n} minutes`,
	limit: (limit: string) => `time limit ${limit}`,
	again: (left: number | null) =>
		left === null
			? 'You can take it again.'
			: left === 1
				? 'You can take it once more.'
				: `You can take it ${left} more times.`,
	missed: 'It closed before you handed it in.',
	missedPractice: 'It closed. You can still practice it, without credit.',
	withdrawn: 'Your teacher has withdrawn it. What you did is kept.',
	excused: 'Your teacher has excused you. You need not do it.',
	emptyTitle: 'No lessons yet',
	empty:
		'When your teacher gives your class a lesson, it appears here. Until then you can look at the techniques.',
	emptyOpen:
		'When your teacher gives your class a lesson, it appears here. Until then you can take one on your own.',
	emptyAlone:
		'You are in no class now. Your progress is kept. To join a class, ask its teacher for the code.',
	techniques: 'Open the techniques',
	classes: {
		join: 'Join a class',
		another: 'Join another class',
		leave: 'Leave a class',
		lede: 'Its lessons go from this page. Your teacher keeps what you handed in, and sees that you left. You can undo it for two weeks.',
		leaveOne: (name: string) => `Leave ${name}`
	},
	left: {
		title: (name: string) => `You have left ${name}.`,
		text: (day: string) => `What you handed in is kept. Until ${day} you can go back as you were.`,
		undoOne: (name: string) => `Undo: go back to ${name}`
	}
};
