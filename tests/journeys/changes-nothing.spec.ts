/** What must change nothing, whoever asks: to read, and to be asked by the page of another site. */
import { expect } from '@playwright/test';
import { GUEST_LESSON } from '../../src/lib/server/guest';
import { routePolicies } from '../../src/lib/server/routes.policy';
import { ask } from '../support/ask';
import { requestsTo, type Request } from '../support/closed-requests';
import { contentsOf } from '../support/contents';
import { refusalOf, rightfulAsker, statusOf } from '../support/expected-answers';
import { FORM, JSON_TYPE, otherSites, withCookies } from '../support/other-sites';
import { PEOPLE, type PersonName, type TwoClasses } from '../support/two-classes';
import { test } from '../support/two-classes-journey';

const AT_ONCE = 8;
/** What only the demo shows. */
const DEMO = '/(public)/style';

/** All that can be asked of the first class, and of what is everybody's. */
function everyRequest({ first }: TwoClasses): Request[] {
	return Object.keys(routePolicies).flatMap((route) => {
		const isPublic = routePolicies[route]?.area === 'public';
		const things = isPublic ? { ...first, lesson: GUEST_LESSON } : first;
		return requestsTo(route, { outer: things, inner: things });
	});
}

const isRead = ({ what }: Request) => what === 'GET' || what === 'data';

function mayAsk(who: PersonName, request: Request): boolean {
	if (routePolicies[request.route]?.area === 'public') return true;
	return refusalOf(request, { who, outer: 'first', inner: 'first', namesInner: false }) === undefined;
}

/** Does something with each, some at once. @returns what came of it that should not. */
async function problemsOf<Item>(
	items: readonly Item[],
	look: (item: Item) => Promise<string | undefined>
): Promise<string[]> {
	const waiting = [...items];
	const problems: string[] = [];
	const lookOn = async () => {
		for (let item = waiting.shift(); item; item = waiting.shift()) {
			const problem = await look(item);
			if (problem !== undefined) problems.push(problem);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, lookOn));
	return problems.sort();
}

test('to read changes nothing, whoever reads what', async ({ shared }) => {
	const before = contentsOf(shared.server);
	const reads = everyRequest(shared).filter(isRead);
	const asked = PEOPLE.flatMap((who) =>
		reads.filter((request) => mayAsk(who, request)).map((request) => ({ who, request }))
	);
	expect(asked.length).toBeGreaterThan(500);
	const problems = await problemsOf(asked, async ({ who, request }) => {
		const status = statusOf(request, await request.send(shared.people[who]));
		const expected = request.route === DEMO ? [404] : [200, 303];
		return expected.includes(status) ? undefined : `${who} ${request.path}: ${status}`;
	});
	expect(problems).toEqual([]);
	expect(contentsOf(shared.server)).toEqual(before);
});

const typeOf = ({ what }: Request) => (what === 'JSON' ? JSON_TYPE : FORM);

test('what could change something is refused when the page of another site asks, whoever is signed in', async ({
	shared
}) => {
	const before = contentsOf(shared.server);
	const asked = everyRequest(shared)
		.filter((request) => !isRead(request))
		.flatMap((request) => otherSites(shared.server).map((site) => ({ request, site })));
	expect(asked.length).toBeGreaterThan(1500);
	const problems = await problemsOf(asked, async ({ request, site }) => {
		const headers = { ...withCookies(shared.people[rightfulAsker(request.route)]), ...site.headers };
		const { path, body } = request;
		const { status } = await ask(shared.server.origin + path, {
			method: 'POST',
			headers: { ...headers, 'content-type': typeOf(request) },
			body
		});
		return status === 403 ? undefined : `${path}, ${site.name}: ${status}`;
	});
	expect(problems).toEqual([]);
	expect(contentsOf(shared.server)).toEqual(before);
});

test('what is sent as something that a page of another site can send without asking is refused as that', async ({
	shared
}) => {
	const before = contentsOf(shared.server);
	const sends = everyRequest(shared).filter((request) => !isRead(request));
	const asked = sends.flatMap((request) =>
		(request.what === 'JSON' ? ['text/plain', FORM, undefined] : ['text/plain']).map((type) => ({
			request,
			type
		}))
	);
	const problems = await problemsOf(asked, async ({ request, type }) => {
		const { origin } = shared.server;
		const headers = {
			...withCookies(shared.people[rightfulAsker(request.route)]),
			origin,
			accept: 'text/html'
		};
		const { path, body } = request;
		const { status } = await ask(origin + path, {
			method: 'POST',
			headers: { ...headers, ...(type !== undefined && { 'content-type': type }) },
			body
		});
		return status === 415 ? undefined : `${path}, ${type ?? 'no type'}: ${status}`;
	});
	expect(problems).toEqual([]);
	expect(contentsOf(shared.server)).toEqual(before);
});
