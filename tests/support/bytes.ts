import { existsSync, readFileSync } from 'node:fs';

/** How often a text stands in the files of a database, the log of writes too, in either case. */
export function countBytes(file: string, text: string): number {
	const files = [file, `${file}-wal`].filter((one) => existsSync(one));
	return files.reduce((sum, one) => sum + countIn(readFileSync(one, 'latin1').toLowerCase(), text), 0);
}

function countIn(haystack: string, text: string): number {
	const needle = Buffer.from(text.toLowerCase(), 'utf8').toString('latin1');
	return haystack.split(needle).length - 1;
}
