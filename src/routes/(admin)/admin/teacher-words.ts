const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const said = (count: number) => NUMBERS[count] ?? String(count);
const number = (count: number, one: string, many: string) => `${said(count)} ${count === 1 ? one : many}`;
const classes = (count: number) => number(count, 'class', 'classes');
const lessons = (count: number) => number(count, 'lesson', 'lessons');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const words = {
	headline: (teachers: number, admins: number) =>
		teachers === 1
			? 'You are the only teacher here so far.'
			: `${capital(said(teachers))} teachers work here, and ${admins === 1 ? 'one is administrator' : `${said(admins)} are administrators`}.`,
	lede: 'Each sees their own classes and lessons, and nothing of the others. So do administrators.',

	list: {
		title: 'Teachers',
		name: 'Name',
		classes: 'Classes',
		lastSeen: 'Last seen',
		none: 'no class',
		more: (count: number) => `and ${count} more`,
		you: 'you',
		admin: 'administrator',
		closed: (day: string) => `closed since ${day}`,
		seen: (day: string) => `Last seen ${day}`,
		seenNote:
			'“Last seen” is the day of the last session that is still kept, or of the last lesson or grade that was saved. Underline logs no visits.'
	},

	invite: {
		title: 'Invite a colleague',
		name: 'For whom',
		nameHint: 'For your list below. They choose their own name and password.',
		nameMissing: 'Say for whom the link is.',
		nameLong: 'At most 60 letters.',
		admin: 'As administrator, too',
		submit: 'Make the link',
		made: (name: string) => `The link for ${name}`,
		once: 'It is shown once, makes one account, and works for seven days. Send it to nobody else.',
		another: 'Invite somebody else',
		open: 'Links that wait',
		by: (name: string, day: string) => `from ${name}, until ${day}`,
		withdraw: 'Withdraw',
		withdrawOf: (name: string) => `Withdraw the link for ${name}`
	},

	one: {
		all: 'All teachers',
		you: 'This is your own account. Another administrator can change it.',
		has: (own: number, written: number) =>
			own + written === 0
				? 'Has no class and no lesson of their own.'
				: `Has ${classes(own)} and ${lessons(written)} of their own.`,
		reset: 'New passphrase',
		resetHint: 'For whoever lost theirs. It is shown to you once; every session of the old one ends.',
		card: (name: string) => `The new passphrase of ${name}`,
		cardOnce: 'Shown this once, and stored nowhere. The old one does not work any more.',
		username: 'Username',
		passphrase: 'Passphrase',
		liftSecondFactor: 'Switch the second step off',
		liftSecondFactorHint:
			'For whoever lost the device and the recovery codes. They are signed out, and sign in with the passphrase alone.',
		disable: 'Close the account',
		disableHint: 'They are signed out at once, everywhere. Classes and lessons stay as they are.',
		enable: 'Open the account again',
		enableHint: 'They sign in with the password they had.',
		makeAdmin: 'Make administrator',
		makeAdminHint: 'They can do what this page does. They sign in again.',
		unmakeAdmin: 'No longer administrator',
		unmakeAdminHint: 'They stay a teacher, with all they have. They sign in again.',
		lastAdmin: 'The only administrator. Make somebody else one before you stop.'
	},

	suspect: {
		title: (address: string) => `Thirty names or more failed to sign in from ${address}.`,
		text: (when: string) =>
			`Last on ${when}. Somebody may be going through a list of names, or a class has old cards. Sign-ins from there were slowed; the codes on cards were not. Forgotten after a day.`
	},

	handover: {
		title: 'Hand over',
		lede: 'Every class and every lesson, those that are put away too. It can be undone.',
		to: 'To',
		choose: 'Choose a colleague',
		toMissing: 'Choose who gets them.',
		nobody: 'Nobody else has an open account yet. Invite a colleague first.',
		way: 'How',
		move: 'The colleague has them from now on',
		share: 'Both have them',
		submit: 'Hand over',
		doing: 'Handing over',
		done: ({ from, to, isShared, ...has }: Handed) =>
			isShared
				? `${to} now shares ${what(has)} with ${from}.`
				: `${capital(what(has))} went from ${from} to ${to}.`
	}
};

interface Handed {
	readonly from: string;
	readonly to: string;
	readonly isShared: boolean;
	readonly classes: number;
	readonly lessons: number;
}

function what(has: { classes: number; lessons: number }): string {
	return `${classes(has.classes)} and ${lessons(has.lessons)}`;
}
