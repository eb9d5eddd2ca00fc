const names = new Intl.ListFormat('en-US');
/** Beyond, they are counted. */
const MOST_NAMED = 4;

export const words = {
	title: 'Who looked at or changed this student’s data',
	lede: (name: string) =>
		`What was opened, saved and changed of ${name} in this class, and of the whole class with ${name} in it. ` +
		'Of the same thing one look in ten minutes is written down. Nobody can change what is written.',
	month: 'Month',
	show: 'Show',
	you: (name: string) => `${name} (you)`,
	server: 'Underline',
	operator: 'Whoever runs the server',
	gone: 'Somebody who no longer has an account',
	times: (count: number, last: string) => `${count} times, last at ${last}.`,
	none: (month: string) => `Nobody looked at or changed anything in ${month}.`,
	some: (people: readonly string[], month: string) =>
		`In ${month}: ${people.length > MOST_NAMED ? `${people.length} people` : names.format(people)}.`,
	cut: 'These are the newest of the month; there were more.'
};
