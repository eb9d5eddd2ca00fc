export const words = {
	title: 'Your account',
	headline: (name: string) => `${name}, and how you sign in`,
	lede: (username: string, codes: boolean) =>
		`You sign in as ${username}, with a passphrase${codes ? ' and a code from your app' : ' alone'}.`,
	wrong: 'This is not your passphrase. After ten wrong ones you have to wait.',
	wrongCode: 'This code is not right, or it was used already. Wait for the next one and type that.',
	current: 'Your passphrase',
	currentHint: 'So that nobody else does this at a computer you left.',

	passphrase: {
		title: 'Passphrase',
		current: 'The one you have',
		next: 'The new one',
		hint: (least: number) =>
			`At least ${least} characters. A sentence is easy to remember. Pasting is fine. No kind of character is asked for.`,
		submit: 'Change the passphrase',
		done: 'Your passphrase is changed. You are still signed in here, and nowhere else.',
		short: (least: number) => `At least ${least} characters.`,
		long: 'At most 256 characters.',
		guessable: 'Too easy to guess: very common words, or your name. Put some more words together.'
	},

	second: {
		title: 'Second step',
		off: 'A code from an app on your phone, beside the passphrase: somebody who learns one of them does not have the other. Your passphrase may then be shorter, and you can stay signed in for 30 days on a computer of your own.',
		offer: 'Set up the second step',
		scan: 'Scan this with your app for codes, or type the secret into it.',
		apps: 'Any app for one-time codes will do; it needs no network and no account.',
		qr: 'QR code with the secret for the app',
		secret: 'Secret',
		code: 'The code it shows now',
		codeHint: 'Six digits, new every half minute.',
		turnOn: 'Switch it on',
		waits: 'Nothing has changed until you type a code.',
		on: (left: number) =>
			`It is on. ${left === 1 ? 'One recovery code is' : `${left} recovery codes are`} left for a day when you do not have the app.`,
		none: 'It is on, and no recovery code is left. Make new ones.',
		renew: 'Make new recovery codes',
		renewHint: 'Those you have now will not work any more.',
		turnOff: 'Switch it off',
		turnOffTitle: 'Switch the second step off',
		turnOffCode: 'A code from the app, or a recovery code',
		tooShort:
			'Without the second step your passphrase is too short. Change it first to one of 15 characters or more.',
		turnedOff: 'The second step is off. You are still signed in here, and nowhere else.'
	},

	codes: {
		title: 'Your recovery codes',
		lede: 'Each works once, in place of a code from the app. Print or write them down now: they are shown this once, and are not stored as they stand here.',
		turnedOn: 'The second step is on. You are still signed in here, and nowhere else.',
		print: 'Print the codes',
		kept: 'I have kept them'
	},

	sessions: {
		title: 'Signed in on',
		device: 'Device',
		started: 'Since',
		lastSeen: 'Last used',
		unknown: 'A device we do not know',
		here: 'this one',
		remembered: 'for 30 days',
		only: 'You are signed in here, and nowhere else.',
		elsewhere: 'Sign out everywhere else',
		hint: '“Last used” is exact to five minutes. Is something here not you? Sign it out, and change the passphrase.'
	}
};
