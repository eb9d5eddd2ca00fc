import { asStudent } from '$lib/server/actors';
import { app } from '$lib/server/app';
import { ownAttempt } from '$lib/server/attempts';
import { viewClock } from '$lib/server/attempt-view';
import { eventStream } from '$lib/server/live';
import { enter } from '$lib/server/presence';
import { refuseNotFound } from '$lib/server/refusals';
import { whileSignedIn } from '$lib/server/session-cookie';
import { sessionsTopic } from '$lib/server/sessions';
import type { RequestHandler } from './$types';

/**
 * How an attempt stands by the clock, as server-sent events: extra time reaches an open page at once. For as long as
 * it is open the student is present, at the step of `?step=`. It ends with the session.
 */
export const GET: RequestHandler = async ({ params, locals, cookies, url }) => {
	const student = asStudent(locals.actor);
	const read = () => viewClock(app().store, student, params.attempt, new Date());
	// A stream that began cannot refuse any more.
	await read().catch(() => refuseNotFound());
	const { assignmentId } = await ownAttempt(app().store.read, student, params.attempt);
	const onstop = enter({ assignmentId, studentId: student.id, step: readStep(url) });
	const topics = [params.attempt, `student ${student.id}`, sessionsTopic(student)];
	return eventStream({ event: 'clock', topics, onstop }, whileSignedIn(cookies, read));
};

function readStep(url: URL): number | undefined {
	const step = url.searchParams.get('step') ?? '';
	return /^[1-9]\d{0,2}$/.test(step) ? Number(step) : undefined;
}
