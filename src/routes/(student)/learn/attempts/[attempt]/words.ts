const plural = new Intl.PluralRules('en-US');

/** What the pages of an open attempt say. */
export const words = {
	lesson: (number: number) => `Lesson ${number}`,
	step: (number: number, count: number) => `Step ${number} of ${count}`,
	progress: (number: number, count: number, open: number) =>
		open === 0
			? `Step ${number} of ${count}`
			: `Step ${number} of ${count}. ${open} ${plural.select(open) === 'one' ? 'question' : 'questions'} before this one without an answer`,
	back: 'Back',
	next: 'Next',
	toOverview: 'Overview',
	check: 'Check',
	checking: 'Checking your answer',
	checkingHint:
		'It is kept on this device. Without network the feedback comes when the network is back; you can go on meanwhile.',
	nothingToCheck: 'There is no answer to check yet.',
	flag: 'Flag for later',
	report: 'Report a problem with this question',
	upTitle: 'Time is up.',
	up: 'What you did before then is kept. Hand it in now, or leave it: it is handed in by itself.',
	refused: 'This answer was not saved.',
	letGo: 'Leave it out',
	lighter: 'lighter version'
};
