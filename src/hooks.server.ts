import {
	error,
	type Handle,
	type HandleServerError,
	type RequestEvent,
	type ServerInit
} from '@sveltejs/kit';
import { app, startApp } from '$lib/server/app';
import { noteAnswered, noteForeign } from '$lib/server/audit-notes';
import { tellSeals } from '$lib/server/audit-run';
import { isFromThisSite, isJson, isPlainText } from '$lib/server/cross-site';
import { keepTime } from '$lib/server/deadlines';
import { seedDemo } from '$lib/server/demo';
import { refuseBrokenForms } from '$lib/server/forms';
import { openFront } from '$lib/server/front';
import { count } from '$lib/server/limits';
import { closeStreams } from '$lib/server/live';
import { isPlainForm, tellForNow } from '$lib/server/kept-form';
import { logProblem } from '$lib/server/log';
import { isNameable, namesNoForm } from '$lib/server/named-things';
import { can } from '$lib/server/policy';
import { READING_COOKIE, readingAttributes, readReading } from '$lib/server/reading';
import { inRequest, requestContext } from '$lib/server/request-context';
import { routePolicies } from '$lib/server/routes.policy';
import { readActor } from '$lib/server/session-actor';
import { openSetup } from '$lib/server/setup';
import { watchStorage } from '$lib/server/storage-watch';

/** Characters of an address that sign-in leads back to. */
const LONGEST_WAY_BACK = 2000;
const NOTHING = 'There is nothing at this address.';

export const init: ServerInit = async () => {
	// One request that goes wrong must not end the others: by itself Node would end the process.
	process.on('unhandledRejection', (problem) => logProblem('a promise that nobody waited for', problem));
	const now = new Date();
	const { config, store, database, backups } = await startApp(process.env, now);
	// The server around the build says this when every request has been answered.
	process.once('underline:closing', closeStreams);
	process.once('sveltekit:shutdown', () => void app().close());
	keepTime();
	tellSeals(store);
	watchStorage(database);
	backups.start();
	openFront();
	if (config.isDemo) await seedDemo(store, now);
	const code = await openSetup(store);
	if (code) {
		console.log(
			`Nobody can sign in yet. Make the first teacher here, once:\n  ${config.origin.origin}/setup#${code}`
		);
	}
};

export const handle: Handle = (input) =>
	inRequest(async (context) => {
		context.route = input.event.route.id;
		const sent = isPlainForm(input.event) ? input.event.request.clone() : undefined;
		const response = await answer(input);
		const { refusal } = context;
		if (!refusal || (response.status !== 429 && response.status !== 503)) return response;
		const told = await tellForNow(input.event.request, { response, sent, message: refusal.message });
		if (refusal.retryAfter !== null) told.headers.set('retry-after', String(refusal.retryAfter));
		return told;
	});

const answer: Handle = async ({ event, resolve }) => {
	event.locals.now = new Date();
	refuseBrokenForms(event.request);
	const refusal = refuseForeign(event);
	if (refusal) return refusal;
	event.locals.actor = await readActor(event);
	const context = requestContext();
	if (context) context.actor = event.locals.actor.kind;
	const closed = refuseClosed(event);
	if (closed) return forNobodyElse(closed);
	countDownload(event);

	const response = await resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%underline.reading%', () =>
				readingAttributes(readReading(event.cookies.get(READING_COOKIE)))
			)
	});
	if (event.locals.actor.kind !== 'visitor' || policyOf(event)?.area !== 'public') {
		forNobodyElse(response);
	}
	const type = response.headers.get('content-type');
	if (type === 'text/html') response.headers.set('content-type', 'text/html; charset=utf-8');
	noteAnswer(event, response.status);
	return response;
};

export const handleError: HandleServerError = ({ error: problem, event, status, message }) => {
	if (status < 500) return { message: status === 404 ? NOTHING : message };
	logProblem(`${event.request.method} ${event.route.id ?? 'no route'}`, problem);
	const reference = requestContext()?.id;
	return { message, ...(reference && { reference }) };
};

/** Kept by no cache on the way, and found by no search engine. */
function forNobodyElse(response: Response): Response {
	response.headers.set('cache-control', 'no-store');
	response.headers.set('x-robots-tag', 'noindex');
	return response;
}

function refuseForeign(event: RequestEvent): Response | undefined {
	if (!isFromThisSite(event.request, event.url.origin)) {
		noteForeignRequest(event, 'malicious_csrf');
		return sayNo(event, 403, 'This request came from another site, so nothing was done.');
	}
	if (event.request.method !== 'POST') return undefined;
	if (namesNoForm(event.route.id, event.url.searchParams))
		return sayNo(event, 404, 'There is no such form here.');
	const isApi = event.route.id?.startsWith('/api/');
	const isRightType = isApi ? isJson(event.request) : !isPlainText(event.request);
	if (isRightType) return undefined;
	noteForeignRequest(event, 'input_validation_fail');
	return sayNo(event, 415, isApi ? 'Send JSON.' : 'Send a form.');
}

function refuseClosed(event: RequestEvent): Response | undefined {
	if (event.route.id === null) return undefined;
	const policy = policyOf(event);
	if (policy && can(event.locals.actor, 'enter', policy.area)) {
		return isNameable(event) ? undefined : sayNo(event, 404, NOTHING);
	}
	if (!policy) return sayNo(event, 404, NOTHING);
	if (event.locals.actor.kind !== 'visitor') {
		noteAnswer(event, 403);
		return sayNo(event, 403, 'This part is not open to your account.');
	}
	if (event.route.id.startsWith('/api/')) {
		return sayNo(event, 401, 'Sign in again. What you typed is kept on this page.');
	}
	const isRead = event.request.method === 'GET';
	const { pathname } = event.url;
	// One that is too long for a header leads back to its page without what was asked for there.
	const asked = pathname + event.url.search;
	const next = encodeURIComponent(asked.length > LONGEST_WAY_BACK ? pathname : asked);
	if (event.request.headers.has('x-sveltekit-action')) {
		return Response.json({
			type: 'redirect',
			status: 303,
			location: `/login?next=${encodeURIComponent(pathname)}`
		});
	}
	// 307: a form that was sent goes along to the sign-in page, so that nothing typed is lost.
	return new Response(null, { status: isRead ? 303 : 307, headers: { location: `/login?next=${next}` } });
}

/** For the audit log: what was shown, and what was refused. */
function noteAnswer({ route, params, locals: { actor, now } }: RequestEvent, status: number): void {
	if (route.id !== null) noteAnswered(app().store, { actor, route: route.id, params, status }, now);
}

/** For the audit log: a request that no page of ours sends. */
function noteForeignRequest(
	{ route, locals: { now } }: RequestEvent,
	event: 'malicious_csrf' | 'input_validation_fail'
): void {
	noteForeign(app().store, { event, detail: { route: route.id ?? '/' } }, now);
}

/** Files that a teacher fetches, a few of one kind in a minute. @throws HttpError 429 */
function countDownload({ route, request, locals: { actor, now } }: RequestEvent): void {
	const isFile = route.id !== null && !route.id.startsWith('/api/') && routePolicies[route.id]?.methods;
	if (isFile && request.method === 'GET' && actor.kind === 'teacher')
		count('exports', `${actor.id} ${route.id}`, now);
}

function policyOf(event: RequestEvent) {
	return event.route.id === null ? undefined : routePolicies[event.route.id];
}

/** A page of its own for a reader (`src/error.html`), JSON for a script. */
function sayNo(event: RequestEvent, status: number, message: string): Response {
	if (event.route.id?.startsWith('/api/')) return Response.json({ message }, { status });
	error(status, message);
}
