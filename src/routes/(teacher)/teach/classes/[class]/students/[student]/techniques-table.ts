/** What a student sees technique by technique, for their page and its file. */
import { masteryWords } from '$lib/charts/mastery-words';
import type { MasteryState } from '$lib/measure/mastery';
import type { Rate } from '$lib/measure/rate';
import type { Table } from '$lib/tables/table';
import { words } from './words';

export interface TechniqueRow {
	/** In the taxonomy. */
	readonly technique: string;
	readonly name: string;
	readonly state: MasteryState;
	readonly answers: number;
	readonly days: number;
	/** Each undefined where there was none of its kind. */
	readonly caught: Rate | undefined;
	readonly accused: Rate | undefined;
}

const text = words.techniques;

export const techniquesTable: Table<TechniqueRow> = {
	...{ anchor: 'techniques', prefix: 'techniques-' },
	columns: [
		{ id: 'technique', heading: text.technique, kind: 'text', value: ({ name }) => name },
		{
			...{ id: 'state', heading: text.state, kind: 'text', isFileOnly: true },
			value: ({ answers, state }) => (answers > 0 ? text.states[state] : masteryWords.unmeasured)
		},
		{
			...{ id: 'answers', heading: text.answers, kind: 'number', isFileOnly: true },
			value: ({ answers }) => answers
		},
		{ id: 'days', heading: text.days, kind: 'number', isFileOnly: true, value: ({ days }) => days },
		{
			...{ id: 'caught', heading: text.caught, kind: 'number' },
			...{ value: ({ caught }) => caught?.k ?? 0, order: ({ caught }) => caught?.share }
		},
		{
			...{ id: 'slanted', heading: text.slanted, kind: 'number', isFileOnly: true },
			value: ({ caught }) => caught?.n ?? 0
		},
		{
			...{ id: 'accused', heading: text.accused, kind: 'number' },
			...{ value: ({ accused }) => accused?.k ?? 0, order: ({ accused }) => accused?.share }
		},
		{
			...{ id: 'fair', heading: text.fair, kind: 'number', isFileOnly: true },
			value: ({ accused }) => accused?.n ?? 0
		}
	],
	finds: ({ name }) => name,
	choices: (['secure', 'growing', 'not enough yet'] as const).map((state) => ({
		...{ id: state.replaceAll(' ', '-'), label: text.states[state] },
		holds: (row) => row.answers > 0 && row.state === state
	}))
};
