export const stateless = {
	lesson: 'Lesson',
	step: (number: number, count: number) => `Step ${number} of ${count}`,
	back: 'Back',
	next: 'Next',
	check: 'Check',
	skip: 'Go on without an answer',
	done: 'Back to the lesson',
	nothingGiven: 'There is no answer yet.',
	nothingGivenHint: 'Mark some words, choose an option, or say that there is nothing to mark.'
};
