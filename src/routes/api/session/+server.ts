import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { app } from '$lib/server/app';
import { logIn } from '$lib/server/log-in';
import { readJson } from '$lib/server/forms';
import { refuseUnauthenticated } from '$lib/server/refusals';
import { callerOf, signIn } from '$lib/server/session-cookie';
import type { RequestHandler } from './$types';

const schema = z.strictObject({ username: z.string().max(100), passphrase: z.string().max(256) });

/** Signs in again without leaving the page. Where a second factor is asked for, that is done on the page for it. */
export const POST: RequestHandler = async (event) => {
	const credentials = await readJson(event.request, schema);
	const came = await logIn(app().store, { ...credentials, ...callerOf(event) }, event.locals.now);
	if (came.kind !== 'open') refuseUnauthenticated('That name and passphrase do not belong together.');
	await signIn(event, came.account);
	return json({ name: came.account.displayName });
};
