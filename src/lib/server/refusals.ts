/**
 * The ways the server says no, and the status each has. They are SvelteKit errors, so that a page, an action
 * and an endpoint all answer alike. What a form can mend is not thrown: it is returned beside its field.
 */
import { error } from '@sveltejs/kit';
import { requestContext } from './request-context';

/** Also for what exists but is nobody else's business. */
export function refuseNotFound(message = 'There is nothing here, or it is not yours to see.'): never {
	error(404, { message });
}

export function refuseForbidden(message = 'You may not do that.'): never {
	error(403, { message });
}

export function refuseUnauthenticated(
	message = 'Sign in again. What you typed is kept on this page.'
): never {
	error(401, { message });
}

/** The request does not fit what is stored by now. */
export function refuseConflict(message: string): never {
	error(409, { message });
}

/** The request is well-formed but wrong; nothing was changed. */
export function refuseInvalid(message: string): never {
	error(422, { message });
}

/** @param retryAfter Seconds to wait, which the answer says in `Retry-After`; null when waiting does not help. */
export function refuseTooMany(
	message = 'Too many tries. Wait a minute, then try again.',
	retryAfter: number | null = 60
): never {
	refuseForNow(429, message, retryAfter);
}

/**
 * The server cannot take more just now; what was sent is not lost on the sender's side.
 * @param retryAfter Seconds to wait, which the answer says in `Retry-After`.
 */
export function refuseBusy(message: string, retryAfter = 5): never {
	refuseForNow(503, message, retryAfter);
}

/** SvelteKit's errors carry no headers: the hook adds this one (`hooks.server.ts`). */
function refuseForNow(status: 429 | 503, message: string, retryAfter: number | null): never {
	const context = requestContext();
	if (context) context.refusal = { message, retryAfter: retryAfter && Math.ceil(retryAfter) };
	error(status, { message });
}

/** What was sent cannot even be read. */
export function refuseMalformed(message: string): never {
	error(400, { message });
}
