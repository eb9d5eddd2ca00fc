import type { SaveReply } from '../../lessons/saving';
import { requestOf, type Change } from './change';
import type { Refusal } from './queue';

/** What came of sending a change. `failed`: nobody knows; it is sent again, `after` so many seconds at the earliest. */
export type Outcome =
	| { readonly kind: 'stored'; readonly reply: SaveReply }
	| { readonly kind: 'refused'; readonly refusal: Refusal; readonly now: string | undefined }
	| { readonly kind: 'signed out' }
	| { readonly kind: 'failed'; readonly after: number };

const FAILED = { kind: 'failed', after: 0 } as const;
/** Nobody who answers for the server may keep an answer longer than that, in seconds. */
const LONGEST = 60;

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
		if (response.status === 429 || response.status >= 500)
			return { kind: 'failed', after: secondsOf(response) };
		return readOutcome(response.ok, await response.json());
	} catch {
		return FAILED;
	}
}

/** What `Retry-After` asks for: 0 where it says nothing, or a date. */
function secondsOf(response: Response): number {
	return Math.min(LONGEST, Number(response.headers.get('retry-after')) || 0);
}

/** A body that is not the server's, such as that of a network's own sign-in page, counts as no reply. */
function readOutcome(ok: boolean, body: unknown): Outcome {
	if (typeof body !== 'object' || body === null) return FAILED;
	if (ok) return 'entry' in body ? { kind: 'stored', reply: body as SaveReply } : FAILED;
	if (!('message' in body)) return FAILED;
	const refusal = body as Refusal & { readonly now?: string };
	return { kind: 'refused', refusal, now: refusal.now };
}
