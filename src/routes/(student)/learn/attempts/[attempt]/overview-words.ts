export const words = {
	overviewTitle: 'Before you hand in',
	allGiven: 'Every question has an answer.',
	missing: (n: number) => (n === 1 ? 'One question has no answer.' : `${n} questions have no answer.`),
	question: 'Question',
	state: 'Your answer',
	given: 'answered',
	notGiven: 'no answer yet',
	flagged: 'flagged for later',
	waiting: 'not saved yet',
	open: 'Go to it',
	handIn: 'Hand in',
	handInHint: 'After that your answers stay as they are.',
	goBack: 'Go back to the lesson',
	due: (time: string) => `Due ${time}.`,
	late: 'It is past due: your work will be marked late.'
};
