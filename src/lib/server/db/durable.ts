/** Files that are still there, and whole, after a power cut. */
import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';

/** Waits until the disk has a file, or the names in a folder. */
export function flush(path: string): void {
	const handle = openSync(path, 'r');
	try {
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
}

export function writeDurably(path: string, text: string): void {
	writeFileSync(path, text);
	flush(path);
}
