/** What is known of the request that is being answered, for code that is not handed the request. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import type { Actor } from './policy';

export interface RequestContext {
	/** Names the request in the log; its answer says it too. */
	readonly id: string;
	/** The route's id, never the address; null for an address without one, undefined for a file. */
	route?: string | null;
	/** What kind of person asks. */
	actor?: Actor['kind'];
	/** That it was refused for now: why, and after how many seconds it may be tried again, when that helps. */
	refusal?: { readonly message: string; readonly retryAfter: number | null };
}

const contexts = new AsyncLocalStorage<RequestContext>();

/** Answers a request: everything that `answer` awaits finds its context, the one that there is or a new one. */
export function inRequest<T>(answer: (context: RequestContext) => T): T {
	const known = contexts.getStore();
	if (known) return answer(known);
	const context = { id: randomBytes(9).toString('base64url') };
	return contexts.run(context, () => answer(context));
}

/** The context of the request that is being answered; undefined outside of one. */
export function requestContext(): RequestContext | undefined {
	return contexts.getStore();
}
