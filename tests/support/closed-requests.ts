/** The requests that the closed routes can be asked. */
import { parametersOf, routePolicies } from '../../src/lib/server/routes.policy';
import type { Reply } from './ask';
import { asked } from './asked';
import type { Asker } from './asker';
import type { Things } from './class-things';
import { FIRST_QUESTION } from './lesson';

/** One request, and all that it says, for telling it from others. */
export interface Request {
	readonly route: string;
	/** `GET`, `data` (a page’s data alone), a form action by its name, or `JSON`. */
	readonly what: string;
	readonly path: string;
	readonly body: string;
	readonly send: (asker: Asker) => Promise<Reply>;
}

/** The routes of an inventory that are not open to everybody. */
export function closedRoutes(): string[] {
	return Object.keys(routePolicies).filter((route) => routePolicies[route]?.area !== 'public');
}

/**
 * All that a closed route can be asked. The first parameter of its address names one of the outer things; other
 * parameters, the search and what is sent name inner ones.
 */
export function requestsTo(route: string, { outer, inner }: { outer: Things; inner: Things }): Request[] {
	const { actions = [], methods } = routePolicies[route] ?? {};
	const { search, searches = {}, forms = {}, json } = asked[route] ?? {};
	const path = pathOf(route, { outer, inner });
	const query = search?.(inner) ?? '';
	const reads = (methods ? methods.filter((method) => method === 'GET') : ['GET', 'data']).map((what) => {
		const address = what === 'data' ? `${path}/__data.json${query}` : path + query;
		return { what, path: address, body: '', send: (asker: Asker) => asker.get(address) };
	});
	const sends = actions.map((what) => {
		const form = forms[what]?.(inner) ?? {};
		const search = searches[what]?.(inner) ?? '?';
		const address = path + search + (what === 'default' ? '' : `/${what}`);
		const body = new URLSearchParams(form).toString();
		return { what, path: address, body, send: (asker: Asker) => asker.post(address, form) };
	});
	const content = json?.(inner);
	const body = JSON.stringify(content);
	const saves = json
		? [{ what: 'JSON', path, body, send: (asker: Asker) => asker.postJson(path, content) }]
		: [];
	return [...reads, ...sends, ...saves].map((request) => ({ ...request, route }));
}

function pathOf(route: string, { outer, inner }: { outer: Things; inner: Things }): string {
	const [first] = parametersOf(route);
	return route
		.replace(/\/\(\w+\)/g, '')
		.replace(/\[(\w+)\]/g, (_, name: string) => valueOf(name, name === first ? outer : inner));
}

/** What a parameter of an address names. */
export function valueOf(name: string, things: Things): string {
	const values: Readonly<Record<string, string>> = {
		...{
			class: things.class,
			assignment: things.assignment,
			student: things.student,
			attempt: things.attempt
		},
		...{ draft: things.lesson, lesson: things.lesson, key: things.key },
		...{ question: FIRST_QUESTION, step: '4', table: 'techniques' }
	};
	const value = values[name];
	if (value === undefined) throw new Error(`Nothing is known that [${name}] could name.`);
	return value;
}
