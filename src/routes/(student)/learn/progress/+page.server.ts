import { sayDay } from '$lib/lessons/class-time';
import { asStudent } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { readProgress, type ListedAttempt } from '$lib/server/own-progress';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const progress = await readProgress(app().store, asStudent(locals.actor), locals.now);
	return { ...progress, attempts: progress.attempts.map(toEntry) };
};

function toEntry({ timeZone, startedAt, handedInAt, state, ...attempt }: ListedAttempt) {
	return {
		...attempt,
		// There is a row, so there is a beginning.
		state: state === 'not started' ? ('in progress' as const) : state,
		started: sayDay(startedAt, timeZone),
		handedIn: handedInAt && sayDay(handedInAt, timeZone)
	};
}
