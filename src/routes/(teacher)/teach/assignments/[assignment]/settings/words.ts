import { sayLesson } from '$lib/lessons/words';

export const words = {
	classes: 'Classes',
	lesson: sayLesson,
	here: 'Settings',
	heading: (title: string) => `Settings of “${title}”`,
	edition:
		'The lesson itself stays as it was assigned, also when a newer edition of it is there. What you change reaches ' +
		'everybody at once, also students who are at work.',

	form: 'Times and rules',
	save: 'Save the settings',
	back: 'Back without changing anything',

	release: 'Feedback',
	released: {
		practice: 'Practice: students see the feedback after each answer.',
		'hand-in': 'Students see the feedback right after handing in.',
		due: 'It is due for everybody by now: whoever has handed in sees the feedback.',
		teacher: (time: string) => `You released the feedback ${time}. Whoever has handed in sees it.`
	},
	waits: {
		due: (time: string) => `Students see the feedback once it is due for everybody: ${time}.`,
		teacher: 'Students see the feedback when you release it.'
	},
	releaseAsk: 'Release the feedback now …',
	releaseWarning: (handedIn: number, of: number) =>
		`${handedIn} of ${of} have handed in. They will see the key and the reasons, and may tell the others. This cannot ` +
		'be taken back.',
	releaseNow: 'Yes, release it now',

	withdraw: 'Withdraw',
	withdrawText:
		'Students see that it is withdrawn, and nobody can begin it or go on. What they did is kept, and you can give it ' +
		'back.',
	withdrawNow: 'Withdraw it',
	withdrawn: (time: string) => `Withdrawn ${time}. Students see that; what they did is kept.`,
	giveBack: 'Give it back'
};
