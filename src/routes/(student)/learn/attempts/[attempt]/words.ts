const plural = new Intl.PluralRules('en-US');

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
	refused: 'This answer was not saved.',
	elsewhereTitle: 'This question was answered in another tab since.',
	elsewhere: 'That newer answer is kept. Reload the page to see it and go on from there.',
	reload: 'Reload',
	lighter: 'lighter version'
};
