import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** The SHA-256 of a file as hex, read piece by piece: a database may be larger than memory. */
export function hashFile(path: string): string {
	const hash = createHash('sha256');
	const piece = Buffer.allocUnsafe(1 << 20);
	const handle = openSync(path, 'r');
	try {
		for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece)) {
			hash.update(piece.subarray(0, read));
		}
	} finally {
		closeSync(handle);
	}
	return hash.digest('hex');
}
