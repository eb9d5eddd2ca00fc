import { sayZone } from '$lib/lessons/class-time';

/** “Friday, November 27, 2026 at 10:00 AM, Chicago time”: for what is kept, such as a receipt. */
export function sayFullTime(instant: Date, timeZone: string): string {
	const text = new Intl.DateTimeFormat('en-US', { timeZone, dateStyle: 'full', timeStyle: 'short' }).format(
		instant
	);
	return `${text}, ${sayZone(timeZone)}`;
}
