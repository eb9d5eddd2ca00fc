/** What the server believes of a proxy, and what it gives browsers to keep. */
import { expect, test } from '@playwright/test';
import { ask, type Reply } from '../support/ask';
import { Asker } from '../support/asker';
import { setupAddress } from '../support/journey';
import { FORM } from '../support/other-sites';
import { freePort, startServer, type TestServer } from '../support/server';
import { PASSWORD } from '../support/two-classes';

// In one worker, one after the other: few servers, and who guesses too often is stopped for a minute.
test.describe.configure({ mode: 'default' });

const SECURE_ORIGIN = 'https://underline.example';
/** More wrong class codes than one address may send in a minute, and fewer than all together may. */
const GUESSES = 40;
const CARD = { username: 'okafor', passphrase: PASSWORD };

/** Sends a class code that nobody gave, by way of what says to be a proxy. */
function guess(server: TestServer, forwarded: string): Promise<Reply> {
	const headers = { origin: server.origin, accept: 'text/html', 'x-forwarded-for': forwarded };
	return ask(`${server.origin}/join`, {
		method: 'POST',
		headers: { ...headers, 'content-type': FORM },
		body: 'code=2222-2222&name=Maya'
	});
}

/** Guesses often at once. @returns each status there was. */
async function guessOften(server: TestServer, forwarded: (place: number) => string): Promise<Set<number>> {
	const guesses = Array.from({ length: GUESSES }, (_, place) => guess(server, forwarded(place)));
	return new Set((await Promise.all(guesses)).map(({ status }) => status));
}

/** Some were refused as wrong, and then some for being too many. */
const STOPPED = new Set([400, 429]);

/** The first teacher of an empty server, signed in. `pages` is where its pages say to be. */
async function firstTeacher(server: TestServer, pages: string = server.origin): Promise<Asker> {
	const teacher = new Asker(server.origin, {}, pages);
	const setupCode = new URL(setupAddress(server)).hash.slice(1);
	await teacher.follow('/setup', { setupCode, name: 'Ms. Okafor', username: 'okafor', password: PASSWORD });
	return teacher;
}

/** Walks through everything that sets a cookie. @returns every Set-Cookie there was. */
async function cookiesSet(teacher: Asker, pages: string): Promise<string[]> {
	const address = await teacher.follow('/teach?/create', { name: 'Period 3', timeZone: 'America/Chicago' });
	await teacher.follow(`${address}?/openCode`, { minutes: '60' });
	const [, code = ''] = />([2-9A-Z]{4}-[2-9A-Z]{4})</.exec((await teacher.get(address)).body) ?? [];
	await teacher.follow('/reading?/save', { theme: 'dark' });
	await teacher.follow('/logout', {});
	await teacher.follow('/login', CARD);
	const student = new Asker(teacher.origin, {}, pages);
	await student.follow('/join', { code, name: 'Maya R.' });
	await student.follow('/learn/card', {});
	return [...teacher.cookiesSet, ...student.cookiesSet];
}

const nameOf = (cookie: string) => /^[^=]*/.exec(cookie)?.[0] ?? '';

test.describe('a server by itself', () => {
	let server: TestServer;
	let teacher: Asker;
	test.beforeAll(async () => {
		server = await startServer();
		teacher = await firstTeacher(server);
	});
	test.afterAll(() => server.stop());

	test('keeps every cookie out of reach of scripts and of other sites', async () => {
		const cookies = await cookiesSet(teacher, server.origin);
		expect(new Set(cookies.map(nameOf))).toEqual(new Set(['session', 'reading', 'card']));
		expect(cookies.filter((cookie) => !/; path=\//i.test(cookie))).toEqual([]);
		expect(cookies.filter((cookie) => !/; httponly/i.test(cookie))).toEqual([]);
		expect(cookies.filter((cookie) => !/; samesite=(lax|strict)/i.test(cookie))).toEqual([]);
		expect(cookies.filter((cookie) => /; domain=/i.test(cookie))).toEqual([]);
	});

	test('gives whoever signs in a new token, whatever the browser came with', async () => {
		const planted = 'a'.repeat(43);
		const victim = new Asker(server.origin, { session: planted });
		await victim.follow('/login', CARD);
		const { session: first = '' } = victim.cookies;
		expect(first).not.toBe(planted);
		expect((await new Asker(server.origin, { session: planted }).get('/teach')).status).toBe(303);
		await victim.follow('/login', CARD);
		expect(victim.cookies.session).not.toBe(first);
		expect((await new Asker(server.origin, { session: first }).get('/teach')).status).toBe(303);
		expect((await victim.get('/teach')).status).toBe(200);
	});

	test('knows nobody by the cookie of who has signed out', async () => {
		const person = new Asker(server.origin);
		await person.follow('/login', CARD);
		const after = new Asker(server.origin, person.cookies);
		expect((await after.get('/teach')).status).toBe(200);
		const left = await person.post('/logout', {});
		expect(left.headers['clear-site-data']).toBe('"cache"');
		expect(person.cookies).not.toHaveProperty('session');
		expect((await after.get('/teach')).status).toBe(303);
		expect((await after.get('/teach/__data.json')).body).toContain('"type":"redirect"');
		expect((await after.get('/api/assignments/a/board')).status).toBe(401);
		expect((await after.post('/teach?/create', { name: 'Mine', timeZone: 'UTC' })).status).toBe(307);
	});

	test('knows nobody by a token in an address or in another header', async () => {
		const { session = '' } = teacher.cookies;
		const stranger = new Asker(server.origin);
		expect((await teacher.get('/teach')).status).toBe(200);
		expect((await stranger.get(`/teach?session=${session}`)).status).toBe(303);
		expect((await stranger.get('/teach', { authorization: `Bearer ${session}` })).status).toBe(303);
		expect((await stranger.get('/teach', { cookie: `__Host-session=${session}` })).status).toBe(303);
	});

	test('does not believe an address in a header: whoever asks cannot say from where', async () => {
		expect(await guessOften(server, (place) => `10.0.0.${place}`)).toEqual(STOPPED);
	});
});

test.describe('behind a trusted proxy', () => {
	let server: TestServer;
	test.beforeAll(async () => {
		server = await startServer({
			...{ TRUST_PROXY: '1', PROTOCOL_HEADER: 'x-forwarded-proto', HOST_HEADER: 'x-forwarded-host' }
		});
	});
	test.afterAll(() => server.stop());

	test('the address that it added counts, not those that came along', async () => {
		expect(await guessOften(server, (place) => `10.0.0.${place}, 192.0.2.7`)).toEqual(STOPPED);
		expect((await guess(server, '192.0.2.7, 192.0.2.8')).status).toBe(400);
	});

	test('headers about protocol and name still change no address', async () => {
		const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'javascript' };
		const page = await ask(`${server.origin}/teach`, { headers });
		expect(page.headers.location).toBe('/login?next=%2Fteach');
		const foreign = { ...headers, origin: 'https://evil.example', 'x-forwarded-proto': 'https' };
		const form = await ask(`${server.origin}/login`, { method: 'POST', headers: foreign });
		expect(form.status).toBe(403);
	});
});

test('by https every cookie is secure, and the session’s is bound to this one name', async () => {
	const port = String(await freePort());
	const started = await startServer({ ORIGIN: SECURE_ORIGIN, PORT: port });
	const server = { ...started, origin: `http://127.0.0.1:${port}` };
	const teacher = await firstTeacher(server, SECURE_ORIGIN);
	const cookies = await cookiesSet(teacher, SECURE_ORIGIN);
	const { '__Host-session': session = '' } = teacher.cookies;
	const other = new Asker(server.origin, { session }, SECURE_ORIGIN);
	expect((await other.get('/teach')).status).toBe(303);
	await started.stop();
	expect(new Set(cookies.map(nameOf))).toEqual(new Set(['__Host-session', 'reading', 'card']));
	expect(cookies.filter((cookie) => !/; secure/i.test(cookie))).toEqual([]);
	const sessions = cookies.filter((cookie) => nameOf(cookie) === '__Host-session');
	expect(sessions.filter((cookie) => !/; path=\/(;|$)/i.test(cookie))).toEqual([]);
	expect(sessions.filter((cookie) => /; domain=/i.test(cookie))).toEqual([]);
});
