/** Reads the form with an assignment's settings: the same for giving a lesson and for changing it. */
import { z } from 'zod';
import { assignmentRulesSchema, DEFAULT_RULES, type AssignmentRules } from '$lib/lessons/assignment-rules';
import type { Window } from '$lib/lessons/availability';
import { instantOf, localTime } from '$lib/lessons/class-time';
import { readFields, type FieldErrors } from '$lib/server/forms';
import { fieldsOf, RULE_FIELDS } from './rules-fields';
import { words } from './rules-form-words';

const usual = fieldsOf(DEFAULT_RULES);
const { mode, counts, late, release } = assignmentRulesSchema.shape;

/** One of a few; what is not sent is as usual, what is sent must be one of them. */
const choice = <Value extends string>(values: readonly Value[], usually: Value) =>
	z.enum(values, words.choose).prefault(usually);

const whole = (low: number, high: number, message: string) =>
	z
		.string()
		.trim()
		.regex(/^\d{1,4}$/, message)
		.transform(Number)
		.pipe(z.number().min(low, message).max(high, message));

const wholeOrNone = (high: number, message: string) => {
	const none = z
		.string()
		.trim()
		.length(0)
		.transform(() => null);
	return z.union([none, whole(1, high, message)], message);
};

const ticked = z
	.string()
	.optional()
	.transform((typed) => typed !== undefined);

const fieldsSchema = z
	.object({
		mode: choice(mode.unwrap().options, 'quiz'),
		attempts: wholeOrNone(50, words.attemptsWrong).prefault(usual.attempts ?? ''),
		counts: choice(counts.unwrap().options, 'best'),
		late: choice(late.unwrap().options, 'kept'),
		latePercent: whole(1, 100, words.percentWrong).prefault(usual.latePercent ?? ''),
		practiceAfterClosing: ticked,
		timeLimit: wholeOrNone(1440, words.timeLimitWrong).prefault(usual.timeLimit ?? ''),
		grace: whole(0, 1440, words.graceWrong).prefault(usual.grace ?? ''),
		release: choice(release.unwrap().options, 'hand-in'),
		certainty: ticked,
		shuffles: ticked
	})
	.transform(({ attempts, timeLimit, grace, ...rest }): AssignmentRules => ({
		...rest,
		...{ attemptsAllowed: attempts, timeLimitMinutes: timeLimit, graceMinutes: grace }
	}));
/** What says nothing in this combination is not read: a percentage, unless late work loses one; release in practice. */
const rulesSchema = z.preprocess((fields: Record<string, unknown>) => {
	const { latePercent, release, ...rest } = fields;
	return {
		...rest,
		...(fields.late === 'percent' && { latePercent }),
		...(fields.mode !== 'practice' && { release })
	};
}, fieldsSchema);

export type ReadSettings =
	| { readonly ok: true; readonly window: Window }
	| { readonly ok: false; readonly errors: FieldErrors; readonly typed: Record<string, string> };

/** When and where a form is read. `before`: the assignment as it stands, when it is changed. */
interface Circumstances {
	readonly timeZone: string;
	readonly now: Date;
	readonly before?: Window;
}

/** The times and rules of an assignment as typed, in local times; or what is wrong, by field. */
export function readSettings(form: FormData, circumstances: Circumstances): ReadSettings {
	const typed = typedIn(form);
	const times = readTimes(typed, circumstances);
	const rules = readFields(form, rulesSchema);
	const errors = { ...(rules.ok ? {} : rules.errors), ...times.errors };
	if (!rules.ok || !times.window) return { ok: false, errors, typed };
	Object.assign(errors, clashesOf(rules.values, times.window));
	if (Object.keys(errors).length > 0) return { ok: false, errors, typed };
	return { ok: true, window: { ...times.window, rules: rules.values } };
}

/** The fields of the settings, and no others that came along. */
export function typedIn(form: FormData): Record<string, string> {
	const entries = RULE_FIELDS.flatMap((name) => {
		const value = form.get(name);
		return typeof value === 'string' ? [[name, value] as const] : [];
	});
	return Object.fromEntries(entries);
}

type Times = Omit<Window, 'rules'>;

/** Times that were not touched stay to the second, and may be past. */
function readTimes(
	typed: Record<string, string>,
	{ timeZone, now, before }: Circumstances
): { errors: FieldErrors; window?: Times } {
	const read = (text = '', old?: Date | null) => timeAsTyped(text, timeZone, old);
	const isNew = (time: Date, old?: Date | null) => time.getTime() !== old?.getTime();
	const opensAt = read(typed.opens, before?.opensAt);
	const dueAt = read(typed.due, before?.dueAt);
	const closesAt = typed.closes ? read(typed.closes, before?.closesAt) : null;
	const errors: FieldErrors = {};
	if (!opensAt) errors.opens = words.timeMalformed;
	if (!dueAt) errors.due = words.timeMalformed;
	else if (opensAt && dueAt <= opensAt) errors.due = words.dueBeforeOpens;
	else if (dueAt <= now && isNew(dueAt, before?.dueAt)) errors.due = words.past;
	if (closesAt === undefined) errors.closes = words.timeMalformed;
	else if (closesAt && dueAt && closesAt < dueAt) errors.closes = words.closesBeforeDue;
	else if (closesAt && closesAt <= now && isNew(closesAt, before?.closesAt)) errors.closes = words.past;
	return opensAt && dueAt && closesAt !== undefined && Object.keys(errors).length === 0
		? { errors, window: { opensAt, dueAt, closesAt } }
		: { errors };
}

/** The instant of a local time as typed: the old one, to the second, where it was not touched. */
export function timeAsTyped(text: string, timeZone: string, old?: Date | null): Date | undefined {
	return old && text === localTime(old, timeZone) ? old : instantOf(text, timeZone);
}

/** What fits nothing together, though each is right by itself. */
function clashesOf(rules: AssignmentRules, { closesAt }: Times): FieldErrors {
	const errors: FieldErrors = {};
	if (rules.late === 'closed' && closesAt) errors.closes = words.closesWhenDue;
	if (rules.practiceAfterClosing && !closesAt && rules.late !== 'closed') {
		errors.practiceAfterClosing = words.neverCloses;
	}
	return errors;
}

/** The fields of an assignment as it stands. */
export function settingsFields(window: Window, timeZone: string): Record<string, string> {
	return {
		opens: localTime(window.opensAt, timeZone),
		due: localTime(window.dueAt, timeZone),
		closes: window.closesAt ? localTime(window.closesAt, timeZone) : '',
		...fieldsOf(window.rules)
	};
}
