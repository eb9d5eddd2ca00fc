import { hash, hashRaw, verify, type Options } from '@node-rs/argon2';
import { Turnstile } from './turnstile';

type Role = 'student' | 'teacher';

// argon2id at OWASP's minimum for students: a whole class can log in at once. Teachers get a slower one.
const STRENGTH: Readonly<Record<Role, Options>> = {
	student: { memoryCost: 19456, timeCost: 2, parallelism: 1 },
	teacher: { memoryCost: 47104, timeCost: 1, parallelism: 1 }
};

// More at once, or without an end to the queue, and log-in becomes a way to take the server's memory.
const turnstile = new Turnstile(4, 100, 'Many people are signing in at once. Try again in a few seconds.');

/** Hashes a secret as a PHC string. @throws HttpError 503 when too many are waiting. */
export function hashSecret(secret: string, role: Role): Promise<string> {
	return turnstile.pass(() => hash(secret, STRENGTH[role]));
}

/** The slow hash of a code as hex, the same for the same salt (16 bytes): it can be looked up. */
export async function hashCode(code: string, salt: Buffer): Promise<string> {
	const raw = await turnstile.pass(() => hashRaw(code, { ...STRENGTH.student, salt }));
	return raw.toString('hex');
}

const decoys = new Map<Role, Promise<string>>();

/** The hash of a secret that nobody has. */
function decoyOf(role: Role): Promise<string> {
	const known = decoys.get(role) ?? hashSecret('nobody has this one', role);
	decoys.set(role, known);
	// Should the queue have been full, the next one tries again.
	known.catch(() => decoys.delete(role));
	return known;
}

/**
 * Whether a secret is the one that was hashed. Without a hash it does the same work as for somebody of that role and
 * says no, so that the time tells nothing.
 */
export async function isSecret(phc: string | undefined, secret: string, role: Role): Promise<boolean> {
	const against = phc ?? (await decoyOf(role));
	const matches = await turnstile.pass(() => verify(against, secret));
	return phc !== undefined && matches;
}

const PARAMETERS = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/;

/** Whether a hash is weaker or stronger than one that is made now, so that it is to be made anew. */
export function isOutdated(phc: string, role: Role): boolean {
	const { memoryCost, timeCost, parallelism } = STRENGTH[role];
	const made = PARAMETERS.exec(phc)?.slice(1).map(Number);
	return made?.join() !== [memoryCost, timeCost, parallelism].join();
}
