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
	saveOnly: 'Save',
	overviewTitle: 'Before you hand in',
	allGiven: 'Every question has an answer.',
	missing: (n: number) => (n === 1 ? 'One question has no answer.' : `${n} questions have no answer.`),
	question: 'Question',
	state: 'Your answer',
	given: 'answered',
	notGiven: 'no answer yet',
	open: 'Go to it',
	handIn: 'Hand in',
	handInHint: 'After that you see the key and the reasons, and your answers stay as they are.',
	goBack: 'Go back to the lesson',
	due: (time: string) => `Due ${time}.`,
	late: 'It is past due: your work will be marked late.',
	refused: 'This answer was not saved.',
	elsewhereTitle: 'This question was answered in another tab since.',
	elsewhere: 'That newer answer is kept. Reload the page to see it and go on from there.',
	reload: 'Reload',
	signedOutTitle: 'Sign in again',
	signedOut:
		'You were signed out after a time without work. What you did on this page is kept; sign in, and it is saved.',
	username: 'Username',
	passphrase: 'Passphrase',
	signIn: 'Sign in',
	wrong: 'That name and passphrase do not belong together.',
	noNetwork: 'The server could not be reached. Try again in a moment.',
	another: 'This lesson belongs to another student. Sign in with the name it was begun under.',
	lighter: 'lighter version',
	feedback: 'Feedback'
};
