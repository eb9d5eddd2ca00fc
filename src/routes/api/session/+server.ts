import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { app } from '$lib/server/app';
import { logIn } from '$lib/server/log-in';
import { readJson } from '$lib/server/forms';
import { refuseUnauthenticated } from '$lib/server/refusals';
import { signIn } from '$lib/server/session-cookie';
import type { RequestHandler } from './$types';

const schema = z.strictObject({ username: z.string().max(100), passphrase: z.string().max(256) });

/** Signs in again without leaving the page. */
export const POST: RequestHandler = async ({ request, cookies, locals, getClientAddress }) => {
	const credentials = await readJson(request, schema);
	const account = await logIn(app().store, { ...credentials, address: getClientAddress() });
	if (!account) refuseUnauthenticated('That name and passphrase do not belong together.');
	await signIn(cookies, account.id, locals.now);
	return json({ name: account.displayName });
};
