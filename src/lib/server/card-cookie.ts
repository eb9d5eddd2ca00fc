import type { Cookies } from '@sveltejs/kit';
import { z } from 'zod';
import type { LoginCard } from './accounts';
import { app } from './app';

const NAME = 'card';
const PATH = '/learn/card';
const MINUTES = 15;

const schema = z.object({ name: z.string(), username: z.string(), passphrase: z.string() });

/**
 * Keeps a new login card on the student's own browser for a quarter of an hour, so that reloading the page that
 * shows it does not lose it. It is stored nowhere else.
 */
export function keepCard(cookies: Cookies, card: LoginCard): void {
	cookies.set(NAME, JSON.stringify(card), {
		path: PATH,
		httpOnly: true,
		sameSite: 'strict',
		secure: app().config.isSecure,
		maxAge: MINUTES * 60
	});
}

/** The card that this browser was just given; undefined when it has none (any more). */
export function readCard(cookies: Cookies): LoginCard | undefined {
	const value = cookies.get(NAME);
	const parsed = value === undefined ? undefined : schema.safeParse(parseJson(value));
	return parsed?.success ? parsed.data : undefined;
}

export function dropCard(cookies: Cookies): void {
	cookies.delete(NAME, { path: PATH });
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
