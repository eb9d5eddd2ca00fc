/** The table of students and questions: its rows, and the columns of the screen and the file. */
import type { Phase } from '$lib/lessons/attempt-state';
import type { Discernment } from '$lib/lessons/results';
import type { Count } from '$lib/measure/rate';
import type { Results, StudentResult } from '$lib/server/insights';
import type { Choice, Column, Table } from '$lib/tables/table';
import { drawCells, type DrawnCell } from './grid';
import { needsOf, type Need } from '$lib/lessons/needs';
import { words } from './words';

export interface ResultRow {
	readonly id: string;
	readonly name: string;
	readonly state: 'not started' | Phase;
	/** How it stands, in words. */
	readonly standing: string;
	readonly isLate: boolean;
	/** Answers that a person has yet to grade. */
	readonly waiting: number;
	/** Of each question by its place. */
	readonly cells: readonly DrawnCell[];
	/** Of 100, by the assignment's rules; undefined until handed in. */
	readonly points: number | undefined;
	readonly discernment: Discernment | undefined;
	readonly needs: readonly Need[];
	readonly startedAt: Date | undefined;
	readonly handedInAt: Date | undefined;
	/** From start to hand-in, whole minutes. */
	readonly minutes: number | undefined;
}

/** A row for each student, by name. */
export function resultRows({ columns, students }: Results): ResultRow[] {
	return students.map((student) => {
		const { id, name, state, isLate, waiting, score, discernment, handedInAt } = student;
		const startedAt = student.attempt?.startedAt;
		return {
			...{ id, name, state, isLate, waiting, discernment, startedAt, handedInAt },
			standing: sayStanding(student),
			cells: drawCells(student, columns.length),
			points: score === undefined ? undefined : Math.round(score * 100),
			needs: discernment ? needsOf(discernment) : [],
			minutes: startedAt && handedInAt && Math.round((handedInAt.getTime() - startedAt.getTime()) / 60_000)
		};
	});
}

function sayStanding(student: StudentResult): string {
	const { state, isExcused, isLate, lighter, attempts } = student;
	const parts = [
		isExcused && words.grid.excused,
		words.grid.states[state],
		isLate && words.grid.late,
		lighter && words.grid.lighter,
		attempts > 1 && words.grid.attempts(attempts)
	];
	return parts.filter(Boolean).join(', ');
}

/** The table for a lesson with these questions. */
export function resultsTable(questions: readonly { readonly prompt: string }[]): Table<ResultRow> {
	return {
		anchor: 'grid',
		columns: [
			{ id: 'name', heading: words.grid.student, kind: 'text', value: ({ name }) => name },
			...questions.map(({ prompt }, index) => questionColumn(prompt, index)),
			{ id: 'points', heading: words.grid.score, kind: 'number', value: ({ points }) => points },
			...pairColumns('caught', { one: words.grid.caught, of: words.grid.slanted }),
			...pairColumns('accused', { one: words.grid.accused, of: words.grid.fair }),
			{ id: 'minutes', heading: words.grid.minutes, kind: 'number', value: ({ minutes }) => minutes },
			{ id: 'state', heading: words.grid.state, kind: 'text', value: ({ standing }) => standing },
			...fileColumns
		],
		finds: ({ name }) => name,
		choices
	};
}

function questionColumn(prompt: string, index: number): Column<ResultRow> {
	const heading = String(index + 1);
	const longHeading = words.grid.question(index + 1, prompt);
	return {
		...{ id: `q${heading}`, heading, longHeading, kind: 'number' },
		value: ({ cells }) => cells[index]?.points
	};
}

/** What was caught, or accused, and of how many. In the file two numbers; on the screen one cell. */
function pairColumns(
	id: 'caught' | 'accused',
	{ one, of }: { one: string; of: string }
): Column<ResultRow>[] {
	const count = ({ discernment }: ResultRow): Count | undefined => {
		const found = discernment?.[id];
		return found && found.n > 0 ? found : undefined;
	};
	const share = (row: ResultRow) => {
		const found = count(row);
		return found && found.k / found.n;
	};
	return [
		{ id, heading: one, kind: 'number', value: (row) => count(row)?.k, order: share },
		{ id: `${id}-of`, heading: of, kind: 'number', value: (row) => count(row)?.n, isFileOnly: true }
	];
}

const fileColumns: Column<ResultRow>[] = [
	{
		...{ id: 'late', heading: words.grid.lateColumn, kind: 'text', isFileOnly: true },
		value: ({ isLate }) => (isLate ? words.grid.yes : undefined)
	},
	{
		...{ id: 'waiting', heading: words.grid.waiting, kind: 'number', isFileOnly: true },
		value: ({ waiting }) => waiting
	},
	{
		...{ id: 'started', heading: words.grid.started, kind: 'time', isFileOnly: true },
		value: ({ startedAt }) => startedAt
	},
	{
		...{ id: 'handed-in', heading: words.grid.handedIn, kind: 'time', isFileOnly: true },
		value: ({ handedInAt }) => handedInAt
	}
];

const choices: Choice<ResultRow>[] = [
	{
		...{ id: 'not-started', label: words.choices.notStarted },
		holds: ({ state }) => state === 'not started'
	},
	{
		...{ id: 'working', label: words.choices.working },
		holds: ({ state }) => state === 'in progress' || state === 'time up'
	},
	{ id: 'handed-in', label: words.choices.handedIn, holds: ({ state }) => state === 'handed in' },
	{ id: 'waiting', label: words.choices.waiting, holds: ({ waiting }) => waiting > 0 },
	{ id: 'late', label: words.choices.late, holds: ({ isLate }) => isLate },
	{ id: 'need', label: words.choices.need, holds: ({ needs }) => needs.length > 0 }
];

/** The middle of the times from start to hand-in, in minutes, and of how many students. */
export function medianMinutes(rows: readonly ResultRow[]): { minutes: number; n: number } | undefined {
	const sorted = rows.flatMap(({ minutes }) => minutes ?? []).sort((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	const [low, high] = [sorted.at(sorted.length % 2 === 0 ? middle - 1 : middle), sorted.at(middle)];
	if (low === undefined || high === undefined) return undefined;
	return { minutes: Math.round((low + high) / 2), n: sorted.length };
}
