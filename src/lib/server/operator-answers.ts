/** Addresses for those who run the server: no page, so no route. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { App } from './app';
import { checkHealth, isHealthy, type Health } from './health';
import { readHouseTexts } from './house-texts';
import { isLocal } from './local-request';
import { logProblem } from './log';
import { metricsText } from './metrics-text';
import { securityText } from './security-text';

interface Answer {
	readonly status: number;
	readonly type: string;
	readonly text: string;
}
type Find = (app: App, isLocal: boolean) => Promise<Answer | undefined>;

const PLAIN = 'text/plain; charset=utf-8';
const NOTHING: Answer = { status: 404, type: PLAIN, text: 'There is nothing at this address.\n' };

const answers: Readonly<Record<string, Find>> = {
	'/readyz': async (app, local) => {
		const health = await recentHealth(app);
		const ok = isHealthy(health);
		const text = JSON.stringify(local ? { ok, checks: health } : { ok }, undefined, '\t');
		return { status: ok ? 200 : 503, type: 'application/json', text: `${text}\n` };
	},
	'/metrics': async (app, local) =>
		local
			? {
					status: 200,
					type: 'text/plain; version=0.0.4; charset=utf-8',
					text: await metricsText(app, new Date())
				}
			: undefined,
	'/.well-known/security.txt': async ({ config, store }) => {
		const { contact } = await readHouseTexts(store.read);
		const text = securityText({ ...config, contact }, new Date());
		return text === undefined ? undefined : { status: 200, type: PLAIN, text };
	}
};

/** @returns whether the request was for one of them: then it is being answered. */
export function answerOperator(app: App, request: IncomingMessage, response: ServerResponse): boolean {
	const [path = ''] = (request.url ?? '').split('?');
	const find = Object.hasOwn(answers, path) ? answers[path] : undefined;
	if (!find || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
	void find(app, isLocal(request)).then(
		(answer = NOTHING) => send(response, answer),
		(problem: unknown) => {
			logProblem(`answering ${path}`, problem);
			send(response, { status: 500, type: PLAIN, text: 'Something broke; the log says what.\n' });
		}
	);
	return true;
}

function send(response: ServerResponse, { status, type, text }: Answer): void {
	response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
	response.end(text);
}

const FRESH = 2000;
let recent: { readonly at: number; readonly health: Promise<Health> } | undefined;

/** Anybody may ask, and each look writes: so there is at most one in two seconds. */
function recentHealth(app: App): Promise<Health> {
	const now = performance.now();
	if (!recent || now - recent.at > FRESH) recent = { at: now, health: checkHealth(app, new Date()) };
	return recent.health;
}
