/** Deletes by the clock in the running server, once a night. */
import { isNightlyDue } from '../lessons/retention';
import { app } from './app';
import type { Store } from './db/store';
import { logProblem } from './log';
import { beginNights, findLastRun, runRetention } from './retention-job';

const PACE = 10 * 60_000;

/** Looks every ten minutes whether it is time. Stops, between two batches, when the server does. */
export function keepNights(): void {
	let isStopped = false;
	let isBusy = false;
	const look = () => {
		if (isBusy) return;
		isBusy = true;
		deleteWhatIsDue(app().store, new Date(), () => isStopped)
			.catch((problem: unknown) => logProblem('deleting what is due', problem))
			.finally(() => (isBusy = false));
	};
	look();
	const beat = setInterval(look, PACE);
	process.once('underline:closing', () => {
		isStopped = true;
		clearInterval(beat);
	});
}

async function deleteWhatIsDue(store: Store, now: Date, isStopped: () => boolean): Promise<void> {
	const last = await findLastRun(store.read);
	if (!last) await beginNights(store, now);
	else if (isNightlyDue(last.finishedAt, now, now.getHours())) await runRetention(store, now, isStopped);
}
