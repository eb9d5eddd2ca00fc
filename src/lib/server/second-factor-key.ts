/** The key that second factors are sealed with. It lies beside the database and not in it: a stolen copy opens none. */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const BYTES = 32;
export const KEY_FILE = 'second-factor.key';

/** The key of a data folder; undefined when there is none, or what is there is no key. */
export function findKey(folder: string): Buffer | undefined {
	try {
		const key = Buffer.from(readFileSync(join(folder, KEY_FILE), 'utf8').trim(), 'hex');
		return key.length === BYTES ? key : undefined;
	} catch (problem) {
		if (isCode(problem, 'ENOENT')) return undefined;
		throw problem;
	}
}

/** The key of a data folder, made when there is none: readable by the server's user alone. */
export function makeKey(folder: string): Buffer {
	const known = findKey(folder);
	if (known) return known;
	const key = randomBytes(BYTES);
	// It never takes the place of a file that is there, be it a key or not.
	const file = openSync(join(folder, KEY_FILE), 'wx', 0o600);
	try {
		writeSync(file, `${key.toString('hex')}\n`);
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
	return key;
}

function isCode(problem: unknown, code: string): boolean {
	return problem instanceof Error && 'code' in problem && problem.code === code;
}

const NONCE = 12;
const TAG = 16;

/** Encrypts a secret of an account (AES-256-GCM): nobody can move it to another. */
export function seal(key: Buffer, accountId: string, secret: Uint8Array): string {
	const nonce = randomBytes(NONCE);
	const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(accountId));
	const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
	return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

/** Decrypts it; undefined with another key, for another account, or when somebody changed it. */
export function unseal(key: Buffer, accountId: string, sealed: string): Uint8Array<ArrayBuffer> | undefined {
	const bytes = Buffer.from(sealed, 'base64');
	if (bytes.length <= NONCE + TAG) return undefined;
	const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG })
		.setAAD(Buffer.from(accountId))
		.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
	try {
		return Uint8Array.from([...decipher.update(bytes.subarray(NONCE + TAG)), ...decipher.final()]);
	} catch {
		return undefined;
	}
}

/** The salt that the recovery codes of an account are hashed with: 16 bytes that the database does not hold. */
export function saltOf(key: Buffer, accountId: string): Buffer {
	return createHmac('sha256', key).update(`recovery codes of ${accountId}`).digest().subarray(0, 16);
}
