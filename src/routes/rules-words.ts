/** An assignment's rules and a student's times in sentences, for teachers and for students. */
import type { AssignmentRules } from '$lib/lessons/assignment-rules';
import type { EffectiveTimes, ExtraTime } from '$lib/lessons/availability';
import { sayTime } from '$lib/lessons/class-time';

const plural = new Intl.PluralRules('en-US');
const counted = (n: number, one: string, many: string) => `${n} ${plural.select(n) === 'one' ? one : many}`;

const MINUTE = 60_000;

/** “45 minutes”, “1 minute”, “37 minutes 30 seconds”; from milliseconds. */
export function sayDuration(ms: number): string {
	const minutes = Math.floor(ms / MINUTE);
	const seconds = Math.round((ms % MINUTE) / 1000);
	const parts = [
		minutes > 0 && counted(minutes, 'minute', 'minutes'),
		seconds > 0 && counted(seconds, 'second', 'seconds')
	];
	return parts.filter(Boolean).join(' ') || 'no time';
}

const EXTRA_TIME_WORDS: Readonly<Record<ExtraTime, string>> = {
	'1.25': '×1.25',
	'1.5': '×1.5',
	'2': '×2',
	untimed: 'untimed'
};

const COUNTS = {
	best: 'the best counts',
	last: 'the last counts',
	average: 'their average counts'
} as const;

const forTeacher = {
	mode: { quiz: 'Quiz', practice: 'Practice' },
	attempts: (n: number | null) =>
		n === null ? 'attempts without limit' : n === 1 ? 'one attempt' : counted(n, 'attempt', 'attempts'),
	feedback: {
		'hand-in': 'feedback right after handing in',
		due: 'feedback once it is due for everybody',
		teacher: 'feedback when you release it'
	},
	feedbackInPractice: 'feedback after each answer',
	late: {
		none: () => 'being late changes nothing',
		kept: () => 'late work is marked late',
		percent: (percent: number) => `late work loses ${percent}% a day`,
		closed: () => 'closed when it is due'
	}
} as const;

/** “Quiz, one attempt, feedback right after handing in, late work is marked late.” */
export function sayRules(rules: AssignmentRules): string {
	const isQuiz = rules.mode === 'quiz';
	const attempts = forTeacher.attempts(rules.attemptsAllowed);
	const parts = [
		forTeacher.mode[rules.mode],
		rules.attemptsAllowed === 1 ? attempts : `${attempts} (${COUNTS[rules.counts]})`,
		rules.timeLimitMinutes !== null && sayDuration(rules.timeLimitMinutes * MINUTE),
		isQuiz ? forTeacher.feedback[rules.release] : forTeacher.feedbackInPractice,
		forTeacher.late[rules.late](rules.latePercent),
		rules.practiceAfterClosing && 'practice after closing',
		rules.certainty && 'certainty-based marking',
		rules.shuffles && 'shuffled options'
	];
	return `${parts.filter(Boolean).join(', ')}.`;
}

/** What decides what a student is told before starting. */
export interface StudentRules {
	readonly rules: AssignmentRules;
	/** The student's own. */
	readonly times: EffectiveTimes;
	readonly timeZone: string;
}

const forStudent = {
	mode: {
		quiz: 'This is a quiz: you answer, hand in, and the feedback comes afterwards.',
		practice: 'This is practice: feedback comes after each answer, and you can try again.'
	},
	release: {
		'hand-in': 'You see the feedback right after handing in.',
		due: 'You see the feedback once it is due for everybody.',
		teacher: 'You see the feedback when your teacher releases it.'
	},
	limit: (limit: string) => `You have ${limit} from when you start. The clock does not stop in between.`,
	attempts: (n: number | null, counts: AssignmentRules['counts']) =>
		n === null
			? `You can take it as often as you like; ${COUNTS[counts]}.`
			: n === 1
				? 'You can take it once.'
				: `You can take it ${n} times; ${COUNTS[counts]}.`,
	late: {
		none: () => 'You can hand in after that too.',
		kept: () => 'You can hand in after that; it is marked late.',
		percent: (percent: number) => `After that, each day begun takes ${percent}% off.`,
		closed: () => 'After that it is closed.'
	},
	practice: 'Once it is closed you can still practice with it; that does not count.',
	certainty:
		'With each answer you say how certain you are, 1, 2 or 3. Right earns 1, 2 or 3 points; wrong costs 0, 2 or 6.'
} as const;

/** What a student is told before starting, one sentence or two each. */
export function tellRules({ rules, times, timeZone }: StudentRules): string[] {
	const closes = rules.late !== 'closed' && times.closesAt ? sayTime(times.closesAt, timeZone) : undefined;
	const lines = [
		forStudent.mode[rules.mode],
		times.timeLimit !== null && forStudent.limit(sayDuration(times.timeLimit)),
		forStudent.attempts(times.attemptsAllowed, rules.counts),
		`Due ${sayTime(times.dueAt, timeZone)}. ${forStudent.late[rules.late](rules.latePercent)}`,
		closes && `It closes ${closes}.`,
		rules.practiceAfterClosing && times.closesAt !== null && forStudent.practice,
		rules.mode === 'quiz' && forStudent.release[rules.release],
		rules.certainty && forStudent.certainty
	];
	return lines.filter((line) => line !== false && line !== undefined);
}

/** What one student has, and where it comes from. */
export interface OwnTimes {
	readonly times: EffectiveTimes;
	readonly timeZone: string;
	readonly extraTime: ExtraTime | null;
	readonly isExcused: boolean;
}

/** “Opens …, due …, closes …, 45 minutes, 2 attempts; extra time ×1.5 from the class.” */
export function sayOwnTimes({ times, timeZone, extraTime, isExcused }: OwnTimes): string {
	const say = (time: Date) => sayTime(time, timeZone);
	const parts = [
		`Opens ${say(times.opensAt)}`,
		`due ${say(times.dueAt)}`,
		times.closesAt ? `closes ${say(times.closesAt)}` : 'does not close',
		times.timeLimit === null ? 'no time limit' : sayDuration(times.timeLimit),
		forTeacher.attempts(times.attemptsAllowed)
	];
	const more = [
		extraTime && `extra time ${EXTRA_TIME_WORDS[extraTime]} from the class`,
		isExcused && 'excused: it counts for nothing'
	];
	return `${[parts.join(', '), ...more].filter(Boolean).join('; ')}.`;
}
