/** The table of a class's students, for its page and its file. */
import { sayDay } from '$lib/lessons/class-time';
import type { ExtraTime } from '$lib/lessons/availability';
import type { RosterEntry } from '$lib/server/classes';
import type { Table } from '$lib/tables/table';
import { words } from './words';

export interface RosterRow extends RosterEntry {
	/** The day they joined, as it is said. */
	readonly joined: string;
	readonly extraTime: ExtraTime | 'none';
}

/** A row for each student, by name. */
export function rosterRows(
	roster: readonly RosterEntry[],
	extraTimes: ReadonlyMap<string, ExtraTime>,
	timeZone: string
): RosterRow[] {
	return roster.map((student) => ({
		...student,
		joined: sayDay(student.joinedAt, timeZone),
		extraTime: extraTimes.get(student.id) ?? 'none'
	}));
}

export const rosterTable: Table<RosterRow> = {
	...{ anchor: 'students', prefix: 'roster-' },
	columns: [
		{ id: 'name', heading: words.roster.name, kind: 'text', value: ({ name }) => name },
		{ id: 'username', heading: words.roster.username, kind: 'text', value: ({ username }) => username },
		{ id: 'joined', heading: words.roster.joined, kind: 'time', value: ({ joinedAt }) => joinedAt },
		{
			...{ id: 'extra-time', heading: words.roster.extraTime, kind: 'text' },
			value: ({ extraTime }) => (extraTime === 'none' ? undefined : words.roster.extraTimes[extraTime])
		}
	],
	finds: ({ name, username }) => `${name} ${username}`,
	choices: [
		{
			...{ id: 'extra-time', label: words.roster.withExtraTime },
			holds: ({ extraTime }) => extraTime !== 'none'
		}
	]
};
