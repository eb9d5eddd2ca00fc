/** Looks after the disk: says when nothing can be saved any more, and finds out when it can be again. */
import type { SqliteStore } from './db/sqlite-store';
import type { StorageState } from './db/storage';
import { log, logProblem } from './log';

const PACE = 3000;

/** Looks every three seconds, until the server stops. */
export function watchStorage(store: Pick<SqliteStore, 'look'>): void {
	const look = () =>
		void store.look(new Date()).catch((problem: unknown) => logProblem('looking at the disk', problem));
	const beat = setInterval(look, PACE);
	process.once('underline:closing', () => clearInterval(beat));
}

/** For the log: that nothing can be saved, or that it can again. */
export function logStorage(state: StorageState, cause?: unknown): void {
	if (state.kind === 'read-only') logProblem(`nothing can be saved: ${state.trouble}`, cause);
	else log().warn('saving works again');
}
