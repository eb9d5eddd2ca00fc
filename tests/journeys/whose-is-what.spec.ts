/** Every person asks for everything of everybody, without a page: what is not theirs is refused, and nothing changes. */
import { expect } from '@playwright/test';
import { routePolicies } from '../../src/lib/server/routes.policy';
import { asked } from '../support/asked';
import { closedRoutes, requestsTo, type Request } from '../support/closed-requests';
import { contentsOf } from '../support/contents';
import { refusalOf, statusOf } from '../support/expected-answers';
import { SHORT } from '../support/graded-attempts';
import type { TestServer } from '../support/server';
import { PEOPLE, type PersonName, type TwoClasses } from '../support/two-classes';
import { test } from '../support/two-classes-journey';

// All in one worker.
test.describe.configure({ mode: 'default' });

const AT_ONCE = 8;
const PLACES = ['first', 'second'] as const;
const PAIRS = PLACES.flatMap((outer) => PLACES.map((inner) => ({ outer, inner })));

let server: TestServer;
let made: TwoClasses;
test.beforeAll(({ shared }) => {
	({ server, ...made } = shared);
});

interface Refused extends Request {
	readonly status: number;
}

/** All that somebody is refused, each once. Data are asked for as well as pages, but not with every mixture of ids. */
function refusedTo(who: PersonName): Refused[] {
	const all = PAIRS.flatMap((pair) =>
		closedRoutes().flatMap((route) => {
			const mixed = requestsTo(route, { outer: made[pair.outer], inner: made[pair.inner] });
			const plain = requestsTo(route, { outer: made[pair.outer], inner: made[pair.outer] });
			return mixed.flatMap((request, index) => {
				const isMixed = pair.outer !== pair.inner;
				const namesInner = sayRequest(request) !== sayRequest(plain[index]);
				const status = refusalOf(request, { who, ...pair, namesInner });
				const isOnce = !isMixed || (namesInner && request.what !== 'data');
				return status === undefined || !isOnce ? [] : [{ ...request, status }];
			});
		})
	);
	return [...new Map(all.map((request) => [sayRequest(request), request])).values()];
}

function sayRequest(request: Request | undefined): string {
	return `${request?.what} ${request?.path} ${request?.body}`;
}

/** Asks for everything, some at once. @returns what was not answered with the status that it must have. */
async function wronglyAnswered(who: PersonName, requests: readonly Refused[]): Promise<string[]> {
	const waiting = [...requests];
	const wrong: string[] = [];
	const askOn = async () => {
		for (let request = waiting.shift(); request; request = waiting.shift()) {
			const status = statusOf(request, await request.send(made.people[who]));
			if (status !== request.status) {
				wrong.push(`${request.route} ${request.what}: ${status} for ${request.status} (${request.path})`);
			}
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, askOn));
	return wrong.sort();
}

for (const who of PEOPLE) {
	test(`${who} is refused what is not theirs, and changes nothing by asking`, async () => {
		const before = contentsOf(server);
		const refused = refusedTo(who);
		expect(refused.length).toBeGreaterThan(50);
		expect(await wronglyAnswered(who, refused)).toEqual([]);
		expect(contentsOf(server)).toEqual(before);
	});
}

test('every form of a closed route is among what is asked', () => {
	const forms = closedRoutes().flatMap((route) =>
		(routePolicies[route]?.actions ?? []).map((action) => [route, action] as const)
	);
	expect(forms.filter(([route, action]) => asked[route]?.forms?.[action] === undefined)).toEqual([]);
});

test('an attempt is not reached by the address of another student of the class', async () => {
	const { assignment, atWork, handedIn } = made.first;
	const before = contentsOf(server);
	const wrong = { attempt: handedIn, question: SHORT, reason: 'Again.', until: '' };
	const address = `/teach/assignments/${assignment}/students/${atWork}`;
	const actions = ['withdraw', 'leaveOut', 'countAgain', 'reopen'];
	const ask = (action: string) => made.people.owner.post(`${address}?/${action}`, wrong);
	const replies = await Promise.all(actions.map(ask));
	expect(replies.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
	expect(contentsOf(server)).toEqual(before);
});
