import { NIGHT_HOUR, type Period } from '$lib/lessons/retention';

export const words = {
	title: 'How long data are kept',
	lede: `Your school decides. What is due is deleted every night after ${NIGHT_HOUR} o’clock by the clock of this machine, or by day where it sleeps at night. The page on privacy says it to everybody.`,
	days: 'days',
	months: 'months',
	outside: (least: number, most: number) => `A whole number from ${least} to ${most}.`,
	keep: 'Save',
	saved: 'Saved.',
	label: {
		afterEnd: 'What a class did, after its last day',
		unfinished: 'Work that was begun and never handed in',
		inactive: 'A student account that nobody uses',
		log: 'An entry in the audit log',
		backups: 'A copy of the database'
	} satisfies Record<Period, string>,
	how: {
		afterEnd:
			'The class is deleted with all work in it, and with the accounts of students who are in no other class. Its teachers are told the day. A class without a last day stays.',
		unfinished: 'Since it was due, and since anybody worked on it.',
		inactive: 'With all work in it. Nobody signed in with it, and no teacher put it into a class.',
		log: 'Who looked at or changed what.',
		backups:
			'By itself, an hour later at most. Of younger ones it keeps 24 hourly, 14 daily and 5 weekly, and the newest made before an update.'
	} satisfies Record<Period, string>,
	itself:
		'Deleted by itself, too: what has been in the trash for 30 days, and sign-ins one day after their end. What stays of deleted work are sums over five students or more, with no number of anybody in them.',
	never:
		'Lists, results and exports that somebody downloads are made at that moment and not stored. What the server writes to its log goes where the operator sends it, and names nobody.',

	plan: {
		title: 'The coming night',
		ask: 'See what the coming night would delete',
		last: (time: string) => `Looked last ${time}.`,
		why: 'Nothing of this is deleted before then. To keep a class longer, a teacher moves its last day.'
	}
};
