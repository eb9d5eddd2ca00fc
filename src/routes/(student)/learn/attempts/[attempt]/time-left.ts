/** When a timer speaks, in minutes. */
const SPOKEN = [1, 5, 10];

/** Time left as `12:05`, hours as minutes. @param ms 0 or more */
export function formatLeft(ms: number): string {
	const seconds = Math.ceil(ms / 1000);
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * The minutes to speak of: 10, 5 or 1, from that moment on for half a minute; undefined at all other times.
 * @param ms The time left; undefined without a limit.
 */
export function spokenAt(ms: number | undefined): number | undefined {
	if (ms === undefined) return undefined;
	return SPOKEN.find((minutes) => ms <= minutes * 60_000 && ms > (minutes - 0.5) * 60_000);
}
