import { localTime } from '$lib/lessons/class-time';

const DAY = 86_400_000;

/** What the form suggests: open now, due in a week at the end of the day. */
export function suggestWindow(timeZone: string, now: Date): { opens: string; due: string } {
	const day = localTime(new Date(now.getTime() + 7 * DAY), timeZone).slice(0, 10);
	return { opens: localTime(now, timeZone), due: `${day}T23:59` };
}
