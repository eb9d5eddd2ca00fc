import { foldLog } from './check-file';
import { countRows } from './row-counts';
import { openWriter } from './sqlite-connection';
import { isBusy, troubleOf } from './storage';

/**
 * Brings a database that is about to be replaced into its one file, as far as its state allows that.
 * @returns its rows by table; undefined when it is too damaged to be read.
 * @throws Error when another program has it open.
 */
export function settleReplaced(file: string): Readonly<Record<string, number>> | undefined {
	try {
		foldLog(file);
		const connection = openWriter(file);
		try {
			return Object.fromEntries(countRows(connection));
		} finally {
			connection.close();
		}
	} catch (problem) {
		if (isBusy(problem)) {
			throw new Error('Another program has the database open. Close it first.', { cause: problem });
		}
		if (!troubleOf(problem)) throw problem;
		return undefined;
	}
}
