/** What holds for every answer of the server, whoever gives it: a page, a file, an error. */

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/** Those of the pages and endpoints. Files would be given to any other, too. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'OPTIONS'];

/**
 * @param {URL} origin
 * @returns {Record<string, string>}
 */
export function headersFor(origin) {
	return {
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'same-origin',
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
		'permissions-policy': 'camera=(), geolocation=(), microphone=()',
		...(origin.protocol === 'https:' && {
			'strict-transport-security': 'max-age=63072000; includeSubDomains'
		})
	};
}

/**
 * Refuses a request before the application sees it.
 * @param {Request} request
 * @param {Response} response
 * @param {{ origin: URL, redirectsHosts: boolean }} settings
 * @returns {boolean} whether it was answered here
 */
export function answerEarly(request, response, { origin, redirectsHosts }) {
	if (!METHODS.includes(request.method ?? '')) {
		response.setHeader('allow', METHODS.join(', '));
		say(response, 405, 'Nothing here knows this method.');
		return true;
	}
	if (!isReadable(request.url)) {
		say(response, 400, 'This address cannot be read.');
		return true;
	}
	if (!redirectsHosts || request.headers.host === origin.host) return false;
	if (request.method === 'GET' || request.method === 'HEAD') {
		const path = request.url?.startsWith('/') ? request.url : '/';
		response.setHeader('location', origin.origin + path);
		say(response, 308, `Underline is at ${origin.origin}.`);
	} else {
		say(
			response,
			421,
			`Nothing was done: Underline is at ${origin.origin}, and this was sent to another name.`
		);
	}
	return true;
}

/**
 * Answers those who look whether the process lives, without the application; and, until that has started, whether it
 * is ready.
 * @param {Request} request
 * @param {Response} response
 * @param {{ isReady: boolean }} state
 * @returns {boolean} whether it was answered here
 */
export function answerProbe({ method, url = '' }, response, { isReady }) {
	const [path] = url.split('?');
	const isAsked = path === '/healthz' || (path === '/readyz' && !isReady);
	if (!isAsked || (method !== 'GET' && method !== 'HEAD')) return false;
	const ok = path === '/healthz';
	response.writeHead(ok ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' });
	response.end(`${JSON.stringify({ ok })}\n`);
	return true;
}

/**
 * Whether an address can be decoded. To one that cannot, the application may neither give nor refuse anything: a
 * refusal would end the process.
 * @param {string | undefined} address
 */
function isReadable(address = '') {
	try {
		decodeURI(address.replace(/[?#].*/s, ''));
		return true;
	} catch {
		return false;
	}
}

/** @type {(response: Response, status: number, sentence: string) => void} */
function say(response, status, sentence) {
	response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
	response.end(`${sentence}\n`);
}

/**
 * Answers what is not HTTP, is too large or too slow; Node would do it without our headers.
 * @param {NodeJS.ErrnoException} problem
 * @param {import('node:stream').Duplex} socket
 * @param {Record<string, string>} headers
 */
export function answerMalformed(problem, socket, headers) {
	if (problem.code === 'ECONNRESET' || !socket.writable) {
		socket.destroy();
		return;
	}
	const lines = Object.entries({ ...headers, connection: 'close' }).map(
		([name, value]) => `${name}: ${value}`
	);
	socket.end([`HTTP/1.1 ${statusOf(problem)}`, ...lines, '', ''].join('\r\n'));
}

/** @type {(problem: NodeJS.ErrnoException) => string} */
function statusOf({ code }) {
	if (code === 'HPE_HEADER_OVERFLOW') return '431 Request Header Fields Too Large';
	if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return '408 Request Timeout';
	return '400 Bad Request';
}
