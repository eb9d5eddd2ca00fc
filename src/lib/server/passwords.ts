import { hash, verify, type Options } from '@node-rs/argon2';
import { refuseBusy } from './refusals';

// argon2id at OWASP's minimum for students: a whole class can log in at once. Teachers get a slower one.
const STUDENT: Options = { memoryCost: 19456, timeCost: 2, parallelism: 1 };
const TEACHER: Options = { memoryCost: 47104, timeCost: 1, parallelism: 1 };

const AT_ONCE = 4;
const MOST_WAITING = 100;

/** Bounds how many hashes run at once, or log-in becomes a way to take the server's memory. */
class Turnstile {
	#running = 0;
	readonly #waiting: (() => void)[] = [];

	async pass<T>(work: () => Promise<T>): Promise<T> {
		if (this.#running >= AT_ONCE) {
			if (this.#waiting.length >= MOST_WAITING)
				refuseBusy('Many people are signing in at once. Try again in a few seconds.');
			await new Promise<void>((resolve) => this.#waiting.push(resolve));
		}
		this.#running++;
		try {
			return await work();
		} finally {
			this.#running--;
			this.#waiting.shift()?.();
		}
	}
}

const turnstile = new Turnstile();

/** Hashes a secret as a PHC string. @throws HttpError 503 when too many are waiting. */
export function hashSecret(secret: string, role: 'student' | 'teacher'): Promise<string> {
	return turnstile.pass(() => hash(secret, role === 'teacher' ? TEACHER : STUDENT));
}

let decoy: Promise<string> | undefined;

/**
 * Whether a secret is the one that was hashed. Without a hash (nobody of that name) it does the same work and
 * says no, so that the time tells nothing.
 */
export async function isSecret(phc: string | undefined, secret: string): Promise<boolean> {
	decoy ??= hashSecret('nobody has this one', 'student');
	const against = phc ?? (await decoy);
	const matches = await turnstile.pass(() => verify(against, secret));
	return phc !== undefined && matches;
}
