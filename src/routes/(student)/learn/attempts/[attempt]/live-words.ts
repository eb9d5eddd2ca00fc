/** What is said beside the steps of an open attempt. */
export const words = {
	refusedTitle: 'Some of your work was not taken.',
	download: 'Download my answers',
	receipt: 'See the receipt',
	logOutTitle: 'Some answers are not saved yet',
	logOut: (changes: number) =>
		changes === 1
			? 'One change could not be sent. It is kept on this device, and is sent when you sign in here again and open the lesson, within seven days.'
			: `${changes} changes could not be sent. They are kept on this device, and are sent when you sign in here again and open the lesson, within seven days.`,
	shared: 'On a computer that is not yours, download them first.',
	stay: 'Stay',
	leave: 'Sign out anyway',
	conflictTitle: 'Two answers to one question',
	conflict:
		'You answered this question on another device, too. Both answers are here: choose which one counts.',
	mine: 'The answer on this page',
	stored: (time: string) => `The answer saved at ${time}`,
	keepMine: 'Keep the answer on this page',
	keepStored: 'Keep the saved answer',
	keysTitle: 'Keyboard shortcuts',
	keys: [
		['Alt + N', 'Next step'],
		['Alt + P', 'Previous step'],
		['?', 'This list'],
		['1 to 9', 'Choose an option, while the focus is in the options']
	],
	useKeys: 'Use these shortcuts',
	close: 'Close'
};
