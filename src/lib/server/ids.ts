import { hash, randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** A new id: UUIDv7, so that rows made one after another lie together. Not a secret. */
export function newId(): string {
	return v7();
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
