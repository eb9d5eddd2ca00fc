/** Requests that no page of ours sends, some to every route of the inventory: the same ones for the same seed. */
import fc from 'fast-check';
import { parametersOf, routePolicies } from '../../src/lib/server/routes.policy';
import type { Asked } from './ask';
import { asked } from './asked';
import type { Things } from './class-things';
import { valueOf } from './closed-requests';
import { rightfulAsker } from './expected-answers';
import {
	BODIES,
	ENDS,
	FIELDS,
	HEADERS,
	IDS,
	JSON_VALUES,
	METHODS,
	SEARCHES,
	TYPES,
	VALUES
} from './hostile-parts';
import type { PersonName } from './two-classes';

export interface Hostile extends Asked {
	readonly route: string;
	/** The form action that is named; undefined for none, or for one that does not exist. */
	readonly what: string | undefined;
	readonly who: PersonName;
	readonly path: string;
}

const WHO: readonly PersonName[] = [
	'visitor',
	'worker',
	'classmate',
	'stranger',
	'owner',
	'otherTeacher',
	'admin'
];

const id = fc.constantFrom(...IDS);
const value = fc.constantFrom(...VALUES);
const field = fc.tuple(fc.constantFrom(...FIELDS), value);
type Pairs = readonly (readonly [name: string, value: string])[];

/** An address of a route: with what there is, with what nothing is called, or both. */
function addressOf(route: string, things: Things): fc.Arbitrary<string> {
	const ids = parametersOf(route).map((name) =>
		fc.oneof({ weight: 3, arbitrary: fc.constant(valueOf(name, things)) }, { weight: 1, arbitrary: id })
	);
	return fc.tuple(...ids).map((ids) => {
		let place = 0;
		const path = route.replace(/\/\(\w+\)/g, '').replace(/\[\w+\]/g, () => ids[place++] ?? '');
		return path || '/';
	});
}

/** What a page of ours would send, with some of it replaced; a colleague who is named is let in nowhere. */
function almostRight(route: string, action: string | undefined, things: Things): fc.Arbitrary<Pairs> {
	const form = asked[route]?.forms?.[action ?? '']?.(things) ?? {};
	const fields = Object.entries(form).map(([name, right]) =>
		fc
			.oneof({ weight: 2, arbitrary: fc.constant(name === 'username' ? 'nobody' : right) }, value)
			.map((text) => [name, text] as const)
	);
	return fc.tuple(...fields);
}

/** The same for an endpoint. */
function almostJson(route: string, things: Things): fc.Arbitrary<string> {
	const content = asked[route]?.json?.(things) ?? {};
	const entries = Object.entries(content).map(([name, right]) =>
		fc
			.oneof({ weight: 3, arbitrary: fc.constant(JSON.stringify(right)) }, fc.constantFrom(...JSON_VALUES))
			.map((text) => `${JSON.stringify(name)}:${text}`)
	);
	return fc.tuple(...entries).map((members) => `{${members.join(',')}}`);
}

const part = ([name, text]: readonly [string, string]) =>
	`--x\r\nContent-Disposition: form-data; name="${name}"; filename="${text.slice(0, 20)}"\r\n\r\n${text}\r\n`;

/** Bodies of every kind, whatever the content type says. */
function bodyOf(right: fc.Arbitrary<Pairs>, json: fc.Arbitrary<string>): fc.Arbitrary<string | Buffer> {
	const pairs = fc.tuple(right, fc.array(field, { maxLength: 4 })).map(([some, more]) => [...some, ...more]);
	const jsonOf = (all: Pairs) => JSON.stringify(Object.fromEntries(all));
	return fc.oneof(
		{
			weight: 4,
			arbitrary: pairs.map((all) => new URLSearchParams(all.map(([name, text]) => [name, text])).toString())
		},
		{ weight: 2, arbitrary: pairs.map((all) => `${all.map(part).join('')}--x--\r\n`) },
		pairs.map((all) => all.map(part).join('')),
		{ weight: 2, arbitrary: json },
		pairs.map((all) => `{"__proto__":{"isAdmin":true},${jsonOf(all).slice(1)}`),
		fc.constantFrom(...BODIES),
		fc.uint8Array({ minLength: 1, maxLength: 2000 }).map((bytes) => Buffer.from(bytes))
	);
}

const JSON_TYPE = 'application/json';
const FORM = 'application/x-www-form-urlencoded';

function hostileTo(route: string, things: Things) {
	const { actions = [] } = routePolicies[route] ?? {};
	const likely = route.startsWith('/api/') ? JSON_TYPE : FORM;
	const rightful = rightfulAsker(route);
	return fc.constantFrom(...actions, undefined).chain((action) =>
		fc.record({
			route: fc.constant(route),
			what: fc.constant(action),
			who: fc.constantFrom(...WHO, rightful, rightful, rightful, rightful),
			method: fc.constantFrom(
				...METHODS,
				...Array.from({ length: METHODS.length }, () => (action === undefined ? 'GET' : 'POST'))
			),
			path: addressOf(route, things),
			end: fc.constantFrom(...ENDS),
			search:
				action === undefined
					? fc.constantFrom(...SEARCHES)
					: fc.constant(action === 'default' ? '' : `?/${action}`),
			type: fc.constantFrom(...TYPES, ...TYPES.map(() => likely)),
			headers: fc.constantFrom(...HEADERS),
			body: bodyOf(almostRight(route, action, things), almostJson(route, things))
		})
	);
}

const WITHOUT_BODY = ['GET', 'HEAD', 'OPTIONS'];

/** So many requests to each route. They say that they come from a page of `origin`, or nobody would read them. */
export function hostileRequests(
	{ origin, things }: { origin: string; things: Things },
	{ seed, each }: { seed: number; each: number }
): Hostile[] {
	return Object.keys(routePolicies)
		.flatMap((route, place) => fc.sample(hostileTo(route, things), { seed: seed + place, numRuns: each }))
		.map(({ path, end, search, type, headers, body, ...request }) => ({
			...request,
			path: path + end + search,
			headers: {
				...{
					origin,
					'sec-fetch-site': 'same-origin',
					accept: 'text/html',
					connection: 'keep-alive',
					...headers
				},
				...(type !== undefined && { 'content-type': type })
			},
			...(!WITHOUT_BODY.includes(request.method) && { body })
		}));
}
