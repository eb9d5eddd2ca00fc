export const words = {
	title: 'Your login card',
	heading: 'Keep this card.',
	why: 'You need it to come back.',
	lede: 'It is shown now and not again. Write it down, print it, or let this browser save it if the computer is yours.',
	username: 'Username',
	passphrase: 'Passphrase',
	address: 'Sign in at',
	print: 'Print',
	lost: 'If you lose it, your teacher can make you a new one.',
	kept: 'I have kept it',
	goneTitle: 'This card was shown already',
	gone: 'It is stored nowhere, so it cannot be shown twice. If you did not keep it, ask your teacher for a new one.',
	home: 'Go to your lessons'
};
