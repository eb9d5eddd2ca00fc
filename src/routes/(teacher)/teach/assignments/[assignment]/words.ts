import { sayLesson } from '$lib/lessons/words';
import { percent } from '$lib/charts/words';
import type { ClassMean } from '$lib/lessons/results';

const plural = new Intl.PluralRules('en-US');
const counted = (n: number, one: string, many: string) => `${n} ${plural.select(n) === 'one' ? one : many}`;
const interval = ({ low, high }: ClassMean) =>
	low === high ? 'a single point: all shares are equal' : `${Math.round(low * 100)}–${percent(high)}`;

/** Times as they are said. */
interface Said {
	opens: string;
	due: string;
	closes: string | null;
}
const closing = (closes: string | null) => (closes ? `, closes ${closes}` : '');

export const words = {
	classes: 'Classes',
	lesson: sayLesson,
	states: {
		upcoming: ({ opens, due }: Said) => `Opens ${opens}, due ${due}.`,
		open: ({ due, closes }: Said) => `Open, due ${due}${closing(closes)}.`,
		late: ({ due, closes }: Said) => `Was due ${due}${closing(closes)}.`,
		closed: ({ due, closes }: Said) => `Was due ${due}. Closed${closes ? ` since ${closes}` : ''}.`,
		withdrawn: 'Withdrawn: students cannot work on it now. Their work is kept.'
	},
	settings: 'Change times and settings',
	times: 'More time for several students',
	handedIn: (k: number, n: number) => `${k} of ${n} handed in.`,

	finding: (caught: number, accused: number) =>
		`Your class catches ${percent(caught)} of slanted passages. It accuses ${percent(accused)} of fair ones.`,
	rests: (caught: ClassMean, accused: ClassMean) =>
		`Mean of ${caught.n === accused.n ? caught.n : `${caught.n} and ${accused.n}`} students’ shares: ` +
		`caught ${percent(caught.mean)} (95% interval ${interval(caught)}), ` +
		`wrongly accused ${percent(accused.mean)} (${interval(accused)}), ` +
		`of ${caught.judgments} and ${accused.judgments} first judgments.`,
	tooFew: (done: number, needed: number) =>
		done === 0
			? `Nobody has handed in yet. From ${needed} students on, this page says what the class catches.`
			: `${counted(done, 'student has', 'students have')} handed in. From ${needed} on, this page says what the class catches.`,
	tooFewJudged: ({ slanted, fair }: { slanted: number; fair: number }, needed: number) =>
		`${counted(slanted, 'student has', 'students have')} judged slanted passages, ${fair} fair ones. ` +
		`From ${needed} each on, this page says what the class catches.`,

	grid: {
		gradebooks: 'Scores for a gradebook:',
		gradebook: { spreadsheet: 'Spreadsheet', canvas: 'Canvas', moodle: 'Moodle' },
		withoutId: (n: number) =>
			`Moodle finds students by their ID. ${counted(n, 'student has', 'students have')} none and ${n === 1 ? 'is' : 'are'} not in its file.`,
		giveIds: 'Bring IDs with a list',
		title: 'Students and questions',
		hint: (columns: number) => `${columns} questions: scroll sideways, names stay.`,
		region: (students: number, questions: number) =>
			`Results, ${counted(students, 'student', 'students')} by ${counted(questions, 'question', 'questions')}. Scrolls sideways.`,
		student: 'Student',
		question: (number: number, prompt: string) => `Question ${number}: ${prompt}`,
		score: 'Score',
		caught: 'Caught',
		accused: 'Wrongly accused',
		slanted: 'Slanted passages',
		fair: 'Fair passages',
		minutes: 'Minutes',
		state: 'State',
		lateColumn: 'Late',
		yes: 'yes',
		waiting: 'Answers waiting for a grade',
		started: 'Started',
		handedIn: 'Handed in',
		find: 'Find a student',
		legend: {
			full: '80–100 of 100',
			half: '40–79',
			low: 'below 40',
			open: 'no answer',
			done: 'answered, not handed in',
			waiting: 'waits for your grade',
			ahead: 'not reached yet'
		},
		outOf: ' of 100',
		of: (k: number, n: number) => `${k} of ${n}`,
		none: 'not judged',
		states: {
			'not started': 'not started',
			'in progress': 'in progress',
			'time up': 'time up',
			'handed in': 'handed in'
		} as const,
		excused: 'excused',
		attempts: (n: number) => `${n} attempts`,
		late: 'late',
		lighter: 'lighter version',
		good: '80 or more',
		goodOf: (k: number, n: number) => `${k}/${n}`,
		median: (minutes: number, n: number) =>
			`From start to hand-in: ${counted(minutes, 'minute', 'minutes')} in the middle of ` +
			`${counted(n, 'student', 'students')}. Pauses count too.`,
		goodSpoken: (k: number, n: number) => `${k} of ${counted(n, 'answer', 'answers')}`
	},

	questions: {
		title: 'Question by question',
		number: 'No.',
		question: 'Question',
		kind: 'Kind',
		answers: 'Answers',
		lighter: 'In the lighter version:'
	},

	square: {
		title: 'Caught and wrongly accused',
		finding: (students: number) =>
			`Each point is one of ${students} students. Up is better, to the left is better. On the diagonal a reader ` +
			'marks fair and slanted passages alike.',
		needs: (judged: number, needed: number) => `Shown from ${needed} students on; ${judged} so far.`
	},

	people: {
		title: 'Who may need you',
		nobody: 'Nobody stands out.',
		suspicious: (k: number, n: number) => `Flags ${k} of ${n} fair passages.`,
		trusting: (k: number, n: number) => `Catches ${k} of ${n} slanted passages.`
	},

	choices: {
		notStarted: 'Not started',
		working: 'Working',
		handedIn: 'Handed in',
		waiting: 'Waiting for your grade',
		late: 'Late',
		need: 'May need you'
	},
	print: 'Print',
	fileTooLong: 'The file took too long to make. Nothing is lost: try again in a few minutes.',
	students: { none: 'Nobody is in this class yet', noneText: 'Open a class code on the page of the class.' }
};
