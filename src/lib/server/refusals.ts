/**
 * The ways the server says no, and the status each has. They are SvelteKit errors, so that a page, an action
 * and an endpoint all answer alike. What a form can mend is not thrown: it is returned beside its field.
 */
import { error } from '@sveltejs/kit';

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

export function refuseTooMany(message = 'Too many tries. Wait a minute, then try again.'): never {
	error(429, { message });
}

/** The server cannot take more just now; what was sent is not lost on the sender's side. */
export function refuseBusy(message: string): never {
	error(503, { message });
}

/** What was sent cannot even be read. */
export function refuseMalformed(message: string): never {
	error(400, { message });
}
