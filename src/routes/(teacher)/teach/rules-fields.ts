/** The fields of an assignment's settings, as their controls hold them. */
import type { AssignmentRules } from '$lib/lessons/assignment-rules';

/** The controls, by name. An empty number means: without limit. */
export const RULE_FIELDS: readonly string[] = [
	...['opens', 'due', 'closes', 'mode', 'attempts', 'counts', 'late', 'latePercent'],
	...['practiceAfterClosing', 'timeLimit', 'grace', 'release', 'certainty', 'shuffles']
];

/** What a form holds, by field name. A box that is not ticked is not there. */
export type Typed = Readonly<Record<string, string>>;

/** The fields of rules that are set. */
export function fieldsOf(rules: AssignmentRules): Record<string, string> {
	return {
		...{ mode: rules.mode, counts: rules.counts, late: rules.late, release: rules.release },
		attempts: rules.attemptsAllowed?.toString() ?? '',
		latePercent: String(rules.latePercent),
		timeLimit: rules.timeLimitMinutes?.toString() ?? '',
		grace: String(rules.graceMinutes),
		...(rules.practiceAfterClosing && { practiceAfterClosing: 'on' }),
		...(rules.certainty && { certainty: 'on' }),
		...(rules.shuffles && { shuffles: 'on' })
	};
}

/** The rules that fields amount to while they are being filled in, for the sentence that sums them up. */
export function draftRules(typed: Typed): AssignmentRules {
	return {
		mode: oneOf(['quiz', 'practice'], typed.mode),
		attemptsAllowed: numberOf(typed.attempts),
		counts: oneOf(['best', 'last', 'average'], typed.counts),
		late: oneOf(['kept', 'none', 'percent', 'closed'], typed.late),
		latePercent: numberOf(typed.latePercent) ?? 10,
		practiceAfterClosing: typed.practiceAfterClosing !== undefined,
		timeLimitMinutes: numberOf(typed.timeLimit),
		graceMinutes: numberOf(typed.grace) ?? 10,
		release: oneOf(['hand-in', 'due', 'teacher'], typed.release),
		certainty: typed.certainty !== undefined,
		shuffles: typed.shuffles !== undefined
	};
}

function oneOf<Value extends string>(values: readonly [Value, ...Value[]], typed: string | undefined): Value {
	return values.find((value) => value === typed) ?? values[0];
}

function numberOf(typed: string | undefined): number | null {
	return typed && /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : null;
}
