/** What the controls and messages on the page of styles say. */
export const controls = {
	mark: 'Mark',
	preview: 'Preview',
	noneSelected: 'Nothing selected',
	remove: 'Delete class',
	undo: 'Undo',
	link: 'Go to the techniques',
	progress: 'Question 4 of 9. Question 2 has no answer.',
	code: 'Class code',
	codeHint: 'Eight letters and digits from your teacher.',
	due: 'Due',
	dueValue: 'Feb 30',
	dueError: 'February has no day 30. Your other entries were kept.',
	feedback: 'Feedback',
	afterwards: 'After handing in',
	tick: 'Let students in by hand',
	pick: 'Pick one',
	options: [
		'It says who counted, and when.',
		'It says that everybody knows.',
		'It quotes a study without a name.'
	],
	plain: { title: 'Nothing you do here is stored', text: 'You see the lesson as a student sees it.' },
	ok: { title: 'Published', text: 'It can be given to a class now.' },
	warn: {
		title: 'Not saved yet, working offline',
		text: '3 changes are kept on this device and will be sent.'
	},
	bad: {
		title: 'The lesson could not be published',
		text: 'One key is longer than 30 words. Nothing was lost. Shorten the key on question 4.'
	},
	empty: {
		title: 'Nothing to do today',
		text: 'Lesson 5 opens on Thursday. A technique comes back for a second look tomorrow.',
		act: 'Browse the techniques'
	},
	next: {
		title: 'Talk about “all countries”',
		text: 'Half of the class marked it, half did not.',
		act: 'Open the question'
	},
	dialog: {
		title: 'Hand in with 2 questions open?',
		text: 'Questions 2 and 7 have no answer. After handing in you cannot change anything, unless your teacher reopens it.',
		back: 'Go back',
		go: 'Hand in'
	},
	heads: ['Assignment', 'State', 'Handed in'],
	rows: [
		['Lesson 4: Sweeping generalizations', 'Open', '23 of 24'],
		['Lesson 3: Labels and people', 'Closed', '22 of 24']
	]
} as const;
