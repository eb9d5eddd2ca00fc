/** Times as a class sees them: every due time is said, and typed, in the class's time zone. */

/** Whether a name is a time zone that this machine knows, such as `America/Chicago`. */
export function isTimeZone(name: string): boolean {
	try {
		new Intl.DateTimeFormat('en-US', { timeZone: name });
		return true;
	} catch {
		return false;
	}
}

/**
 * The instant of a local time as a `datetime-local` field gives it, `2026-11-27T10:00`; undefined when malformed.
 * A time that a clock change skips is read as the same time after it; one that comes twice, as the first.
 */
export function instantOf(local: string, timeZone: string): Date | undefined {
	const parts = local.match(/^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d)?$/);
	if (!parts) return undefined;
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.slice(1).map(Number);
	const asUtc = Date.UTC(year, month - 1, day, hour, minute);
	if (new Date(asUtc).toISOString().slice(0, 16) !== local.slice(0, 16)) return undefined;
	const guesses = [asUtc - DAY, asUtc + DAY].map((near) => asUtc - offsetAt(near, timeZone));
	const exact = guesses.filter((guess) => guess + offsetAt(guess, timeZone) === asUtc);
	return new Date(exact.length > 0 ? Math.min(...exact) : Math.max(...guesses));
}

const DAY = 86_400_000;

/** An instant as a `datetime-local` field takes it. */
export function localTime(instant: Date, timeZone: string): string {
	const minute = Math.floor(instant.getTime() / 60_000) * 60_000;
	return new Date(minute + offsetAt(minute, timeZone)).toISOString().slice(0, 16);
}

/** An instant by a class's clock as ISO 8601, to the second: `2026-11-27T10:00:00-06:00`. */
export function isoTime(instant: Date, timeZone: string): string {
	const offset = offsetAt(instant.getTime(), timeZone);
	const local = new Date(instant.getTime() + offset).toISOString().slice(0, 19);
	const apart = new Date(Math.abs(offset)).toISOString().slice(11, 16);
	return `${local}${offset < 0 ? '-' : '+'}${apart}`;
}

/** By time zone: making one takes some fifty times as long as using it. */
const offsetFormats = new Map<string, Intl.DateTimeFormat>();

function offsetFormat(timeZone: string): Intl.DateTimeFormat {
	const known = offsetFormats.get(timeZone);
	if (known) return known;
	const made = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
	offsetFormats.set(timeZone, made);
	return made;
}

/** How far local clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
	const part = offsetFormat(timeZone)
		.formatToParts(instant)
		.find(({ type }) => type === 'timeZoneName');
	const [, sign = '+', hours = '0', minutes = '0'] = part?.value.match(/GMT(?:([+-])(\d\d):(\d\d))?/) ?? [];
	return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** “Fri, Nov 27, 10:00 AM, Chicago time”. */
export function sayTime(instant: Date, timeZone: string): string {
	const text = new Intl.DateTimeFormat('en-US', {
		timeZone,
		weekday: 'short',
		month: 'short',
		day: 'numeric',
		hour: 'numeric',
		minute: '2-digit'
	}).format(instant);
	return `${text}, ${sayZone(timeZone)}`;
}

/** “Nov 27, 2026” */
export function sayDay(instant: Date, timeZone: string): string {
	return new Intl.DateTimeFormat('en-US', { timeZone, dateStyle: 'medium' }).format(instant);
}

/** “Chicago time”, or “UTC”. */
export function sayZone(timeZone: string): string {
	const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
	return timeZone.includes('/') ? `${city} time` : timeZone;
}

/** The calendar day of an instant by a class's clock: its number, counted from 1970, and the time of day on it. */
export function dayOf(instant: Date, timeZone: string): { readonly day: number; readonly msOfDay: number } {
	const local = instant.getTime() + offsetAt(instant.getTime(), timeZone);
	const day = Math.floor(local / DAY);
	return { day, msOfDay: local - day * DAY };
}
