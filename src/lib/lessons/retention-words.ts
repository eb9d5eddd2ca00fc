/** What the clock deletes, in sentences, for the page of the administration and the console. */
import type { Removals } from './removals';

const numbers = new Intl.NumberFormat('en-US');
const counted = (count: number, one: string, many: string) =>
	`${numbers.format(count)} ${count === 1 ? one : many}`;

/** Each thing with its number; what there is none of is left out. */
export function sayRemovals({ classes, lessons, attempts, students, sessions, entries }: Removals): string[] {
	const all: [number, string][] = [
		[classes, counted(classes, 'class', 'classes')],
		[lessons, counted(lessons, 'lesson from the trash', 'lessons from the trash')],
		[attempts, counted(attempts, 'attempt', 'attempts')],
		[students, counted(students, 'student account', 'student accounts')],
		[sessions, counted(sessions, 'sign-in that is over', 'sign-ins that are over')],
		[entries, counted(entries, 'entry of the audit log', 'entries of the audit log')]
	];
	return all.flatMap(([count, said]) => (count > 0 ? said : []));
}

export const planWords = {
	would: (things: readonly string[]) =>
		things.length === 0
			? 'The coming night would delete nothing.'
			: `The coming night would delete ${new Intl.ListFormat('en-US').format(things)}.`,
	did: (things: readonly string[]) =>
		things.length === 0 ? 'Nothing was deleted.' : `Deleted: ${new Intl.ListFormat('en-US').format(things)}.`,
	class: (name: string, ended: string) => `“${name}”, which ended ${ended}`,
	endless: (count: number) =>
		count === 1
			? 'One class has no last day: its work is never due.'
			: `${numbers.format(count)} classes have no last day: their work is never due.`
};
