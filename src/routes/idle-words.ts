export const idle = {
	title: 'Are you still there?',
	text: 'You will be signed out in two minutes, because nothing was done here for almost an hour. One key keeps you signed in: Enter, or the space bar.',
	stay: 'Stay signed in',
	finalTitle: 'You will be signed out soon',
	final:
		'You have been signed in for as long as one can be. In two minutes you have to sign in again. Save what you are writing now.',
	overTitle: 'You are signed out',
	over: 'Nothing on this page is lost as long as it stays open: sign in on another, then come back and save.',
	signIn: 'Sign in on another page',
	close: 'Close this'
};
