/** The settings of the HTTP side, from the environment; the application reads its own. */

/**
 * Says in one line why the server does not start, and ends the process.
 * @param {unknown} problem
 * @returns {never}
 */
export function refuseToStart(problem) {
	console.error(`Underline did not start: ${describe(problem)}`);
	process.exit(1);
}

/** @type {(problem: unknown) => string} */
function describe(problem) {
	if (!(problem instanceof Error)) return String(problem);
	// A TypeError and its like are faults of ours: those who mend them need to know where.
	const isBug = problem.constructor !== Error && problem.name !== 'ConfigError' && !('code' in problem);
	return isBug ? (problem.stack ?? problem.message) : problem.message.replace(/\s*\n\s*/g, ' ');
}

/**
 * @typedef {object} Settings
 * @property {readonly string[]} addresses Where to listen.
 * @property {number} port
 * @property {URL | undefined} origin The address as browsers see it; undefined for localhost and the port.
 * @property {boolean} redirectsHosts Whether requests to another host name are sent to the origin.
 * @property {number} shutdownTimeout How long requests under way may take when the server stops, in milliseconds.
 */

/**
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Settings}
 */
export function readSettings(environment) {
	const { HOST = '127.0.0.1', PORT = '3000', ORIGIN, SHUTDOWN_TIMEOUT = '30', REDIRECT_HOSTS } = environment;
	const port = Number(PORT);
	if (!/^\d+$/.test(PORT) || port > 65_535)
		refuseToStart(`PORT is ${PORT}; it must be a number up to 65535.`);
	if (!/^\d+$/.test(SHUTDOWN_TIMEOUT)) {
		refuseToStart(`SHUTDOWN_TIMEOUT is ${SHUTDOWN_TIMEOUT}; it must be a number of seconds.`);
	}
	trustProxy(environment);
	return {
		addresses: HOST === 'localhost' ? ['127.0.0.1', '::1'] : [HOST],
		port,
		origin: ORIGIN ? readOrigin(ORIGIN) : undefined,
		redirectsHosts: REDIRECT_HOSTS === '1',
		shutdownTimeout: Number(SHUTDOWN_TIMEOUT) * 1000
	};
}

/** @type {(text: string) => URL} */
function readOrigin(text) {
	if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text);
	return refuseToStart(`ORIGIN is ${text}; it must be an address such as https://underline.example.org.`);
}

/**
 * The handler takes a visitor's address from a header when ADDRESS_HEADER names one. Anybody can send a header,
 * so it does only where the operator says that a proxy in front writes it.
 * @param {NodeJS.ProcessEnv} environment
 */
function trustProxy(environment) {
	if (environment.TRUST_PROXY === '1') {
		environment.ADDRESS_HEADER ??= 'x-forwarded-for';
		environment.XFF_DEPTH ??= '1';
	} else {
		delete environment.ADDRESS_HEADER;
	}
	for (const name of ['PROTOCOL_HEADER', 'HOST_HEADER', 'PORT_HEADER']) delete environment[name];
}
