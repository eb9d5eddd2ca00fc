/**
 * The server: Node's own HTTP around the handler that `npm run build` makes. Settings are environment variables:
 * DATA_DIR, HOST, PORT, ORIGIN, BODY_SIZE_LIMIT, SHUTDOWN_TIMEOUT, TRUST_PROXY, REDIRECT_HOSTS, LOG_LEVEL,
 * MIN_FREE_MB, SECURITY_CONTACT.
 */
import './check-node.mjs';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { answerEarly, answerMalformed, answerProbe, headersFor } from './answer-safely.mjs';
import { refuseToStart, readSettings } from './settings.mjs';

/** @typedef {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void} Handler */
/** @typedef {import('../src/lib/server/front').Front} Front */

const HANDLER = new URL('../build/handler.js', import.meta.url);

if (!existsSync(HANDLER)) refuseToStart('it has not been built. Run "npm run build" first.');
const settings = readSettings(process.env);
const servers = settings.addresses.map(newServer);
let isClosing = false;
/** @type {Front | undefined} */
let front;

// The port comes first: whoever finds it taken has not touched the database.
const port = await listen(settings.port);
const origin = settings.origin ?? new URL(`http://localhost:${port}`);
const headers = headersFor(origin);
process.env.ORIGIN = origin.origin;
/** Requests that come before it is there wait for it. */
const started = start();
process.on('uncaughtException', endAtOnce);
process.on('SIGTERM', shutDown);
process.on('SIGINT', shutDown);
await started;
console.log(`Underline is at ${origin.origin}`);

/** @returns {Promise<Handler>} */
async function start() {
	try {
		/** @type {{ handler: Handler }} */
		const { handler } = await import(HANDLER.href);
		const found = globalThis.underlineFront;
		if (!found) return refuseToStart('the build is older than the server. Run "npm run build".');
		front = found;
		return (request, response) => found.attend(request, response, handler);
	} catch (problem) {
		return refuseToStart(problem);
	}
}

function newServer() {
	const server = createServer(
		{
			maxHeaderSize: 16 * 1024,
			headersTimeout: 15_000,
			requestTimeout: 60_000,
			connectionsCheckingInterval: 5_000,
			// Longer than a proxy keeps its idle connections, or it would send into one that is being closed.
			keepAliveTimeout: 65_000
		},
		(request, response) => {
			for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
			request.on('close', () => {
				if (isClosing) server.closeIdleConnections();
			});
			if (answerProbe(request, response, { isReady: front !== undefined })) return;
			if (answerEarly(request, response, { origin, redirectsHosts: settings.redirectsHosts })) return;
			void started.then((handler) => handler(request, response));
		}
	);
	server.on('clientError', (problem, socket) => answerMalformed(problem, socket, headers));
	return server;
}

/**
 * Listens on every address, on one port.
 * @param {number} wanted 0 for any that is free
 * @returns {Promise<number>} the port
 */
async function listen(wanted) {
	let taken = wanted;
	for (const [index, server] of servers.entries()) {
		const address = settings.addresses[index];
		taken = await new Promise((resolve) => {
			server.once('error', (/** @type {NodeJS.ErrnoException} */ problem) => {
				// A machine without IPv6 has no ::1.
				if (index > 0 && ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(problem.code ?? '')) resolve(taken);
				else refuseToStart(sayListening(problem, taken));
			});
			server.listen(taken, address, () => {
				const bound = server.address();
				resolve(typeof bound === 'object' && bound ? bound.port : taken);
			});
		});
	}
	return taken;
}

/** @type {(problem: NodeJS.ErrnoException, port: number) => string} */
function sayListening(problem, port) {
	if (problem.code === 'EADDRINUSE') return `port ${port} is in use. Stop what runs there, or set PORT.`;
	if (problem.code === 'EACCES') return `this user may not open port ${port}. Set PORT to one above 1023.`;
	return `it cannot listen on ${settings.addresses.join(' and ')} (${problem.message}). Set HOST.`;
}

/**
 * Something was thrown where nobody catches it: what the process holds can no longer be trusted. Whoever runs it
 * starts it again.
 * @param {unknown} problem
 */
function endAtOnce(problem) {
	if (front) front.tellUncaught(problem);
	else console.error(problem);
	process.exit(1);
}

/**
 * Takes no more connections, lets requests under way finish, then tells the application, which closes the store.
 * @param {string} reason
 */
function shutDown(reason) {
	if (isClosing) return;
	isClosing = true;
	// Streams of events never become idle by themselves.
	process.emit(/** @type {any} */ ('underline:closing'));
	const force = setTimeout(
		() => servers.forEach((server) => server.closeAllConnections()),
		settings.shutdownTimeout
	);
	const closed = servers.map(
		(server) =>
			new Promise((resolve) => {
				server.closeIdleConnections();
				server.close(resolve);
			})
	);
	void Promise.all([started, ...closed]).then(() => {
		clearTimeout(force);
		process.emit(/** @type {any} */ ('sveltekit:shutdown'), /** @type {any} */ (reason));
		process.exitCode = 0;
		// The process ends when the store is closed and nothing is left to do; this is for what never is.
		setTimeout(() => process.exit(0), 5000).unref();
	});
}
