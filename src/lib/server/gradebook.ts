/** The scores of an assignment for other gradebooks, in the form that each documents for its import. */
import { listRoster } from './classes';
import { csvText, type FileColumn } from './csv';
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
	const text = csvText(form.columns, [...form.before, ...grades.filter(form.holds)], {
		...{ timeZone: results.class.timeZone, bom: form.bom }
	});
	return { text, of: { class: results.class, title } };
}

/** How many of a class Moodle’s file leaves out. @throws HttpError 404 when the class is not theirs. */
export async function countWithoutId(store: Store, teacher: Teacher, classId: string): Promise<number> {
	const roster = await listRoster(store, teacher, classId);
	return roster.filter(({ externalId }) => externalId === null).length;
}

interface Form {
	readonly columns: readonly FileColumn<Grade>[];
	/** Rows that stand before those of students. */
	readonly before: readonly Grade[];
	/** Whether a student can stand in it. */
	readonly holds: (grade: Grade) => boolean;
	readonly bom: boolean;
}

const everybody = () => true;

const POSSIBLE: Grade = { name: 'Points Possible', externalId: undefined, points: POINTS, isExcused: false };

const FORMS: Readonly<Record<Gradebook, (of: { title: string; section: string }) => Form>> = {
	spreadsheet: () => ({
		columns: [
			{ heading: 'Student', value: ({ name }) => name },
			{ heading: 'Student number', value: ({ externalId }) => externalId },
			{ heading: `Score (of ${POINTS})`, value: ({ points }) => points },
			{ heading: 'Excused', value: ({ isExcused }) => (isExcused ? 'yes' : undefined) }
		],
		...{ before: [], holds: everybody, bom: true }
	}),
	// It finds students by any of the three ids, or by their name, and reads from the second row what a score is of.
	canvas: ({ title, section }) => ({
		columns: [
			{ heading: 'Student', value: ({ name }) => name },
			{ heading: 'ID', value: () => undefined },
			{ heading: 'SIS User ID', value: ({ externalId }) => externalId },
			{ heading: 'SIS Login ID', value: () => undefined },
			{ heading: 'Section', value: (grade) => (grade === POSSIBLE ? undefined : section) },
			{ heading: nameInCanvas(title), value: ({ isExcused, points }) => (isExcused ? 'EX' : points) }
		],
		...{ before: [POSSIBLE], holds: everybody, bom: false }
	}),
	// Its columns are matched by whoever imports them; “ID number” is what it calls a student’s number, and the only
	// one of ours that it finds students by: by its version, a row without one ends the import or is given to another
	// student. “-” is no score; where nothing stands, a new column gets 0.
	moodle: ({ title }) => ({
		columns: [
			{ heading: 'ID number', value: ({ externalId }) => externalId },
			{ heading: 'Full name', value: ({ name }) => name },
			{ heading: title, value: ({ points }) => points, blank: '-' }
		],
		...{ before: [], holds: ({ externalId }) => externalId !== undefined, bom: false }
	})
};

/** Canvas takes a number in parentheses at the end for its own of an assignment. */
function nameInCanvas(title: string): string {
	return title.replace(/(?<=\s)\((\d+)\)$/, '[$1]');
}
