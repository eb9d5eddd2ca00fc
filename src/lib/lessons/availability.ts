/** Who may start, and until when: the assignment, what is different for one student, and the clock. */
import type { AssignmentRules } from './assignment-rules';

const MINUTE = 60_000;

/** What of an assignment decides when it can be taken. */
export interface Window {
	readonly opensAt: Date;
	readonly dueAt: Date;
	/** `null`: it stays open, unless the rules close it when it is due. */
	readonly closesAt: Date | null;
	readonly rules: AssignmentRules;
}

/** What is different for one student in one assignment; `null` changes nothing. */
export interface Override {
	readonly opensAt: Date | null;
	readonly dueAt: Date | null;
	readonly closesAt: Date | null;
	readonly timeLimitMinutes: number | null;
	readonly isUntimed: boolean;
	readonly attemptsAllowed: number | null;
}

/** A student's standing accommodation: time limits times so much, or none. */
export type ExtraTime = '1.25' | '1.5' | '2' | 'untimed';
export const EXTRA_TIMES: readonly ExtraTime[] = ['1.25', '1.5', '2', 'untimed'];

/** The times that hold for one student. */
export interface EffectiveTimes {
	readonly opensAt: Date;
	readonly dueAt: Date;
	/** When it closes for good; `null`: never. */
	readonly closesAt: Date | null;
	/** In milliseconds; `null`: without a limit. */
	readonly timeLimit: number | null;
	/** `null`: as many as one likes. */
	readonly attemptsAllowed: number | null;
	readonly graceMs: number;
}

/**
 * A student's own times. Of the assignment, the override and the accommodation the most generous wins, item by
 * item: nothing here can shorten what the assignment gives. The extra time is added to due and closing time too, so
 * that whoever starts when the others do can use all of it; without a limit, one time limit more is added.
 */
export function effectiveTimes(
	window: Window,
	override?: Override | null,
	extraTime?: ExtraTime | null
): EffectiveTimes {
	const { rules } = window;
	const given = rules.timeLimitMinutes === null ? null : rules.timeLimitMinutes * MINUTE;
	const timeLimit = longestLimit(given, override, extraTime);
	const extra = given === null ? 0 : (timeLimit ?? 2 * given) - given;
	const closing = rules.late === 'closed' ? window.dueAt : window.closesAt;
	return {
		opensAt: earlier(window.opensAt, override?.opensAt),
		dueAt: later(plus(window.dueAt, extra), override?.dueAt),
		closesAt: closing && later(plus(closing, extra), override?.closesAt, closingDue(rules, override)),
		timeLimit,
		attemptsAllowed: mostAttempts(rules.attemptsAllowed, override?.attemptsAllowed),
		graceMs: rules.graceMinutes * MINUTE
	};
}

/** Where an assignment closes when due, a later due time closes it later. */
function closingDue(rules: AssignmentRules, override: Override | null | undefined): Date | null | undefined {
	return rules.late === 'closed' ? override?.dueAt : undefined;
}

function longestLimit(
	given: number | null,
	override: Override | null | undefined,
	extraTime: ExtraTime | null | undefined
): number | null {
	if (given === null || override?.isUntimed || extraTime === 'untimed') return null;
	return Math.max(given * Number(extraTime ?? 1), (override?.timeLimitMinutes ?? 0) * MINUTE);
}

function mostAttempts(given: number | null, own: number | null | undefined): number | null {
	return given === null ? null : Math.max(given, own ?? 0);
}

function earlier(time: Date, other: Date | null | undefined): Date {
	return other && other < time ? other : time;
}

function later(time: Date, ...others: readonly (Date | null | undefined)[]): Date {
	return others.reduce<Date>((latest, other) => (other && other > latest ? other : latest), time);
}

function plus(time: Date, ms: number): Date {
	return new Date(time.getTime() + ms);
}

/** `late`: past due; it can still be taken, and says so. */
export type Availability = 'upcoming' | 'open' | 'late' | 'closed';

/** Where an assignment stands at a moment. It opens, falls due and closes at the very instants named. */
export function availabilityOf(
	{ opensAt, dueAt, closesAt }: Pick<EffectiveTimes, 'opensAt' | 'dueAt' | 'closesAt'>,
	now: Date
): Availability {
	if (now < opensAt) return 'upcoming';
	if (closesAt && now >= closesAt) return 'closed';
	return now < dueAt ? 'open' : 'late';
}

/** What decides about a start beside the times. */
export interface StartFacts {
	/** Attempts begun that earn credit. */
	readonly begun: number;
	readonly isUnderWay: boolean;
	readonly isExcused: boolean;
	readonly isWithdrawn: boolean;
	/** Self-study only: why it cannot be begun. */
	readonly bar?: SelfStudyBar | undefined;
}

/** `turned off`: by the class's teacher. `assigned`: the lesson is to be done for a teacher, and its key is not open yet. */
export type SelfStudyBar = 'turned off' | 'assigned';

export type StartDecision =
	| { readonly kind: 'start'; readonly isPractice: boolean }
	| {
			readonly kind: 'refused';
			readonly why: 'withdrawn' | 'upcoming' | 'under way' | 'closed' | 'used up' | SelfStudyBar;
	  };

/** Whether an attempt may be started. After closing, or excused, only for practice without credit. */
export function decideStart(
	times: EffectiveTimes,
	rules: AssignmentRules,
	{ begun, isUnderWay, isExcused, isWithdrawn, bar }: StartFacts,
	now: Date
): StartDecision {
	if (isWithdrawn) return { kind: 'refused', why: 'withdrawn' };
	if (isUnderWay) return { kind: 'refused', why: 'under way' };
	if (bar) return { kind: 'refused', why: bar };
	const availability = availabilityOf(times, now);
	if (availability === 'upcoming') return { kind: 'refused', why: 'upcoming' };
	if (availability === 'closed') {
		return rules.practiceAfterClosing
			? { kind: 'start', isPractice: true }
			: { kind: 'refused', why: 'closed' };
	}
	if (isExcused) return { kind: 'start', isPractice: true };
	if (times.attemptsAllowed !== null && begun >= times.attemptsAllowed) {
		return { kind: 'refused', why: 'used up' };
	}
	return { kind: 'start', isPractice: false };
}
