/** What is different for one student in one assignment, for teachers and for the student. */
import type { Override } from '$lib/lessons/availability';
import { sayTime } from '$lib/lessons/class-time';

const plural = new Intl.PluralRules('en-US');
const counted = (n: number, one: string, many: string) => `${n} ${plural.select(n) === 'one' ? one : many}`;

/** “due …; no time limit; 2 attempts” */
export function sayOverride(override: Override & { readonly isExcused: boolean }, timeZone: string): string {
	const { opensAt, dueAt, closesAt, timeLimitMinutes, isUntimed, attemptsAllowed, isExcused } = override;
	return [
		isExcused && 'excused',
		opensAt && `opens ${sayTime(opensAt, timeZone)}`,
		dueAt && `due ${sayTime(dueAt, timeZone)}`,
		closesAt && `closes ${sayTime(closesAt, timeZone)}`,
		timeLimitMinutes !== null && counted(timeLimitMinutes, 'minute', 'minutes'),
		isUntimed && 'no time limit',
		attemptsAllowed !== null && counted(attemptsAllowed, 'attempt', 'attempts')
	]
		.filter(Boolean)
		.join('; ');
}
