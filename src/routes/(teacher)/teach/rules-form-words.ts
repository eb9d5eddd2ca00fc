/** What the form with an assignment's settings says. */
export const words = {
	opens: 'Opens',
	due: 'Due',
	zone: (zone: string) => `In ${zone}`,
	more: 'More settings',
	time: 'Time',
	afterwards: 'When it is over',
	marking: 'Marking',

	mode: 'How it is taken',
	modes: { quiz: 'Quiz', practice: 'Practice' } as const,
	modeHints: {
		quiz: 'Each question is answered once; feedback comes after handing in.',
		practice: 'Feedback after each answer, and another try. The first try counts.'
	} as const,
	locked: 'Somebody has begun, so this stays as it is:',
	lockedMode: { quiz: 'quiz', practice: 'practice' } as const,
	lockedCertainty: { on: 'certainty-based marking', off: 'no certainty-based marking' } as const,
	lockedShuffles: { on: 'shuffled options', off: 'options in the author’s order' } as const,

	release: 'Feedback is shown',
	releaseHint: 'For a quiz. Practice shows it after each answer.',
	releases: {
		'hand-in': 'right after handing in',
		due: 'once it is due for everybody',
		teacher: 'when I release it'
	} as const,

	timeLimit: 'Time limit in minutes',
	timeLimitHint: 'Empty: no limit.',
	grace: 'Minutes of grace',
	graceHint: 'How long answers from before the end can still arrive when time is up.',

	attempts: 'Attempts allowed',
	attemptsHint: 'Empty: as often as they like.',
	counts: 'Of several attempts',
	countsOptions: {
		best: 'the best counts',
		last: 'the last counts',
		average: 'the average counts'
	} as const,

	late: 'Late work',
	lates: {
		kept: 'Kept, and marked late',
		none: 'Being late changes nothing',
		percent: 'Kept, and loses a percentage a day',
		closed: 'Not taken: closes when due'
	} as const,
	latePercent: 'Percent lost for each day begun',
	latePercentHint: 'Only where late work loses a percentage.',
	closes: 'Closes',
	closesHint: (zone: string) => `In ${zone}. Empty: it stays open.`,
	practiceAfterClosing: 'Practice after closing, for no credit',

	certainty: 'Certainty-based marking',
	certaintyHint:
		'Students say 1, 2 or 3 for how certain they are: right earns 1, 2 or 3 points, wrong 0, −2 or −6.',
	shuffles: 'Shuffled options',
	shufflesHint: 'Options change places from student to student.',

	timeMalformed: 'Give a day and a time.',
	dueBeforeOpens: 'It must be due after it opens.',
	past: 'This time is past already.',
	closesBeforeDue: 'It cannot close before it is due.',
	closesWhenDue: 'It closes when it is due. Leave this empty, or choose another way with late work.',
	neverCloses: 'It never closes, so nothing comes after that. Give a closing time, or take the tick away.',
	choose: 'Choose one of these.',
	attemptsWrong: 'Give a whole number from 1 to 50, or leave it empty.',
	timeLimitWrong: 'Give whole minutes from 1 to 1440, or leave it empty.',
	graceWrong: 'Give whole minutes from 0 to 1440.',
	percentWrong: 'Give a whole number from 1 to 100.',

	problems: {
		begun:
			'Somebody has begun meanwhile, so quiz or practice, certainty-based marking and shuffling stay as they are. ' +
			'Nothing was saved.',
		'at work':
			'Somebody is at work with the longer time limit. Make it shorter once they have handed in. Nothing was saved.',
		'too early': 'Check B opens once check A and the lessons of this class have been due. Nothing was saved.'
	} as const
};
