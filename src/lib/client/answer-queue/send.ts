import type { SaveReply } from '../../lessons/saving';
import { requestOf, type Change } from './change';
import type { Refusal } from './queue';

/** What came of sending a change. `failed`: nobody knows; it is sent again. */
export type Outcome =
	| { readonly kind: 'stored'; readonly reply: SaveReply }
	| { readonly kind: 'refused'; readonly refusal: Refusal; readonly now: string | undefined }
	| { readonly kind: 'signed out' }
	| { readonly kind: 'failed' };

/** Browsers let a page that goes away send this much, all requests together. */
const MOST_WITH_KEEPALIVE = 30_000;
const PATIENCE = 20_000;

/** Sends a change; the request outlives the page where the browser allows. Never throws. */
export async function sendChange(address: string, change: Change): Promise<Outcome> {
	const body = JSON.stringify(requestOf(change));
	try {
		const response = await fetch(address, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body,
			keepalive: body.length < MOST_WITH_KEEPALIVE,
			signal: AbortSignal.timeout(PATIENCE)
		});
		if (response.status === 401) return { kind: 'signed out' };
		if (response.status === 429 || response.status >= 500) return { kind: 'failed' };
		return readOutcome(response.ok, await response.json());
	} catch {
		return { kind: 'failed' };
	}
}

/** A body that is not the server's, such as that of a network's own sign-in page, counts as no reply. */
function readOutcome(ok: boolean, body: unknown): Outcome {
	if (typeof body !== 'object' || body === null) return { kind: 'failed' };
	if (ok) return 'entry' in body ? { kind: 'stored', reply: body as SaveReply } : { kind: 'failed' };
	if (!('message' in body)) return { kind: 'failed' };
	const refusal = body as Refusal & { readonly now?: string };
	return { kind: 'refused', refusal, now: refusal.now };
}
