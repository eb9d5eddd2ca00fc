import { sayDay, sayTime } from '$lib/lessons/class-time';

/** A day by the clock of the machine: an installation has no other. */
export function sayDayHere(instant: Date): string {
	return sayDay(instant, Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** A moment by the same clock. */
export function sayTimeHere(instant: Date): string {
	return sayTime(instant, Intl.DateTimeFormat().resolvedOptions().timeZone);
}
