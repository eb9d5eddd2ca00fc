/** What the server does with requests that nobody who means well sends. */
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { ask, type Reply } from '../support/ask';
import { BROKEN_BYTES, UNFINISHED } from '../support/broken-bytes';
import { problemsIn } from '../support/contents';
import { hostileRequests, type Hostile } from '../support/hostile-requests';
import { withCookies } from '../support/other-sites';
import { inOrder } from '../support/takes-away';
import type { PersonName } from '../support/two-classes';
import { startCopy, test } from '../support/two-classes-journey';

// All in one worker, one after the other, with one server.
test.describe.configure({ mode: 'default' });

const SEED = 20_260_106;
const TO_EACH_ROUTE = 10;
const AT_ONCE = 16;
/** How often somebody who means well asks for a page, and saves an answer; and the pause before each, in milliseconds. */
const ASKS = 40;
const PAUSE = 100;
/** What they save answers to. */
const [LESSON, QUESTION] = ['labels-and-people', 'lp-q2-editors'];
/** Milliseconds after which a page that has not come is one that did not come. */
const TOO_LATE = 10_000;

let copy: Awaited<ReturnType<typeof startCopy>>;
/** Of somebody who means well. */
let attempt = '';
test.beforeAll(async ({ shared }) => {
	copy = await startCopy(shared);
	const { otherClassmate } = copy.people;
	const assignment = await otherClassmate.follow('/learn/study?/start', { lesson: LESSON });
	const begun = await otherClassmate.follow(`${assignment}?/start`, {});
	attempt = /attempts\/([^/]+)/.exec(begun)?.[1] ?? '';
});
test.afterAll(() => copy.server.stop());

/** Nothing of the code, of the machine it runs on, or of the database. */
const INSIDE =
	/\bat [^\n]*\.(js|ts|mjs):\d+|node_modules|underline-journey-|SQLITE_|SqliteError|drizzle|\/tmp\//;
/** What is planted in the texts of each class. */
const OF = { first: /qx-[a-z-]+-1-xq/, second: /qx-[a-z-]+-2-xq/, anybody: /qx-[a-z-]+-\d-xq/ };
/** What each must never read; an administrator reads no class either, but hands out what is stored about a student. */
const CLOSED: Readonly<Partial<Record<PersonName, RegExp>>> = {
	...{ visitor: OF.anybody, owner: OF.second, stranger: OF.first, otherTeacher: OF.first },
	...{ worker: /qx-(classmate|former|waiting|note|reply|comment|report|source)[a-z-]*-1-xq|qx-[a-z-]+-2-xq/ },
	...{ classmate: /qx-(worker|former|waiting)[a-z-]*-1-xq|qx-[a-z-]+-2-xq/ },
	...{ admin: /qx-(worker|classmate|note|comment|report)[a-z-]*-\d-xq/ }
};

const HANDED_OUT = '/(admin)/admin/students/[student]/record.zip';

function tellsOfOthers({ who, route }: Hostile, text: string): boolean {
	return route !== HANDED_OUT && (CLOSED[who]?.test(text) ?? false);
}

/** Sends a request. @returns what is wrong with its answer. */
async function problemsOf(request: Hostile): Promise<string[]> {
	const { who, path, headers, method, body: sent } = request;
	const said = `${who} ${method} ${path.slice(0, 120)} ${JSON.stringify(headers).slice(0, 300)}`;
	const {
		status,
		headers: given,
		body
	} = await ask(copy.server.origin + path, {
		...{ method, ...(sent !== undefined && { body: sent }) },
		headers: { ...withCookies(copy.people[who]), ...headers }
	});
	const text = JSON.stringify(given) + body;
	return [
		...(status >= 500 ? [`${status}: ${said}`] : []),
		...(INSIDE.test(text) ? [`tells of the inside: ${said}`] : []),
		...(tellsOfOthers(request, text) ? [`tells of others: ${said}`] : []),
		...(given['x-content-type-options'] === 'nosniff' ? [] : [`without headers: ${said}`])
	];
}

/** Sends them, some at once. @returns what is wrong with their answers; one that does not come is wrong. */
async function sendAll(requests: readonly Hostile[]): Promise<string[]> {
	const waiting = [...requests];
	const problems: string[] = [];
	const sendOn = async () => {
		for (let one = waiting.shift(); one; one = waiting.shift()) {
			const { who, method, path } = one;
			const lost = (problem: Error) => [`${problem.message}: ${who} ${method} ${path.slice(0, 120)}`];
			problems.push(...(await problemsOf(one).catch(lost)));
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, sendOn));
	return problems;
}

function open(): Socket {
	return connect(Number(new URL(copy.server.origin).port), '127.0.0.1').on('error', () => undefined);
}

/** Opens many lines, on which a request begins and goes on with a byte now and then. @returns what closes them. */
function openSlowly(): () => void {
	const sockets = UNFINISHED.flatMap((bytes) =>
		Array.from({ length: 8 }, () => {
			const socket = open();
			socket.write(bytes);
			return socket;
		})
	);
	const timer = setInterval(() => sockets.forEach((socket) => socket.writable && socket.write('a')), 200);
	return () => {
		clearInterval(timer);
		sockets.forEach((socket) => socket.destroy());
	};
}

/** Sends bytes as they are and nothing after them. @returns all that came back. */
function sendBytes(bytes: string): Promise<string> {
	return new Promise((resolve) => {
		const socket = open();
		let answer = '';
		socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
		socket.on('close', () => resolve(answer));
		socket.end(bytes, 'latin1');
	});
}

interface Served {
	readonly statuses: ReadonlySet<number>;
	/** In milliseconds, by length. */
	readonly took: readonly number[];
}

async function timeEach(send: (place: number) => Promise<Reply>): Promise<Served> {
	const asked: { status: number; took: number }[] = [];
	while (asked.length < ASKS) {
		await sleep(PAUSE);
		const began = performance.now();
		const { status } = await send(asked.length);
		asked.push({ status, took: performance.now() - began });
	}
	const took = asked.map((one) => one.took).sort((a, b) => a - b);
	return { statuses: new Set(asked.map(({ status }) => status)), took };
}

/** Somebody who means well reads and answers, again and again. */
async function workKindly(
	firstRevision: number
): Promise<{ readonly pages: Served; readonly saves: Served }> {
	const { otherClassmate } = copy.people;
	const pages = timeEach(() => otherClassmate.get('/learn'));
	const saves = timeEach((place) => {
		const revision = firstRevision + place;
		return otherClassmate.postJson(`/api/attempts/${attempt}/answers`, {
			...{ questionId: QUESTION, tryNumber: 1, revision, key: `revision ${revision}`, value: null },
			...{ confidence: null, certainty: null, flagged: false, hints: 0 },
			...{ give: false, heard: null, elapsedMs: null }
		});
	});
	return { pages: await pages, saves: await saves };
}

const inWords = (took: readonly number[]) =>
	`${took[ASKS / 2]?.toFixed(1)} ms in the median and ${took.at(-1)?.toFixed(1)} ms at most`;

test('hostile requests are answered without a fault and tell nothing, and others are served meanwhile', async () => {
	const things = { origin: copy.server.origin, things: copy.first };
	const requests = hostileRequests(things, { seed: SEED, each: TO_EACH_ROUTE }).sort(inOrder);
	expect(requests.length).toBeGreaterThan(500);
	const alone = await workKindly(1);
	const close = openSlowly();
	const [problems, beside] = await Promise.all([sendAll(requests), workKindly(1 + ASKS)]);
	close();
	const said = (of: 'pages' | 'saves') =>
		`${inWords(alone[of].took)} alone, ${inWords(beside[of].took)} beside ${requests.length}`;
	console.log(`A page took ${said('pages')}; a save took ${said('saves')}`);
	expect(problems).toEqual([]);
	const served = [alone.pages, alone.saves, beside.pages, beside.saves];
	expect(served.map(({ statuses }) => statuses)).toEqual(served.map(() => new Set([200])));
	expect(Math.max(...served.map(({ took }) => took.at(-1) ?? Infinity))).toBeLessThan(TOO_LATE);
});

test.describe('what is broken is answered with a refusal or not at all:', () => {
	for (const [what, bytes] of Object.entries(BROKEN_BYTES)) {
		test(what, async () => {
			const answer = await sendBytes(bytes);
			expect(answer).toMatch(/^(HTTP\/1\.1 [1234]\d\d |$)/);
			expect(answer).not.toMatch(INSIDE);
		});
	}
});

test('after all that the server still stands, and its database is whole', async () => {
	expect((await copy.people.otherTeacher.get(`/teach/classes/${copy.second.class}`)).status).toBe(200);
	expect(copy.server.process.exitCode).toBeNull();
	expect(problemsIn(copy.server)).toEqual([]);
});
