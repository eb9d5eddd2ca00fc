/** What of a request nobody reads, because it was answered before. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Reads it away once the answer is out: the next request on the same connection stands behind it, and would wait until
 * the connection is given up. Node does so by itself only where nobody has begun to listen, and the platform has.
 */
export function dropUnread(request: IncomingMessage, response: ServerResponse): void {
	response.once('finish', () => {
		if (!request.complete) request.removeAllListeners('data').resume();
	});
}
