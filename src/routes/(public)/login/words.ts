export const words = {
	title: 'Sign in',
	lede: 'With the username and the passphrase on your card.',
	over: 'You were signed out after a time without work. What you typed is kept: sign in, and it is saved.',
	username: 'Username',
	usernameHint: 'For example otter-4827',
	passphrase: 'Passphrase or password',
	passphraseHint: 'Students: the four words on the card. Spaces or dashes, capitals or not.',
	submit: 'Sign in',
	wrong: 'That name and passphrase do not belong together. Check both against the card.',
	usernameMissing: 'Type the username on your card.',
	passphraseMissing: 'Type the passphrase on your card.',
	lostTitle: 'Lost the card?',
	lost: 'Ask your teacher. They can make you a new passphrase there and then; your work stays yours.',
	lostTeacher: 'Teachers: ask the administrator of this installation.',
	newHere: 'New here?',
	join: 'Join with a class code',
	privacy: 'What is stored about you'
};
