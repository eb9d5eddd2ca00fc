import type { RequestEvent } from '@sveltejs/kit';
import { app } from './app';
import { writeAudit } from './audit';
import { originOf, type Origin } from './audit-origin';
import type { Actor } from './policy';
import { callerOf, sessionToken } from './session-cookie';
import { whenPossible } from './serving-store';
import { peekSession, useSession, type SessionReading } from './sessions';

/** Where a page asks how long its session still lasts. */
const ASKING = '/api/session';

/**
 * Who sends a request; of a teacher also from where, for the audit log. That uses the session it comes with, unless the
 * request only asks about it.
 */
export async function readActor(event: RequestEvent): Promise<Actor> {
	const token = sessionToken(event.cookies);
	if (token === undefined) return { kind: 'visitor' };
	const { actor, endedFor } = await readWith(event, token);
	if (endedFor) await noteLate(event, endedFor);
	return actor.kind === 'teacher' ? { ...actor, origin: cameFrom(event) } : actor;
}

function readWith({ locals, route, request }: RequestEvent, token: string): Promise<SessionReading> {
	const isAsking = route.id === ASKING && request.method === 'GET';
	return isAsking ? peekSession(app().store, token, locals.now) : useSession(app().store, token, locals.now);
}

/** A session that was used after its end: by its owner, come back, or by somebody who found the device. */
async function noteLate(
	event: RequestEvent,
	{ id, role }: { id: string; role: 'student' | 'teacher' }
): Promise<void> {
	const object = { type: role, id };
	const doer = { kind: 'visitor', origin: cameFrom(event) } as const;
	const entry = { event: 'session_use_after_expire', object, detail: {} } as const;
	await whenPossible(app().store.write((tx) => writeAudit(tx, doer, entry, event.locals.now)));
}

/** Where a request comes from, as coarse as the audit log may know it. */
export function cameFrom(event: RequestEvent): Origin {
	const { address, userAgent } = callerOf(event);
	return originOf(address, userAgent);
}
