/** What the pages of an open attempt say. */
export const words = {
	lesson: (number: number) => `Lesson ${number}`,
	review: 'On your own',
	ownLesson: 'Lesson',
	step: (number: number, count: number) => `Step ${number} of ${count}`,
	progress: (number: number, count: number, open: number) =>
		open === 0
			? `Step ${number} of ${count}`
			: `Step ${number} of ${count}. ${open} ${open === 1 ? 'question' : 'questions'} before this one without an answer`,
	back: 'Back',
	next: 'Next',
	toOverview: 'Overview',
	check: 'Check',
	nothingToCheck: 'Nothing to check yet.',
	flag: 'Flag for later',
	report: 'Report a problem with this question',
	refused: 'This answer was not saved.',
	letGo: 'Leave it out',
	lighter: 'lighter version'
};
