import type { Cookies } from '@sveltejs/kit';
import { app } from './app';
import { createSession, endSession, isSessionOpen } from './sessions';

function nameOf(): string {
	return app().config.isSecure ? '__Host-session' : 'session';
}

/** The session token a browser sent; undefined when it sent none. */
export function sessionToken(cookies: Cookies): string | undefined {
	return cookies.get(nameOf());
}

/** Signs an account in on this browser: a new token, whatever was there before ends. */
export async function signIn(cookies: Cookies, accountId: string, now: Date): Promise<void> {
	await signOut(cookies);
	const { store, config } = app();
	const token = await createSession(store, accountId, now);
	cookies.set(nameOf(), token, { path: '/', httpOnly: true, sameSite: 'lax', secure: config.isSecure });
}

/** Ends the session of this browser, if there is one. */
export async function signOut(cookies: Cookies): Promise<void> {
	const token = sessionToken(cookies);
	if (token) await endSession(app().store, token);
	cookies.delete(nameOf(), { path: '/', secure: app().config.isSecure });
}

/** Reads while the session of this browser lasts; after that it gives undefined, which ends a stream of events. */
export function whileSignedIn<T>(cookies: Cookies, read: () => Promise<T>): () => Promise<T | undefined> {
	const token = sessionToken(cookies) ?? '';
	return async () => ((await isSessionOpen(app().store, token, new Date())) ? read() : undefined);
}
