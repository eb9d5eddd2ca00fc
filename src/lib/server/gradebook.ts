/** The scores of an assignment for other gradebooks, in the form that each documents for its import. */
import type { Column } from '../tables/table';
import { listRoster } from './classes';
import { csvText } from './csv';
import type { Store } from './db/store';
import { assignmentResults, type Results } from './insights';
import type { Teacher } from './policy';

export const GRADEBOOKS = ['spreadsheet', 'canvas', 'moodle'] as const;
export type Gradebook = (typeof GRADEBOOKS)[number];

/** Every score is of so many points. */
const POINTS = 100;

interface Grade {
	readonly name: string;
	/** The student’s number in the school’s own gradebook, where the teacher gave one. */
	readonly externalId: string | undefined;
	/** 0..100, two decimals; undefined until handed in, and for who is excused. */
	readonly points: number | undefined;
	readonly isExcused: boolean;
}

/** The file and what it is named after. @throws HttpError 404 when the assignment is not of a class of theirs. */
export async function gradebookFile(
	store: Store,
	teacher: Teacher,
	{ assignmentId, gradebook }: { assignmentId: string; gradebook: Gradebook },
	now: Date
): Promise<{ text: string; of: { class: Results['class']; title: string } }> {
	const results = await assignmentResults(store, teacher, assignmentId, now);
	const roster = await listRoster(store, teacher, results.class.id);
	const externalIds = new Map(roster.map(({ id, externalId }) => [id, externalId ?? undefined]));
	const grades = results.students.map(({ id, name, score, isExcused }) => ({
		...{ name, isExcused, externalId: externalIds.get(id) },
		points: score === undefined || isExcused ? undefined : Math.round(score * POINTS * POINTS) / POINTS
	}));
	const title = results.edition.lesson.title;
	const form = FORMS[gradebook]({ title, section: results.class.name });
	const text = csvText(form.columns, [...form.before, ...grades], {
		...{ timeZone: results.class.timeZone, bom: form.bom }
	});
	return { text, of: { class: results.class, title } };
}

interface Form {
	readonly columns: readonly Column<Grade>[];
	/** Rows that stand before those of students. */
	readonly before: readonly Grade[];
	readonly bom: boolean;
}

const text = (heading: string, value: (grade: Grade) => string | undefined): Column<Grade> => ({
	...{ id: heading, heading, kind: 'text', value }
});
const points = (heading: string): Column<Grade> => ({
	...{ id: heading, heading, kind: 'number', value: (grade) => grade.points }
});

const POSSIBLE: Grade = { name: 'Points Possible', externalId: undefined, points: POINTS, isExcused: false };

const FORMS: Readonly<Record<Gradebook, (of: { title: string; section: string }) => Form>> = {
	spreadsheet: () => ({
		columns: [
			text('Student', ({ name }) => name),
			text('Student number', ({ externalId }) => externalId),
			points(`Score (of ${POINTS})`),
			text('Excused', ({ isExcused }) => (isExcused ? 'yes' : undefined))
		],
		...{ before: [], bom: true }
	}),
	// It finds students by any of the three ids, and reads from the second row what a score is of.
	canvas: ({ title, section }) => ({
		columns: [
			text('Student', ({ name }) => name),
			text('ID', () => undefined),
			text('SIS User ID', ({ externalId }) => externalId),
			text('SIS Login ID', () => undefined),
			text('Section', (grade) => (grade === POSSIBLE ? undefined : section)),
			{ ...text(title, (grade) => (grade.isExcused ? 'EX' : grade.points?.toString())), id: 'points' }
		],
		...{ before: [POSSIBLE], bom: false }
	}),
	// Its columns are matched by whoever imports them; “ID number” is what it calls a student’s number.
	moodle: ({ title }) => ({
		columns: [
			text('ID number', ({ externalId }) => externalId),
			text('Full name', ({ name }) => name),
			points(title)
		],
		...{ before: [], bom: false }
	})
};
