import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { refuseTooMany } from './refusals';

const MINUTE = 60;

/**
 * How often is too often. One school is one address, so limits by address are high, and limits by account low.
 * In memory: a restart forgives.
 */
const limiters = {
	/** Wrong secrets for one username. */
	loginFailures: new RateLimiterMemory({ points: 10, duration: 5 * MINUTE }),
	/** Log-ins from one address. */
	logins: new RateLimiterMemory({ points: 100, duration: MINUTE }),
	/** Wrong class codes from one address. */
	joinFailures: new RateLimiterMemory({ points: 20, duration: MINUTE }),
	/** Wrong class codes from anywhere. */
	allJoinFailures: new RateLimiterMemory({ points: 60, duration: MINUTE }),
	/** Files that one teacher has looked into or added: five of them, each twice. */
	files: new RateLimiterMemory({ points: 10, duration: MINUTE }),
	/** Saves of one student: ten a second, with room for a burst. */
	saves: new RateLimiterMemory({ points: 100, duration: 10 })
} as const;
export type Limit = keyof typeof limiters;

/** Counts one event. @throws HttpError 429 when there were too many. */
export async function count(limit: Limit, key: string): Promise<void> {
	try {
		await limiters[limit].consume(key);
	} catch (problem) {
		if (problem instanceof RateLimiterRes) refuseTooMany();
		throw problem;
	}
}

/** Whether no more would be allowed, without counting. */
export async function isSpent(limit: Limit, key: string): Promise<boolean> {
	const state = await limiters[limit].get(key);
	return state !== null && state.remainingPoints <= 0;
}

/** Forgets what was counted, after a success. */
export async function forgive(limit: Limit, key: string): Promise<void> {
	await limiters[limit].delete(key);
}
