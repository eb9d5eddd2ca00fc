import type { IncomingMessage, ServerResponse } from 'node:http';
import compression from 'compression';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const compress = compression({ filter: mayCompress });

/** Gives a request to the application, whose answer goes out compressed as the browser likes it best. */
export function answerCompressed(request: IncomingMessage, response: ServerResponse, handler: Handler): void {
	compress(request, response, () => handler(request, response));
}

/** An answer that never ends: what was written has to leave at once, and not wait for more of its block. */
export function isStream(response: ServerResponse): boolean {
	return response.getHeader('content-type') === 'text/event-stream';
}

/**
 * A compressed page tells by its length whether words of the address stand in it twice. Who is sent here by another
 * site may carry words of that site’s choice, and gets the page as it is (the attack is called BREACH).
 */
function mayCompress(request: IncomingMessage, response: ServerResponse): boolean {
	if (request.headers['sec-fetch-site'] === 'cross-site' || isStream(response)) return false;
	return compression.filter(request, response);
}
