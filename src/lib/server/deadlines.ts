/** Keeps time for attempts whose page is closed, for the trash, and for what is deleted at night. */
import { app } from './app';
import { handInAllExpired } from './attempts';
import { emptyTrash } from './class-ends';
import { logProblem } from './log';
import { keepNights } from './nights';

const PACE = 15_000;
const HOUR = 3_600_000;

/** Hands in, every 15 seconds, what nobody handed in when time was up. Pages do not wait for it: they read the clock. */
export function keepTime(): void {
	let isBusy = false;
	const look = () => {
		if (isBusy) return;
		isBusy = true;
		handInAllExpired(app().store, new Date())
			.catch((problem: unknown) => logProblem('handing in what has run out', problem))
			.finally(() => (isBusy = false));
	};
	look();
	keepNights();
	const beat = setInterval(look, PACE);
	const hour = setInterval(deleteTrash, HOUR);
	deleteTrash();
	process.once('underline:closing', () => {
		clearInterval(beat);
		clearInterval(hour);
	});
}

/** Deletes, every hour, the classes that have been in the trash for long enough. */
function deleteTrash(): void {
	emptyTrash(app().store, new Date()).catch((problem: unknown) => logProblem('emptying the trash', problem));
}
