/** The mastery grid as a list: a row for each student and technique. */
import type { MasteryCell } from '$lib/charts/mastery-words';
import type { Table } from '$lib/tables/table';
import { insightWords } from './insight-words';

export interface SkillRow extends MasteryCell {
	readonly student: string;
	readonly technique: string;
}

const words = insightWords.file;

export const skillsTable: Table<SkillRow> = {
	...{ anchor: 'mastery', prefix: 'mastery-' },
	columns: [
		{ id: 'name', heading: words.student, kind: 'text', value: ({ student }) => student },
		{ id: 'technique', heading: words.technique, kind: 'text', value: ({ technique }) => technique },
		{ id: 'state', heading: words.state, kind: 'text', value: ({ state }) => state },
		{ id: 'answers', heading: words.answers, kind: 'number', value: ({ answers }) => answers },
		{ id: 'days', heading: words.days, kind: 'number', value: ({ days }) => days },
		{ id: 'caught', heading: words.caught, kind: 'number', value: ({ caught }) => caught.k },
		{ id: 'slanted', heading: words.slanted, kind: 'number', value: ({ caught }) => caught.n },
		{ id: 'accused', heading: words.accused, kind: 'number', value: ({ accused }) => accused.k },
		{ id: 'fair', heading: words.fair, kind: 'number', value: ({ accused }) => accused.n }
	],
	finds: ({ student, technique }) => `${student} ${technique}`
};
