import { strToU8, Unzip, UnzipInflate, zipSync } from 'fflate';
import { refuseFile } from './file-problem';
import { words } from './words';

/** Bytes of the zip that are unpacked at a time: what they can grow to is what a bomb gets before it is stopped. */
const CHUNK = 4 * 1024;
const MOST_ENTRIES = 100;
const MOST_UNPACKED = 2_000_000;
/** What some systems add to every zip they make. */
const ADDED_BY_SYSTEMS = /^__MACOSX\/|(^|\/)\.DS_Store$/;

/** A zip with one text in it. The same text gives the same bytes, whenever and wherever it is made. */
export function zipText(name: string, text: string): Uint8Array {
	// The format keeps local time, so this is the same in every time zone.
	return zipSync({ [name]: strToU8(text) }, { level: 9, mtime: new Date(1980, 0, 1) });
}

/**
 * Unpacks one file of a zip, and nothing else of it.
 * @returns its bytes, and the names of what else is in there.
 * @throws FileProblem for a bomb, for names that lead out of the folder, for what is no zip or has no such file.
 */
export function unzipOne(zip: Uint8Array, wanted: string): { bytes: Uint8Array; others: string[] } {
	const parts: Uint8Array[] = [];
	const others: string[] = [];
	let size = 0;
	let isWhole = false;
	let entries = 0;
	const unzip = new Unzip((entry) => {
		entries += 1;
		if (entries > MOST_ENTRIES) refuseFile(words.zip.tooMany(MOST_ENTRIES));
		if (leadsOut(entry.name)) refuseFile(words.zip.leadsOut(entry.name));
		if (entry.name !== wanted) {
			if (!ADDED_BY_SYSTEMS.test(entry.name)) others.push(entry.name);
			return;
		}
		if (parts.length > 0 || isWhole) refuseFile(words.zip.twice(wanted));
		entry.ondata = (problem, part, isLast) => {
			if (problem) throw problem;
			size += part.length;
			if (size > MOST_UNPACKED) refuseFile(words.zip.bomb(MOST_UNPACKED));
			parts.push(part);
			isWhole = isLast;
		};
		entry.start();
	});
	unzip.register(UnzipInflate);
	pushAll(unzip, zip);
	if (!isWhole) refuseFile(words.zip.missing(wanted));
	return { bytes: joined(parts, size), others };
}

function pushAll(unzip: Unzip, zip: Uint8Array): void {
	try {
		for (let at = 0; at < zip.length; at += CHUNK) {
			unzip.push(zip.subarray(at, at + CHUNK), at + CHUNK >= zip.length);
		}
	} catch (problem) {
		if (isOfTheLibrary(problem)) refuseFile(words.zip.broken);
		throw problem;
	}
}

/** Its errors carry a number. */
function isOfTheLibrary(problem: unknown): boolean {
	return problem instanceof Error && 'code' in problem && typeof problem.code === 'number';
}

function leadsOut(name: string): boolean {
	return /^[/\\]|^[A-Za-z]:|\\|\0|(^|\/)\.\.(\/|$)/.test(name);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
	const bytes = new Uint8Array(size);
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}
