import type { Draft } from '$lib/lessons/draft';
import type { DraftFinding } from '$lib/lessons/draft-findings';

/** Browsers send no more than this behind a page that is being left, in bytes. */
const MOST_BEHIND = 60_000;

export type Sent =
	| {
			readonly kind: 'saved';
			readonly revision: number;
			readonly findings: readonly DraftFinding[];
			/** By the server's clock, ISO 8601. */
			readonly now: string;
	  }
	| { readonly kind: 'conflict'; readonly by: string; readonly at: string }
	| { readonly kind: 'signed out' }
	/** The server will not have it, however often it is sent. */
	| { readonly kind: 'refused' }
	/** It did not arrive, or nobody knows. */
	| { readonly kind: 'lost' };

/** Sends a document to be saved. Never throws. */
export async function sendDraft(
	id: string,
	content: { readonly revision: number; readonly document: Draft },
	isLeaving: boolean
): Promise<Sent> {
	const body = JSON.stringify(content);
	const keepalive = isLeaving && body.length < MOST_BEHIND;
	const headers = { 'content-type': 'application/json' };
	const response = await fetch(`/api/drafts/${id}`, { method: 'POST', headers, body, keepalive }).catch(
		() => undefined
	);
	if (!response) return { kind: 'lost' };
	if (response.status === 401 || response.status === 403) return { kind: 'signed out' };
	if (response.ok || response.status === 409) return (await response.json()) as Sent;
	return response.status >= 500 || response.status === 429 ? { kind: 'lost' } : { kind: 'refused' };
}
