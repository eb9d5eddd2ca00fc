/** Whether a file is a copy that can be relied on. */
import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { findManifest, listCopies, manifestOf, type Copy } from './db/copy-files';
import { hashFile } from './db/file-hash';

/** A copy that is not to be used, and why. */
export class NoCopy extends Error {
	override name = 'NoCopy';
}

/**
 * Finds what Underline wrote of a copy when it made it.
 * @throws NoCopy when there is no such file, or no manifest beside it.
 */
export function openCopy(path: string): Copy {
	const name = basename(path);
	if (!existsSync(path)) throw new NoCopy(`There is no file ${path}.`);
	const manifest = findManifest(path);
	if (!manifest) {
		throw new NoCopy(
			`${name} has no manifest beside it (${basename(manifestOf(path))}), so nothing says that it is whole: ` +
				'a database that was copied as a file while the server ran may lack its newest changes or be torn. ' +
				'Restore a copy that Underline made; "npm run restore" lists them.'
		);
	}
	return { path, name, manifest };
}

/**
 * Compares a file with what was written of the copy when it was made. Reads all of it.
 * @throws NoCopy when it differs.
 */
export function verifyContent({ name, manifest }: Copy, file: string): void {
	if (statSync(file).size !== manifest.size || hashFile(file) !== manifest.sha256) {
		throw new NoCopy(
			`${name} is not what it was when it was made: its SHA-256 is not the one in its manifest. Restore another copy.`
		);
	}
}

/** The newest copy in a folder that is still what it was. Reads it, and newer ones that are not. */
export function findGoodCopy(folder: string): Copy | undefined {
	return listCopies(folder).find((copy) => {
		try {
			verifyContent(copy, copy.path);
			return true;
		} catch (problem) {
			if (problem instanceof NoCopy) return false;
			throw problem;
		}
	});
}
