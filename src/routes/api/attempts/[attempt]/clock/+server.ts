import { asStudent } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { viewClock } from '$lib/server/attempt-view';
import { eventStream } from '$lib/server/live';
import { refuseNotFound } from '$lib/server/refusals';
import type { RequestHandler } from './$types';

/** How an attempt stands by the clock, as server-sent events: extra time reaches an open page at once. */
export const GET: RequestHandler = async ({ params, locals }) => {
	const student = asStudent(locals.actor);
	const read = () => viewClock(app().store, student, params.attempt, new Date());
	// A stream that began cannot refuse any more.
	await read().catch(() => refuseNotFound());
	return eventStream({ event: 'clock', topics: [params.attempt, `student ${student.id}`] }, read);
};
