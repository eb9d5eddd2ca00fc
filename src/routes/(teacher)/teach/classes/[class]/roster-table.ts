/** The table of a class's students, for its page and its file. */
import { sayDay } from '$lib/lessons/class-time';
import type { ExtraTime } from '$lib/lessons/availability';
import type { RosterEntry } from '$lib/server/classes';
import type { Group } from '$lib/server/groups';
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

const columns: Table<RosterRow>['columns'] = [
	{ id: 'name', heading: words.roster.name, kind: 'text', value: ({ name }) => name },
	{ id: 'username', heading: words.roster.username, kind: 'text', value: ({ username }) => username },
	{ id: 'joined', heading: words.roster.joined, kind: 'time', value: ({ joinedAt }) => joinedAt },
	{
		...{ id: 'extra-time', heading: words.roster.extraTime, kind: 'text' },
		value: ({ extraTime }) => (extraTime === 'none' ? undefined : words.roster.extraTimes[extraTime])
	}
];

/** The table, which can show one of the class's groups alone. */
export function rosterTable(groups: readonly Group[]): Table<RosterRow> {
	return {
		columns,
		...{ anchor: 'students', prefix: 'roster-' },
		finds: ({ name, username }) => `${name} ${username}`,
		choices: [
			{
				...{ id: 'extra-time', label: words.roster.withExtraTime },
				holds: ({ extraTime }) => extraTime !== 'none'
			},
			...groups.map(({ id, name, studentIds }) => ({
				...{ id, label: name },
				holds: (student: RosterRow) => studentIds.includes(student.id)
			}))
		]
	};
}
