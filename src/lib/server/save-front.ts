/**
 * Saves, taken before the framework: what it makes of every request (streams, an address, cookies, a signal) costs as
 * much as the save itself. Taken is only a request exactly as a page of ours sends it, of a student who is signed in.
 * Every other goes on untouched, and is refused where all requests are.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isHttpError } from '@sveltejs/kit';
import { saveRequestSchema, type SaveRequest } from '../lessons/saving';
import { saveAnswer } from './answers';
import type { App } from './app';
import { noteAnswered } from './audit-notes';
import { isOwnPage } from './cross-site';
import { parseJson } from './forms';
import { count } from './limits';
import { logProblem } from './log';
import { can, type Student } from './policy';
import type { SaveOutcome } from './repeated-saves';
import type { RequestContext } from './request-context';
import { routePolicies } from './routes.policy';
import { tokenIn } from './session-cookie';
import { peekSession, useSession } from './sessions';

export const SAVES = '/api/attempts/[attempt]/answers';

const PATH = /^\/api\/attempts\/([\w-]{1,60})\/answers$/;
/** In bytes. What is longer may go the longer way. */
const LONGEST = 64 * 1024;

type Running = Pick<App, 'store' | 'config'>;

interface Exchange {
	readonly request: IncomingMessage;
	readonly response: ServerResponse;
	readonly context: RequestContext;
}

interface Answer {
	readonly status: number;
	readonly body: object;
}

/** The attempt that a page of ours sends a save to; undefined for every other request. */
export function savedAttempt(
	{ method, url = '', headers }: IncomingMessage,
	{ config }: Pick<App, 'config'>
): string | undefined {
	const [, attemptId] = (method === 'POST' && PATH.exec(url)) || [];
	const length = Number(headers['content-length']);
	const site = headers['sec-fetch-site'];
	const isOurs =
		headers['content-type'] === 'application/json' &&
		headers.accept === '*/*' &&
		length > 0 &&
		length <= LONGEST &&
		isOwnPage({ site: typeof site === 'string' ? site : null, from: headers.origin }, config.origin.origin);
	return isOurs ? attemptId : undefined;
}

/** Answers a save. @returns false where it is no student's: then the request is as it came. */
export async function takeSave(
	running: Running,
	attemptId: string,
	{ request, response, context }: Exchange
): Promise<boolean> {
	const now = new Date();
	const student = await findStudent(running, request, now);
	if (!student) return false;
	context.route = SAVES;
	context.actor = student.kind;
	const text = await readText(request);
	if (text === undefined) {
		// Nobody hears it, but what is counted goes by it.
		response.statusCode = 400;
		return true;
	}
	const read = () => parseJson(text, saveRequestSchema);
	const { status, body } = await saveSent(running.store, { student, attemptId, read }, now).catch(
		(problem: unknown) => refusalOf(problem, context)
	);
	send(response, { status, body }, context);
	noteAnswered(running.store, { actor: student, route: SAVES, params: { attempt: attemptId }, status }, now);
	return true;
}

interface Sent {
	readonly student: Student;
	readonly attemptId: string;
	/** Reads what was sent. @throws HttpError 400, 413 or 422 */
	readonly read: () => SaveRequest | Promise<SaveRequest>;
}

/** Counts a save that was sent, reads and stores it. @throws HttpError as `read` and `saveAnswer` do · 429 too many */
export async function saveSent(
	store: App['store'],
	{ student, attemptId, read }: Sent,
	now: Date
): Promise<SaveOutcome> {
	count('saves', `${student.id} ${attemptId}`, now);
	return saveAnswer(store, student, attemptId, await read(), now);
}

/** A session that is over, or cannot be read, is told of on the way of all requests. */
async function findStudent(
	{ store, config }: Running,
	{ headers }: IncomingMessage,
	now: Date
): Promise<Student | undefined> {
	const token = tokenIn(headers.cookie, config);
	if (token === undefined) return undefined;
	try {
		const { actor: asking } = await peekSession(store, token, now);
		if (asking.kind !== 'student') return undefined;
		const { actor } = await useSession(store, token, now);
		const policy = routePolicies[SAVES];
		return actor.kind === 'student' && policy && can(actor, 'enter', policy.area) ? actor : undefined;
	} catch {
		return undefined;
	}
}

const utf8 = new TextDecoder();

/** undefined where the other side went before it had sent everything. */
function readText(request: IncomingMessage): Promise<string | undefined> {
	return new Promise((resolve) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.once('end', () => resolve(utf8.decode(Buffer.concat(chunks))));
		request.once('close', () => resolve(undefined));
	});
}

function refusalOf(problem: unknown, { id }: RequestContext): Answer {
	if (isHttpError(problem)) return problem;
	logProblem(`POST ${SAVES}`, problem);
	return { status: 500, body: { message: 'Internal Error', reference: id } };
}

function send(response: ServerResponse, { status, body }: Answer, { refusal }: RequestContext): void {
	const text = JSON.stringify(body);
	if (refusal && refusal.retryAfter !== null) response.setHeader('retry-after', refusal.retryAfter);
	response.writeHead(status, {
		'content-type': 'application/json',
		'content-length': Buffer.byteLength(text),
		'cache-control': 'no-store',
		'x-robots-tag': 'noindex'
	});
	response.end(text);
}
