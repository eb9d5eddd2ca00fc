import { hash, randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** Bytes of a UUIDv7 that are kept: the time, the number within it, and 26 bits by chance. */
const KEPT = 14;

/**
 * A new id, as 22 digits and small letters: a UUIDv7 but for its last two bytes, so that rows made one after another
 * lie together. Short, as many of them stand beside every answer. Not a secret.
 */
export function newId(): string {
	const bytes = v7(undefined, Buffer.alloc(16));
	return BigInt(`0x${bytes.toString('hex', 0, KEPT)}`)
		.toString(36)
		.padStart(22, '0');
}

/** A secret of 256 bits, as 64 hex digits. */
export function newToken(): string {
	return randomBytes(32).toString('hex');
}

/** A secret of 128 bits, as 22 letters, digits, dashes and underscores: short enough for the code on a card. */
export function newShortToken(): string {
	return randomBytes(16).toString('base64url');
}

/** SHA-256 as hex. */
export function sha256(text: string): string {
	return hash('sha256', text);
}
