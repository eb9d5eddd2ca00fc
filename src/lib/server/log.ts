/**
 * What the process says of itself: a line of JSON each, on standard output. No line holds a name, an address, what
 * was sent or what was asked for; `docs/operations.md` lists the fields.
 */
import { isHttpError } from '@sveltejs/kit';
import pino, { type Logger } from 'pino';
import { describeProblem } from './problem-text';
import { requestContext } from './request-context';

export const LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug'] as const;

let made: Logger | undefined;

/** Not made when this file is loaded: the build loads it too. */
export function log(): Logger {
	return (made ??= newLog());
}

/**
 * Each line at once: a buffer would have to be emptied at the end, and what pino has for that never returns while the
 * disk of the log is full.
 */
function newLog(): Logger {
	const output = pino.destination({ dest: 1, sync: true, maxLength: 1024 * 1024 });
	// Nobody reads any more, or the log's disk is full: no reason to stop. What is newer than the buffer is dropped.
	output.on('error', () => {});
	const options = {
		level: LEVELS.find((level) => level === process.env.LOG_LEVEL) ?? 'info',
		base: null,
		timestamp: pino.stdTimeFunctions.isoTime,
		formatters: { level: (label: string) => ({ level: label }) }
	};
	return pino(options, output);
}

/** Writes that something went wrong, with where it did. A refusal for now is none of ours, and is said in short. */
export function logProblem(what: string, problem: unknown): void {
	const id = requestContext()?.id;
	if (isHttpError(problem, 503)) log().warn({ id, reason: problem.body.message }, what);
	else log().error({ id, problem: problem === undefined ? undefined : describeProblem(problem) }, what);
}

/** Writes a fact that is worth keeping outside of the database. */
export function logFact(what: string, facts: Readonly<Record<string, string | number>>): void {
	log().info(facts, what);
}

/** Writes the text of a statement that took long; its parameters are not in it. */
export function logSlowQuery(sql: string, ms: number): void {
	log().info({ id: requestContext()?.id, sql, ms: Math.round(ms) }, 'slow query');
}
