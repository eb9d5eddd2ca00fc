/** What is known of the request that is being answered, for code that is not handed the request. */
import { AsyncLocalStorage } from 'node:async_hooks';

export interface RequestContext {
	/** Seconds after which what was refused may be tried again. */
	retryAfter?: number;
}

const contexts = new AsyncLocalStorage<RequestContext>();

/** Answers a request: everything that `answer` awaits finds its context. */
export function inRequest<T>(answer: (context: RequestContext) => T): T {
	const context = {};
	return contexts.run(context, () => answer(context));
}

/** The context of the request that is being answered; undefined outside of one. */
export function requestContext(): RequestContext | undefined {
	return contexts.getStore();
}
