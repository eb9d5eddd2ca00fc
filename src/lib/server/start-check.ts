/** Whether the database can be worked with, before anything opens it; and if not, what can be done. */
import { checkFile, Damage, type FileState } from './db/check-file';
import { copiesFolder } from './db/copy-files';
import { findGoodCopy } from './verify-copy';

/**
 * Looks at a database file that nobody has open. Takes less than a second however large it is.
 * @returns whether it is there, and was closed the last time.
 * @throws Error with one line for the console when it is damaged, or gone while there are copies of it.
 */
export function checkAtStart(file: string): FileState {
	const state = stateOf(file);
	if (state instanceof Damage) {
		throw new Error(`The database ${file} is damaged: ${state.message}. ${sayRestore(file)}`);
	}
	if (state === 'missing' && findGoodCopy(copiesFolder(file))) {
		throw new Error(
			`There is no database ${file}, but there are copies of one. ${sayRestore(file)} ` +
				`To begin with an empty one, move the folder ${copiesFolder(file)} away.`
		);
	}
	return state;
}

function stateOf(file: string): FileState | Damage {
	try {
		return checkFile(file);
	} catch (problem) {
		if (problem instanceof Damage) return problem;
		throw problem;
	}
}

function sayRestore(file: string): string {
	const copy = findGoodCopy(copiesFolder(file));
	if (!copy) return `There is no good copy in ${copiesFolder(file)}.`;
	return `The newest good copy was made ${copy.manifest.madeAt.toISOString()}: npm run restore -- ${copy.name}`;
}
