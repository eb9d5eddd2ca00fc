import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { app } from '$lib/server/app';
import { logIn } from '$lib/server/log-in';
import { readJson } from '$lib/server/forms';
import { refuseUnauthenticated } from '$lib/server/refusals';
import { callerOf, sessionToken, signIn } from '$lib/server/session-cookie';
import { extendSession, peekSession, type SessionReading } from '$lib/server/sessions';
import type { RequestHandler } from './$types';

const schema = z.strictObject({ username: z.string().max(100), passphrase: z.string().max(256) });

/** How long the session lasts yet; to ask does not use it. */
export const GET: RequestHandler = async ({ cookies, locals }) =>
	json(timeLeft(await peekSession(app().store, sessionToken(cookies) ?? '', locals.now), locals.now));

/** Puts the end of the session off as far as it goes. */
export const PUT: RequestHandler = async ({ cookies, locals }) =>
	json(timeLeft(await extendSession(app().store, sessionToken(cookies) ?? '', locals.now), locals.now));

function timeLeft({ end }: SessionReading, now: Date) {
	const seconds = end ? Math.max(0, Math.floor((end.at.getTime() - now.getTime()) / 1000)) : 0;
	return { seconds, isFinal: end?.isFinal ?? true };
}

/** Signs in again without leaving the page. Where a second factor is asked for, that is done on the page for it. */
export const POST: RequestHandler = async (event) => {
	const credentials = await readJson(event.request, schema);
	const came = await logIn(app().store, { ...credentials, ...callerOf(event) }, event.locals.now);
	if (came.kind !== 'open') refuseUnauthenticated('That name and passphrase do not belong together.');
	await signIn(event, came.account);
	return json({ name: came.account.displayName });
};
