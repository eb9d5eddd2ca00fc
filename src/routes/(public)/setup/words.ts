export const words = {
	title: 'Set up Underline',
	lede: 'You make the first account. It is a teacher’s, and the administrator’s.',
	code: 'Set-up code',
	codeHint: 'The server printed it on its console, at the end of the address.',
	name: 'Your name, as students see it',
	nameHint: 'For example Ms. Okafor',
	username: 'Username',
	usernameHint: 'Letters, digits, dots and dashes; you sign in with it.',
	password: 'Password',
	passwordHint: 'At least 15 characters. A sentence is easy to remember. Pasting is fine.',
	submit: 'Make the account',
	wrongCode: 'That is not the code on the console. After a restart there is a new one.',
	missing: 'Fill this in.',
	badUsername: 'Letters, digits, dots and dashes only, at least three.',
	short: 'At least 15 characters.',
	long: 'At most 256 characters.',
	guessable:
		'This password is too easy to guess: it is made of very common words or of your name. Put some more words together.',
	taken: 'Somebody here has this username. Choose another.',
	closedTitle: 'Underline is set up already',
	closed: 'There is a teacher. Sign in, or ask them.',
	signIn: 'Sign in',

	/** For whoever comes with the link of an administrator. */
	invited: {
		title: 'You are invited to teach with Underline',
		lede: 'Make your account here. Nobody else learns your password, not even who invited you.',
		open: 'I have an invitation',
		code: 'Invitation',
		codeHint: 'The long code at the end of the link, after the #.',
		submit: 'Come in'
	},
	invite: {
		unknown:
			'This invitation does not work: a part of it is missing, or it was withdrawn. Ask for a new link.',
		used: 'With this invitation an account was made already. If it was not you, tell your administrator.',
		expired: 'This invitation is older than seven days. Ask your administrator for a new link.'
	}
};
