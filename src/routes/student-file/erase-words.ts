import type { Mention } from '$lib/server/mentions';

const plural = new Intl.PluralRules('en-US');
const counted = (n: number, one: string, many: string) => `${n} ${plural.select(n) === 'one' ? one : many}`;

const kinds = {
	answer: 'an answer',
	class: 'the name of a class',
	comment: 'a comment on an answer',
	draft: 'a lesson that is being written',
	event: 'a reason in the log of an attempt',
	group: 'the name of a group',
	note: 'a note',
	override: 'the reason for other times',
	'problem report': 'a report of a problem',
	reply: 'a reply to marked words',
	'saved comment': 'a saved comment',
	source: 'the text of a source'
} satisfies Record<Mention['kind'], string>;

export const words = {
	title: 'Their data',
	file: 'Download what is stored',
	fileHint: {
		class:
			'For the student or a parent: a page to read and print, and the same as JSON and CSV. It holds what the class’s teachers can see: answers, grades, comments, notes, times, and who looked at them.',
		whole:
			'For the student or a parent: a page to read and print, and the same as JSON and CSV. It holds everything, of every class, self-study and the review schedule too, and who looked at it.'
	},
	ask: 'Erase this student …',
	erase: 'Erase for good',
	erasing: 'Erasing',
	what: (name: string, attempts: number, classes: readonly string[]) =>
		`${name} is erased at once: the account, ${counted(attempts, 'attempt', 'attempts')} with all answers and grades, notes and sign-ins, in ${
			classes.length === 0
				? 'no class'
				: new Intl.ListFormat('en-US').format(classes.map((one) => `“${one}”`))
		}. This cannot be undone.`,
	copies: (days: number) =>
		`Copies of the database that were made before still hold the student, for ${counted(days, 'day', 'days')} at most. When one is restored, the student is erased again.`,
	shares: 'Their share in the sums over all students',
	left: 'Leave it in: figures stay as they are, and nobody can tell whose share it was',
	taken: 'Take it out, too',
	sharesHint: 'Sums over fewer than five students never keep a share.',
	type: 'Type the username',
	typeHint: (username: string) => `To be sure: ${username}`,
	wrong: 'This is not the username. Nothing was erased.',
	unknown: 'Choose what becomes of the share.',
	mentions: (count: number) =>
		count === 1
			? 'One text of somebody else holds the name, and stays:'
			: `${count} texts of others hold the name, and stay:`,
	mention: ({ kind, of }: Mention) => (of ? `${kinds[kind]}, of ${of}` : kinds[kind]),
	more: (count: number) => `and ${count} more`,
	elsewhere:
		'They are in a class of a colleague’s, too: only an administrator can erase them. Taking them out of this class leaves their work in it.',
	done: 'The student is erased.',
	doneMore: (days: number) =>
		`Nothing of them is left in the database. Copies from before are deleted within ${counted(days, 'day', 'days')}.`,

	one: 'One student',
	oneLede:
		'When a student or a parent asks what is stored, or wants it gone. Ask for the username that is on the login card.',
	username: 'Username',
	find: 'Find',
	nobody: (username: string) => `No student has the username “${username}”.`,
	inClasses: (classes: readonly string[]) =>
		classes.length === 0
			? 'In no class.'
			: `In ${new Intl.ListFormat('en-US').format(classes.map((one) => `“${one}”`))}, now or before.`
};
