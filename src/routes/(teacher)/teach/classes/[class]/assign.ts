import { instantOf, localTime } from '$lib/lessons/class-time';
import type { FieldErrors } from '$lib/server/forms';
import { words } from './words';

const DAY = 86_400_000;

/** What the form suggests: open now, due in a week at the end of the day. */
export function suggestWindow(timeZone: string, now: Date): { opens: string; due: string } {
	const day = localTime(new Date(now.getTime() + 7 * DAY), timeZone).slice(0, 10);
	return { opens: localTime(now, timeZone), due: `${day}T23:59` };
}

/** When an assignment opens and falls due, from local times as typed; or what is wrong, by field. */
export function readWindow(
	typed: { opens: string; due: string },
	timeZone: string,
	now: Date
): { ok: true; opensAt: Date; dueAt: Date } | { ok: false; errors: FieldErrors } {
	const opensAt = instantOf(typed.opens, timeZone);
	const dueAt = instantOf(typed.due, timeZone);
	const errors: FieldErrors = {};
	if (!opensAt) errors.opens = words.assign.timeMalformed;
	if (!dueAt) errors.due = words.assign.timeMalformed;
	else if (dueAt <= now) errors.due = words.assign.duePast;
	else if (opensAt && dueAt <= opensAt) errors.due = words.assign.dueBeforeOpens;
	return opensAt && dueAt && Object.keys(errors).length === 0
		? { ok: true, opensAt, dueAt }
		: { ok: false, errors };
}
