/** The words of the mastery grid. */
import type { MasteryState } from '../measure/mastery';
import type { Count } from '../measure/rate';

const plural = new Intl.PluralRules('en-US');
const counted = (n: number, one: string, many: string) => `${n} ${plural.select(n) === 'one' ? one : many}`;

/** One student's skill in one technique, as it is told. */
export interface MasteryCell {
	readonly state: MasteryState;
	readonly answers: number;
	readonly days: number;
	readonly caught: Count;
	readonly accused: Count;
}

/** Behind a state: how many answers, and what was caught and accused. */
function saysWhy({ answers, days, caught, accused }: MasteryCell): string {
	return [
		answers === 0
			? 'no answer'
			: `${counted(answers, 'answer', 'answers')} on ${counted(days, 'day', 'days')}`,
		...(caught.n > 0 ? [`caught ${caught.k} of ${caught.n}`] : []),
		...(accused.n > 0 ? [`wrongly accused ${accused.k} of ${accused.n}`] : [])
	].join(', ');
}

export const masteryWords = {
	states: { secure: 'secure', growing: 'growing', 'not enough yet': 'not enough yet' } satisfies Record<
		MasteryState,
		string
	>,
	/** Instead of a state, where a technique was met and no answer measures it. */
	unmeasured: 'no answer measures it yet',
	groups: {
		wording: 'Wording',
		people: 'People',
		evidence: 'Evidence',
		reasoning: 'Reasoning',
		feelings: 'Feelings',
		deflection: 'Deflecting',
		none: 'Fair'
	},
	cell: (cell: MasteryCell) => `${masteryWords.states[cell.state]}: ${saysWhy(cell)}`,
	readout: (student: string, technique: string, cell: MasteryCell) =>
		`${student} · ${technique} · ${masteryWords.cell(cell)}`,
	how: 'Point at a square, or tap it, for its numbers. In the grid the arrow keys lead from one to the next.',
	region: (students: number, techniques: number) =>
		`Mastery, ${counted(students, 'student', 'students')} by ${counted(techniques, 'technique', 'techniques')}. Scrolls sideways.`,
	hint: (techniques: number) => `${techniques} columns: scroll sideways, names stay.`,
	student: 'Student',
	anonymous: (number: number) => `Student ${number}`,
	secureOf: (students: number) => `Secure, of ${students}`,
	rest: (techniques: number) =>
		`In ${counted(techniques, 'other technique', 'other techniques')}, nobody has enough answers yet.`,
	caption: 'First answers behind each square',
	summary: ({ secure, growing, 'not enough yet': few }: Readonly<Record<MasteryState, number>>) =>
		`${secure} secure, ${growing} growing, ${few} not enough yet`
};
