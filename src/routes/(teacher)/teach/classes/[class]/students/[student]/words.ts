import { MIN_AT_ONCE, MIN_TIMES } from '$lib/lessons/over-time';
import { MIN_PASSAGES, type StudentFinding } from '$lib/lessons/student-finding';
import { MIN_ANSWERS, type MasteryState } from '$lib/measure/mastery';
import type { Count, Rate } from '$lib/measure/rate';
import { rates } from '$lib/charts/rate-words';

const plural = new Intl.PluralRules('en-US');
const counted = (n: number, one: string, many: string) => `${n} ${plural.select(n) === 'one' ? one : many}`;
const of = ({ k, n }: Count) => `${k} of ${n}`;

export const words = {
	classes: 'Classes',
	headline(name: string, finding: StudentFinding): string {
		if (finding.kind === 'not enough yet') {
			const { caught, accused } = finding;
			return caught.n + accused.n === 0
				? `Not enough yet: ${name} has not judged a passage.`
				: `Not enough yet: ${name} has judged ${counted(caught.n, 'slanted passage', 'slanted passages')} and ${accused.n} fair.`;
		}
		const { kind, caught, accused } = finding;
		switch (kind) {
			case 'clear':
				return `${name} catches most slanted passages and leaves fair ones alone.`;
			case 'accuses':
				return `${name} catches most slanted passages, and still accuses ${of(accused)} fair ones.`;
			case 'misses':
				return `${name} leaves fair passages alone, and still misses ${caught.n - caught.k} of ${caught.n} slanted ones.`;
			case 'apart':
				return `${name} flags slanted passages more often than fair ones, but not surely most of them.`;
			case 'suspects':
				return `${name} flags most fair passages, ${of(accused)}: that is suspicion, not a sharp eye.`;
			case 'trusts':
				return `${name} lets most passages pass, slanted or fair.`;
			case 'mixed':
				return `${name} does not yet tell slanted passages from fair ones.`;
		}
	},
	rests: (caught: Rate, accused: Rate) =>
		`Caught ${of(caught)} slanted passages (${rates.intervalOf(caught)}), wrongly accused ${of(accused)} fair ones ` +
		`(${rates.interval(accused)}). This counts the first look at each passage.`,
	restsNot: `It takes ${MIN_PASSAGES} slanted and ${MIN_PASSAGES} fair ones before this page says what they see. What there is stands below as counts.`,
	trouble: {
		missed: ({ k, n }: Rate) => `was missed ${k} of ${n} times`,
		accused: ({ k, n }: Rate) => `was seen in ${k} of ${n} fair passages that only look like it`
	},
	troubleLead: 'To talk about:',

	techniques: {
		title: 'Technique by technique',
		technique: 'Technique',
		state: 'State',
		caught: 'Caught',
		accused: 'Wrongly accused',
		answers: 'Answers',
		days: 'Days',
		slanted: 'Slanted in all',
		fair: 'Fair in all',
		find: 'Find a technique',
		states: {
			secure: 'secure',
			growing: 'growing',
			'not enough yet': 'not enough yet'
		} satisfies Record<MasteryState, string>,
		behind: (answers: number, days: number) =>
			`${counted(answers, 'answer', 'answers')}, ${counted(days, 'day', 'days')}`,
		none: { caught: 'none met yet', accused: 'no fair one met yet' },
		inRow: { caught: 'caught ', accused: 'wrongly accused ' },
		how: `“Not enough yet” is below ${MIN_ANSWERS} answers. Secure asks for three quarters mastered, on two days, and two fair look-alikes left alone.`,
		empty: 'No technique met yet',
		emptyText:
			'With the first lesson handed in, each technique stands here: what was caught, and what was wrongly accused.'
	},

	overTime: {
		title: 'Over time',
		notYet: `Drawn from ${MIN_TIMES} assignments on, each with ${MIN_AT_ONCE} slanted or ${MIN_AT_ONCE} fair passages.`,
		byTechnique: 'Over time, by technique',
		rest: (techniques: number) =>
			`For ${counted(techniques, 'other technique', 'other techniques')} there are too few passages to draw a line: ` +
			`it takes ${MIN_TIMES} assignments with ${MIN_AT_ONCE} each.`
	},
	sureness: 'How sure, and how right',
	print: 'Print',
	/** A lesson of the course with its place in it; a teacher's own has none. */
	lesson: ({ number, title }: { readonly number: number | undefined; readonly title: string }) =>
		number === undefined ? title : `${number}. ${title}`,
	fileOf: (student: string, table: string) => `${student} ${table}`,

	history: {
		title: 'Assignments',
		lesson: 'Lesson',
		state: 'State',
		due: 'Due',
		points: 'Points',
		toGrade: 'To grade',
		attempts: 'Attempts',
		find: 'Find a lesson',
		states: {
			withdrawn: 'Withdrawn',
			upcoming: 'Not open yet',
			'not started': 'Not started',
			missed: 'Not done',
			'in progress': 'At work',
			'time up': 'Time is up',
			'handed in': 'Handed in'
		},
		late: 'late',
		excused: 'excused',
		waiting: (n: number) => `${counted(n, 'answer waits', 'answers wait')} for you`,
		attempt: (n: number) => `Attempt ${n}`,
		attemptOf: (lesson: string) => ` at ${lesson}`,
		pointsOf: (points: number) => `${points} of 100`,
		inRow: 'due ',
		empty: 'No lesson assigned yet',
		emptyText: 'What you assign to the class stands here, with what became of it.'
	},

	notes: {
		title: 'Notes',
		seen: (name: string) => `${name} can read these notes, on the page of their progress.`,
		label: 'New note',
		keep: 'Save the note',
		remove: 'Remove',
		removeThis: (time: string) => ` the note of ${time}`,
		removed: 'The note is removed.',
		none: 'No note yet.'
	},

	times: {
		title: 'Accommodations',
		label: 'Extra time, in every assignment',
		keep: 'Save',
		kept: (extraTime: string) =>
			extraTime === 'none' ? 'Saved: no extra time.' : `Saved: extra time, ${extraTime}.`,
		options: { none: 'none', '1.25': '×1.25', '1.5': '×1.5', '2': '×2', untimed: 'untimed' },
		unknown: 'Choose one of the extra times.',
		hint: 'Multiplies every time limit at once, and moves due and closing times along.',
		overrides: 'In single assignments',
		none: 'Nothing is different in a single assignment.',
		reason: (reason: string, time: string) => `Set ${time}: ${reason}`
	}
};
