const plural = new Intl.PluralRules('en-US');
const counted = (n: number, one: string, many: string) => `${n} ${plural.select(n) === 'one' ? one : many}`;

export const words = {
	classes: 'Classes',
	students: (n: number) => counted(n, 'student', 'students'),

	headline: {
		empty: 'Nobody has joined yet. Open a class code.',
		unassigned: (students: number) =>
			`${counted(students, 'student', 'students')}, and no lesson assigned yet.`,
		upcoming: (title: string) => `“${title}” opens soon.`,
		open: (title: string, done: number, of: number) => `${done} of ${of} have handed in “${title}.”`
	},
	times: (zone: string) => `All times are ${zone}.`,

	code: {
		title: 'Class code',
		closed: 'The class is closed: nobody new can join.',
		open: 'Anybody with this code can join. It shows nobody’s name.',
		goTo: 'Go to',
		type: 'and type',
		until: (time: string) => `Open until ${time}`,
		duration: 'Open for',
		durations: { 60: '1 hour', 1440: '1 day', 20160: '2 weeks' } as const,
		durationUnknown: 'Choose how long the code is open.',
		openIt: 'Open a class code',
		openNew: 'Replace it with a new code',
		closeIt: 'Close the class',
		show: 'Show only the code',
		shown: (name: string) => `Join ${name}`,
		back: 'Back to the class'
	},

	lessons: {
		title: 'Assigned lessons',
		none: 'No lesson assigned yet',
		noneText: 'Choose one under “Assign a lesson.” Students see it on their first page.',
		lesson: 'Lesson',
		state: 'State',
		due: 'Due',
		handedIn: 'Handed in',
		states: { upcoming: 'Not open yet', open: 'Open', late: 'Past due', closed: 'Closed' } as const,
		withdrawn: 'Withdrawn',
		opens: (time: string) => `opens ${time}`,
		of: (k: number, n: number) => `${k} of ${n}`,
		inRow: { due: 'due ', handedIn: ' handed in' }
	},

	assign: {
		title: 'Assign a lesson',
		lesson: 'Lesson',
		option: (number: number | undefined, title: string, minutes: number) =>
			`${number === undefined ? '' : `${number}. `}${title} (${minutes} min)`,
		look: 'Look at all lessons first',
		submit: 'Assign to the class',
		lessonUnknown: 'Choose a lesson from the list.',
		checkB: {
			from: (time: string) =>
				`Check B can open ${time}, once check A and every lesson of this class have been due.`,
			'no check A': 'Check B is compared with check A. Assign check A first, and check B after the lessons.',
			'no lesson': 'Check B comes after the lessons. Assign at least one lesson first.'
		}
	},

	selfStudy: {
		title: 'Lessons on their own',
		on: 'On',
		off: 'Off',
		isOn: 'Your students can take any lesson of the course as practice, without being given it, and review what they learned.',
		isOff: 'Nobody can start one now. What was begun can be finished, and read again.',
		keys:
			'They see the key of a lesson after each answer. A lesson you have assigned stays closed to a student this way ' +
			'until its feedback is open to them. A lesson you mean to assign later does not. Checks are never offered.',
		seen: 'You are not shown what they do there, and nothing of it is for you to grade.',
		turnOn: 'Turn it on',
		turnOff: 'Turn it off',
		what: ': lessons on their own',
		unknown: 'Choose on or off.',
		problems: (open: number, all: number) =>
			open === 0
				? `${counted(all, 'problem', 'problems')} reported, all settled`
				: `${counted(open, 'reported problem is', 'reported problems are')} open`
	},

	roster: {
		find: 'Find a student',
		withExtraTime: 'With extra time',
		title: 'Students',
		manage: 'Lists, cards, groups',
		settings: 'Settings of the class',
		none: 'Nobody has joined yet',
		noneText:
			'Open a class code and write it on the board, or bring a list under “Lists, cards, groups.” Each student gets a username and a passphrase.',
		name: 'Name',
		username: 'Username',
		joined: 'Joined',
		extraTime: 'Extra time',
		extraTimeFor: (name: string) => `Extra time for ${name}`,
		extraTimes: { none: 'none', '1.25': '×1.25', '1.5': '×1.5', '2': '×2', untimed: 'untimed' },
		extraTimeUnknown: 'Choose one of the extra times.',
		keep: 'Save',
		keepFor: (name: string) => `Save the extra time for ${name}`,
		kept: (name: string, extraTime: string) =>
			extraTime === 'none'
				? `Saved: ${name} has no extra time.`
				: `Saved: ${name} has extra time, ${extraTime}.`,
		extraTimeHint:
			'Extra time multiplies every time limit in this class, at once, and moves due and closing times along. ' +
			'Other students are not shown it.',
		lostCard: 'Lost card',
		reset: 'New passphrase',
		resetFor: (name: string) => `New passphrase for ${name}`,
		resetHint: 'A new passphrase ends the old one at once, and signs the student out everywhere.'
	},

	card: {
		title: (name: string) => `New card for ${name}`,
		once: 'This is shown once, now. Write it down or print it; it is stored nowhere.',
		heading: 'Underline',
		site: 'Address',
		username: 'Username',
		passphrase: 'Passphrase',
		print: 'Print this card',
		done: 'Done'
	}
};
