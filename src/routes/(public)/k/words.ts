export const words = {
	title: 'Sign in with a card',
	heading: 'Signing you in…',
	ready: 'This card signs in its owner.',
	signedInAs: (name: string) => `You are signed in as ${name}, and the card signs you out and its owner in.`,
	submit: 'Sign in with this card',
	noCode: 'Scan the code on your card.',
	noCodeText: 'This page needs what stands in the code. Or type the username and the passphrase on the card.',
	dead: 'This card does not work any more.',
	deadText:
		'A newer card may have taken its place. Your work is kept. Ask your teacher for a new card, or type the username and the passphrase of the newest one.',
	noScript:
		'The code on the card needs JavaScript, which is turned off here. Type the username and the passphrase on the card instead.',
	type: 'Type username and passphrase'
};
