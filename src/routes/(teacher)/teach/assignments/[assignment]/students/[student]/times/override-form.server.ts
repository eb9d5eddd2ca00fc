/** Reads the form with what is different for one student. */
import { effectiveTimes, type ExtraTime, type Window } from '$lib/lessons/availability';
import { localTime, sayTime } from '$lib/lessons/class-time';
import type { FieldErrors } from '$lib/server/forms';
import type { NewOverride } from '$lib/server/overrides';
import { textProblem } from '$lib/text/plain-text';
import { timeAsTyped } from '../../../../../rules-form.server';
import { sayDuration } from '../../../../../../../rules-words';
import { words } from './words';

const FIELDS = ['opens', 'due', 'closes', 'timeLimit', 'untimed', 'attempts', 'excused', 'reason'] as const;
type Typed = Partial<Record<(typeof FIELDS)[number], string>>;

const MINUTE = 60_000;
const MOST_MINUTES = 2880;
const MOST_ATTEMPTS = 100;
const REASON = { most: 300, lines: false };

/** What the form is read against: the class's window, and what stands for the student so far. */
export interface Against {
	readonly window: Window;
	readonly before: NewOverride | null;
	readonly extraTime: ExtraTime | null;
	readonly timeZone: string;
	readonly now: Date;
}

export type ReadOverride =
	| { readonly ok: true; readonly override: NewOverride }
	| { readonly ok: false; readonly errors: FieldErrors; readonly typed: Typed };

/** What is different for a student, as typed; or what is wrong, by field. */
export function readOverride(form: FormData, against: Against): ReadOverride {
	const typed = typedIn(form);
	const errors: FieldErrors = {};
	const times = readTimes(typed, against, errors);
	const timeLimitMinutes = readLimit(typed, against.window, errors);
	const attemptsAllowed = readAttempts(typed, against.window, errors);
	const reason = (typed.reason ?? '').trim();
	const problem = reason === '' ? words.reasonMissing : textProblem(reason, REASON);
	if (problem) errors.reason = problem;
	const isUntimed = typed.untimed !== undefined && against.window.rules.timeLimitMinutes !== null;
	const isExcused = typed.excused !== undefined;
	const override = { ...times, timeLimitMinutes, isUntimed, attemptsAllowed, isExcused, reason };
	const { reason: _reason, ...different } = override;
	if (!Object.values(different).some(Boolean) && Object.keys(errors).length === 0)
		errors.form = words.nothing;
	if (Object.keys(errors).length === 0) checkClosing(override, against, errors);
	return Object.keys(errors).length === 0 ? { ok: true, override } : { ok: false, errors, typed };
}

function typedIn(form: FormData): Typed {
	const pairs = FIELDS.flatMap((name) => {
		const value = form.get(name);
		return typeof value === 'string' ? [[name, value] as const] : [];
	});
	return Object.fromEntries(pairs);
}

function readTimes(typed: Typed, { window, before, timeZone, now }: Against, errors: FieldErrors) {
	const read = (name: 'opens' | 'due' | 'closes', old: Date | null | undefined) => {
		if (!typed[name]) return null;
		const time = timeAsTyped(typed[name], timeZone, old);
		if (!time) errors[name] = words.timeMalformed;
		else if (name !== 'opens' && time <= now && time.getTime() !== old?.getTime()) errors[name] = words.past;
		return time ?? null;
	};
	const opensAt = read('opens', before?.opensAt);
	const dueAt = read('due', before?.dueAt);
	const closesAt = read('closes', before?.closesAt);
	const closing = window.rules.late === 'closed' ? window.dueAt : window.closesAt;
	if (opensAt && opensAt > window.opensAt) errors.opens ??= words.opensLater;
	if (dueAt && dueAt < window.dueAt) errors.due ??= words.dueSooner;
	if (closesAt && !closing) errors.closes ??= words.closesNever;
	if (closesAt && closing && closesAt < closing) errors.closes ??= words.closesSooner;
	return { opensAt, dueAt, closesAt };
}

function readLimit({ timeLimit, untimed }: Typed, { rules }: Window, errors: FieldErrors): number | null {
	const given = rules.timeLimitMinutes;
	const minutes = numberOf(timeLimit, MOST_MINUTES);
	if (minutes === undefined) errors.timeLimit = words.limitWrong;
	else if (minutes === null) return null;
	else if (given === null) errors.timeLimit = words.limitNever;
	else if (minutes < given) errors.timeLimit = words.limitShorter(sayDuration(given * MINUTE));
	else if (untimed !== undefined) errors.timeLimit = words.limitTwice;
	return minutes ?? null;
}

function readAttempts({ attempts }: Typed, { rules }: Window, errors: FieldErrors): number | null {
	const given = rules.attemptsAllowed;
	const number = numberOf(attempts, MOST_ATTEMPTS);
	if (number === undefined) errors.attempts = words.attemptsWrong;
	else if (number === null) return null;
	else if (given === null) errors.attempts = words.attemptsNever;
	else if (number < given) errors.attempts = words.attemptsFewer(given);
	return number ?? null;
}

/** A whole number from 1; null when nothing was typed, undefined when it is none. */
function numberOf(typed: string | undefined, most: number): number | null | undefined {
	const text = (typed ?? '').trim();
	if (text === '') return null;
	const number = /^\d{1,4}$/.test(text) ? Number(text) : 0;
	return number >= 1 && number <= most ? number : undefined;
}

/** A later due time is worth nothing where it closes before. */
function checkClosing(
	override: NewOverride,
	{ window, extraTime, timeZone }: Against,
	errors: FieldErrors
): void {
	const { dueAt, closesAt } = effectiveTimes(window, override, extraTime);
	if (closesAt && closesAt < dueAt) errors.closes = words.closesBeforeDue(sayTime(closesAt, timeZone));
}

/** The fields of an override as it stands. */
export function overrideFields(override: NewOverride | null, timeZone: string): Typed {
	if (!override) return {};
	const { opensAt, dueAt, closesAt, timeLimitMinutes, isUntimed, attemptsAllowed, isExcused, reason } =
		override;
	const say = (time: Date | null) => (time ? localTime(time, timeZone) : '');
	return {
		...{ opens: say(opensAt), due: say(dueAt), closes: say(closesAt), reason },
		...{ timeLimit: timeLimitMinutes?.toString() ?? '', attempts: attemptsAllowed?.toString() ?? '' },
		...(isUntimed && { untimed: 'on' }),
		...(isExcused && { excused: 'on' })
	};
}
