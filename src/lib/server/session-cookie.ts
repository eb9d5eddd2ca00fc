import type { RequestEvent } from '@sveltejs/kit';
import { app } from './app';
import type { Config } from './config';
import { deviceOf } from './device';
import { HALF_LASTS } from './half-log-ins';
import { longestOf } from './session-limits';
import { createSession, endSession, isSessionOpen } from './sessions';

/** Where a request comes from. */
export function callerOf({ request, getClientAddress }: Pick<RequestEvent, 'request' | 'getClientAddress'>) {
	return { address: getClientAddress(), userAgent: request.headers.get('user-agent') };
}

type Asking = Pick<RequestEvent, 'cookies' | 'request' | 'locals'>;

function nameOf(name: 'session' | 'half', { isSecure }: Pick<Config, 'isSecure'> = app().config): string {
	return isSecure ? `__Host-${name}` : name;
}

/** The session token a browser sent; undefined when it sent none. */
export function sessionToken(cookies: RequestEvent['cookies']): string | undefined {
	return cookies.get(nameOf('session'));
}

/** The same by the header; undefined also where what it sent cannot be a token. */
export function tokenIn(header = '', config: Pick<Config, 'isSecure'>): string | undefined {
	const begin = `${nameOf('session', config)}=`;
	const pair = header.split(';').find((one) => one.trimStart().startsWith(begin));
	const token = pair?.trim().slice(begin.length);
	return token !== undefined && /^[0-9a-f]{64}$/.test(token) ? token : undefined;
}

/**
 * Signs an account in on this browser: a new token, whatever was there before ends.
 * @param isRemembered whether it lasts for a month, also when the browser is closed: with a second factor only
 */
export async function signIn(
	{ cookies, request, locals }: Asking,
	{ id, role }: { readonly id: string; readonly role: 'student' | 'teacher' },
	isRemembered = false
): Promise<void> {
	await endOwn(cookies);
	const { store, config } = app();
	const device = role === 'teacher' ? (deviceOf(request.headers.get('user-agent')) ?? null) : null;
	const token = await createSession(store, id, locals.now, { device, isRemembered });
	const lasting = isRemembered ? { maxAge: longestOf(true) / 1000 } : {};
	cookies.set(nameOf('session'), token, {
		...{ path: '/', httpOnly: true, sameSite: 'lax', secure: config.isSecure },
		...lasting
	});
}

/** Ends the session of this browser, if there is one. @returns whose it was. */
export async function signOut(cookies: RequestEvent['cookies']): ReturnType<typeof endSession> {
	const whose = await endOwn(cookies);
	cookies.delete(nameOf('session'), { path: '/', secure: app().config.isSecure });
	return whose;
}

async function endOwn(cookies: RequestEvent['cookies']): ReturnType<typeof endSession> {
	const token = sessionToken(cookies);
	return token === undefined ? undefined : endSession(app().store, token);
}

/** The token of a log-in whose second step this browser has still to take; undefined when it has none. */
export function halfToken(cookies: RequestEvent['cookies']): string | undefined {
	return cookies.get(nameOf('half'));
}

export function keepHalf(cookies: RequestEvent['cookies'], token: string): void {
	cookies.set(nameOf('half'), token, {
		...{ path: '/', httpOnly: true, sameSite: 'strict', secure: app().config.isSecure },
		maxAge: HALF_LASTS
	});
}

export function dropHalfToken(cookies: RequestEvent['cookies']): void {
	cookies.delete(nameOf('half'), { path: '/', secure: app().config.isSecure });
}

/** Reads while the session of this browser lasts; after that it gives undefined, which ends a stream of events. */
export function whileSignedIn<T>(
	cookies: RequestEvent['cookies'],
	read: () => Promise<T>
): () => Promise<T | undefined> {
	const token = sessionToken(cookies) ?? '';
	return async () => ((await isSessionOpen(app().store, token, new Date())) ? read() : undefined);
}
