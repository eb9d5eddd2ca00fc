const PAUSES = [1, 2, 5, 10, 30].map((seconds) => seconds * 1000);

/**
 * How long to wait before trying again, in milliseconds.
 * @param failures How many tries in a row have failed, from 1.
 * @param jitter 0..1, so that a class that lost its network does not come back in one moment: up to a quarter less.
 */
export function pauseAfter(failures: number, jitter: number): number {
	const pause = PAUSES[Math.min(failures, PAUSES.length) - 1] ?? 1000;
	return Math.round(pause * (1 - jitter / 4));
}
