/** As it is used here: its own types ask for Express. */
declare module 'compression' {
	import type { IncomingMessage, ServerResponse } from 'node:http';

	type Filter = (request: IncomingMessage, response: ServerResponse) => boolean;
	type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

	function compression(options: { readonly filter: Filter }): Middleware;
	namespace compression {
		/** Whether the answer is of a type that gets smaller. */
		const filter: Filter;
	}
	export default compression;
}
