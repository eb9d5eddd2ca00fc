/**
 * How often is too often. One school is one address, so limits by address are high, and limits by account low. In
 * memory, where a restart forgives; wrong secrets for an account are not forgiven by it (`login-failures.ts`).
 */
import { Buckets } from './buckets';
import { refuseTooMany } from './refusals';

const perMinute = (count: number) => new Buckets({ room: count, perSecond: count / 60 });

const buckets = {
	/** Log-ins from one address, with username and secret. */
	logins: perMinute(100),
	/** The same from an address where secrets of many accounts were wrong. */
	suspectLogins: perMinute(20),
	/** Log-ins from one address with the code on a card. */
	cards: perMinute(100),
	/** Wrong class codes from one address. */
	joinFailures: perMinute(20),
	/** Wrong class codes from anywhere. */
	allJoinFailures: perMinute(60),
	/** New passphrases that one teacher makes for others. */
	resets: perMinute(5),
	/** Files of one kind that one teacher fetches; the operator may allow more. */
	exports: perMinute(Number(process.env.EXPORTS_PER_MINUTE ?? 5)),
	/** Files of lessons that one teacher looked into, or added; the operator may allow more. */
	imports: perMinute(Number(process.env.IMPORTS_PER_MINUTE ?? 5)),
	/** Saves of one attempt: a class that was offline has more than one to send. */
	saves: new Buckets({ room: 30, perSecond: 10 })
} as const;
export type Limit = keyof typeof buckets;

/** Counts one event. @throws HttpError 429, with the time to wait, when there were too many. */
export function count(limit: Limit, key: string, now: Date): void {
	const seconds = buckets[limit].take(key, now);
	if (seconds > 0) refuseTooMany(undefined, seconds);
}

/** Counts one event that has happened, be it one too many. */
export function note(limit: Limit, key: string, now: Date): void {
	buckets[limit].take(key, now);
}

/** Refuses where no more would be allowed, without counting. @throws HttpError 429, with the time to wait. */
export function refuseSpent(limit: Limit, key: string, now: Date): void {
	const seconds = buckets[limit].wait(key, now);
	if (seconds > 0) refuseTooMany(undefined, seconds);
}

/** Whether no more would be allowed, without counting. */
export function isSpent(limit: Limit, key: string, now: Date): boolean {
	return buckets[limit].wait(key, now) > 0;
}
