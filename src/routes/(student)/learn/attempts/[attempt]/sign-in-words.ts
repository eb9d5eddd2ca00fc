export const words = {
	signedOutTitle: 'Sign in again',
	signedOut:
		'You were signed out after a time without work. What you did on this page is kept; sign in, and it is saved.',
	username: 'Username',
	passphrase: 'Passphrase',
	signIn: 'Sign in',
	wrong: 'That name and passphrase do not belong together.',
	noNetwork: 'The server could not be reached. Try again in a moment.'
};
