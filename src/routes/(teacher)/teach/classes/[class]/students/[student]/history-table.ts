/** What became of each assignment of the class, for a student's page and its file. */
import type { Table } from '$lib/tables/table';
import { words } from './words';

export interface HistoryRow {
	/** The assignment. */
	readonly id: string;
	/** Of the lesson; undefined outside the course. */
	readonly number: number | undefined;
	readonly title: string;
	readonly state: keyof typeof words.history.states;
	readonly dueAt: Date;
	readonly handedInAt: Date | undefined;
	readonly isLate: boolean;
	readonly isExcused: boolean;
	/** 0..100; undefined while none is graded. */
	readonly points: number | undefined;
	/** Answers that wait for the teacher. */
	readonly waiting: number;
	/** The numbers of the attempts. */
	readonly attempts: readonly number[];
}

const text = words.history;

export const historyTable: Table<HistoryRow> = {
	...{ anchor: 'assignments', prefix: 'assignments-' },
	columns: [
		{ id: 'lesson', heading: text.lesson, kind: 'text', value: words.lesson },
		{
			...{ id: 'state', heading: text.state, kind: 'text' },
			value: ({ state, isLate, isExcused }) =>
				[text.states[state], isLate && text.late, isExcused && text.excused].filter(Boolean).join(', ')
		},
		{ id: 'due', heading: text.due, kind: 'time', value: ({ dueAt }) => dueAt },
		{
			...{ id: 'handed-in', heading: text.states['handed in'], kind: 'time', isFileOnly: true },
			value: ({ handedInAt }) => handedInAt
		},
		{ id: 'points', heading: text.points, kind: 'number', value: ({ points }) => points },
		{
			...{ id: 'waiting', heading: text.toGrade, kind: 'number', isFileOnly: true },
			value: ({ waiting }) => waiting
		},
		{
			...{ id: 'attempts', heading: text.attempts, kind: 'number', isFileOnly: true },
			value: ({ attempts }) => attempts.length
		}
	],
	finds: words.lesson,
	choices: [
		{ id: 'late', label: text.late, holds: ({ isLate }) => isLate },
		{ id: 'missed', label: text.states.missed, holds: ({ state }) => state === 'missed' },
		{ id: 'waiting', label: text.toGrade, holds: ({ waiting }) => waiting > 0 }
	]
};
