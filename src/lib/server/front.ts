/**
 * What the server around the build (`bin/server.mjs`) asks of the application. The two are built apart and meet on
 * globalThis: there the server finds this once the application has started.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { app } from './app';
import { answerCompressed, isStream } from './compress';
import { log, logProblem } from './log';
import { countRequest, watchLoop, type RequestKind } from './metrics';
import { answerOperator } from './operator-answers';
import { inRequest, type RequestContext } from './request-context';
import { savedAttempt, SAVES, takeSave } from './save-front';
import { dropUnread } from './unread-body';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface Front {
	/** Answers a request, and writes down and counts that it was. */
	readonly attend: (request: IncomingMessage, response: ServerResponse, handler: Handler) => void;
	/** Writes down what nobody has caught. */
	readonly tellUncaught: (problem: unknown) => void;
}

declare global {
	var underlineFront: Front | undefined;
}

/** Lets the server around the build find it. */
export function openFront(): void {
	watchLoop();
	globalThis.underlineFront = { attend, tellUncaught };
}

function tellUncaught(problem: unknown): void {
	logProblem('nobody has caught this, so the process ends', problem);
}

function attend(request: IncomingMessage, response: ServerResponse, handler: Handler): void {
	const begun = performance.now();
	inRequest((context) => {
		response.setHeader('x-request-id', context.id);
		dropUnread(request, response);
		if (answerOperator(app(), request, response)) return;
		response.once('close', () => tell(request, response, context, performance.now() - begun));
		const goOn = () => answerCompressed(request, response, handler);
		const attemptId = savedAttempt(request, app());
		if (attemptId === undefined) return goOn();
		void takeSave(app(), attemptId, { request, response, context }).then((isTaken) => isTaken || goOn());
	});
}

/** Files are left to those who want to hear everything. */
function tell(
	request: IncomingMessage,
	response: ServerResponse,
	context: RequestContext,
	took: number
): void {
	const { id, route, actor } = context;
	const { method } = request;
	const { statusCode: status } = response;
	const isOpenStream = isStream(response);
	countRequest({ kind: isOpenStream ? undefined : kindOf(method, route), route, status, ms: took });
	const ms = Math.round(took * 10) / 10;
	const line = { id, method, route, status, ms, actor, ...(!response.writableFinished && { cut: true }) };
	if (route === undefined && status < 400) log().debug(line, 'file');
	else log().info(line, isOpenStream ? 'stream' : 'request');
}

function kindOf(method: string | undefined, route: string | null | undefined): RequestKind {
	if (route === undefined) return 'file';
	if (route === SAVES) return 'save';
	return method === 'GET' || method === 'HEAD' ? 'page' : 'action';
}
