import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { expect, test } from '@playwright/test';
import { ask, type Asked } from '../support/ask';
import { FORM } from '../support/other-sites';
import { freePort, startServer, type TestServer } from '../support/server';

const ALWAYS = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=()'
};
const SECURE = { 'strict-transport-security': 'max-age=63072000; includeSubDomains' };

let server: TestServer;
test.beforeAll(async () => {
	server = await startServer({ REDIRECT_HOSTS: '1' });
});
test.afterAll(() => server.stop());

/** Sends bytes as they are and reads the answer. */
function send(bytes: string): Promise<string> {
	return new Promise((resolve, reject) => {
		const socket = connect(Number(new URL(server.origin).port), '127.0.0.1');
		let answer = '';
		socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
		socket.on('error', reject);
		socket.on('close', () => resolve(answer));
		socket.write(bytes);
	});
}

/** A script that never changes, by the name that a page gives it. */
async function immutableFile({ origin }: TestServer): Promise<string> {
	const { body } = await ask(`${origin}/`, { headers: { accept: 'text/html' } });
	return /\/_app\/immutable\/[\w./-]+\.js/.exec(body)?.[0] ?? '';
}

const ANSWERS: [what: string, path: string | undefined, status: number, asked: (own: string) => Asked][] = [
	['a page', '/', 200, () => ({})],
	['a page’s data', '/techniques/__data.json', 200, () => ({})],
	['a file', '/favicon.svg', 200, () => ({})],
	['a file that never changes', undefined, 200, () => ({})],
	['the service worker', '/service-worker.js', 200, () => ({})],
	['a head', '/', 200, () => ({ method: 'HEAD' })],
	['a missing page', '/nothing/here', 404, () => ({ headers: { accept: 'text/html' } })],
	['a missing file', '/_app/immutable/nothing.js', 404, () => ({})],
	['an address that cannot be read', '/%zz', 400, () => ({})],
	['a page for others', '/teach', 303, () => ({})],
	['an endpoint for others', '/api/assignments/a/board', 401, () => ({})],
	['a method that an endpoint lacks', '/logout', 405, () => ({})],
	['a form that goes along to the sign-in', '/teach?/create', 307, (origin) => aForm(origin)],
	['a body that is too large', '/login', 413, (origin) => aForm(origin, 'a'.repeat(600_000))],
	['a form with a mistake', '/join', 400, (origin) => aForm(origin)],
	['a form of another site', '/login', 403, () => ({ method: 'POST', headers: FOREIGN })],
	['JSON of another kind', '/api/session', 415, (origin) => aForm(origin)],
	['an echo of the request', '/', 405, () => ({ method: 'TRACE' })]
];
const FOREIGN = { 'sec-fetch-site': 'cross-site' };
const aForm = (origin: string, body = 'a=b'): Asked => ({
	method: 'POST',
	headers: { origin, 'sec-fetch-site': 'same-origin', 'content-type': FORM, accept: 'text/html' },
	body
});

test.describe('every answer carries the headers that fence it in, and by https asks for nothing else:', () => {
	let secure: TestServer;
	test.beforeAll(async () => {
		const PORT = String(await freePort());
		secure = await startServer({ ORIGIN: 'https://underline.example', PORT });
		secure = { ...secure, origin: `http://127.0.0.1:${PORT}` };
	});
	test.afterAll(() => secure.stop());

	ANSWERS.forEach(([what, path, status, asked]) =>
		test(what, async () => {
			const address = path ?? (await immutableFile(server));
			const plain = await ask(server.origin + address, asked(server.origin));
			expect(plain.status).toBe(status);
			expect(plain.headers).toMatchObject(ALWAYS);
			expect(plain.headers).not.toHaveProperty('strict-transport-security');
			const other = await ask(secure.origin + address, asked('https://underline.example'));
			expect(other.status).toBe(status);
			expect(other.headers).toMatchObject({ ...ALWAYS, ...SECURE });
		})
	);

	test('another name', async () => {
		const reply = await ask(`${server.origin}/`, { headers: { host: 'elsewhere.example' } });
		expect(reply.status).toBe(308);
		expect(reply.headers).toMatchObject(ALWAYS);
	});

	test('what is not HTTP', async () => {
		const answer = await send('HELLO\r\n\r\n');
		expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
		expect(answer).toContain('x-content-type-options: nosniff');
	});

	test('headers that are too large', async () => {
		const answer = await send(`GET / HTTP/1.1\r\nHost: a\r\nCookie: ${'a'.repeat(20_000)}\r\n\r\n`);
		expect(answer).toMatch(/^HTTP\/1\.1 431 /);
		expect(answer).toContain('x-content-type-options: nosniff');
	});
});

test('a page says which scripts may run, and is sent as UTF-8', async () => {
	const { headers } = await ask(`${server.origin}/`);
	expect(headers['content-security-policy']).toMatch(
		/default-src 'none'.*script-src 'self' 'nonce-[^']+';.*frame-ancestors 'none'/
	);
	expect(headers['content-type']).toBe('text/html; charset=utf-8');
});

test('pages for everybody may be found by search engines, nothing else may', async () => {
	const robots = async (path: string) => (await ask(server.origin + path)).headers['x-robots-tag'];
	expect(await Promise.all(['/', '/techniques', '/privacy'].map(robots))).toEqual(Array(3).fill(undefined));
	const closed = ['/teach', '/learn', '/admin', '/api/assignments/a/board', '/nothing/here'];
	expect(await Promise.all(closed.map(robots))).toEqual(Array(closed.length).fill('noindex'));
});

test('what is for somebody alone is not kept on the way', async () => {
	const kept = async (path: string) => (await ask(server.origin + path)).headers['cache-control'];
	const closed = ['/teach', '/learn', '/admin', '/api/assignments/a/board'];
	expect(await Promise.all(closed.map(kept))).toEqual(Array(closed.length).fill('no-store'));
	expect(await kept('/teach/__data.json')).toBe('private, no-store');
	const file = await ask(server.origin + (await immutableFile(server)));
	expect(file.headers['cache-control']).toBe('public,max-age=31536000,immutable');
});

test('what browsers get of the build holds no map from its scripts to their source', () => {
	const files = readdirSync('build/client', { recursive: true, encoding: 'utf8' });
	expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
	const scripts = files.filter((file) => /\.(js|css)$/.test(file));
	expect(scripts.length).toBeGreaterThan(10);
	const isMapped = (file: string) =>
		readFileSync(`build/client/${file}`, 'utf8').includes('sourceMappingURL');
	expect(scripts.filter(isMapped)).toEqual([]);
});

test('an error shows no trace of the code', async () => {
	const { body } = await ask(`${server.origin}/nothing/here`, { headers: { accept: 'text/html' } });
	expect(body).toContain('There is nothing at this address.');
	expect(body).not.toMatch(/\bat .*\.js:\d+/);
});

test.describe('a request to another name of this machine', () => {
	test('is sent to the one address when it reads', async () => {
		const reply = await ask(`${server.origin}/techniques?a=b`, { headers: { host: '127.0.0.1:1' } });
		expect(reply.status).toBe(308);
		expect(reply.headers.location).toBe(`${server.origin}/techniques?a=b`);
	});

	test('is never sent to another site', async () => {
		const reply = await ask(server.origin, { headers: { host: 'elsewhere.example' } });
		expect(reply.headers.location).toBe(`${server.origin}/`);
	});

	test('is refused with a sentence when it writes', async () => {
		const reply = await ask(`${server.origin}/login`, {
			method: 'POST',
			headers: { host: 'elsewhere.example' }
		});
		expect(reply.status).toBe(421);
		expect(reply.body).toContain(server.origin);
	});
});

test('a method that nothing here knows is answered by nobody', async () => {
	const methods = ['DELETE', 'PATCH', 'PROPFIND', 'QUERY', 'TRACE'];
	const paths = ['/', '/login', '/api/session', '/favicon.svg'];
	const asked = methods.flatMap((method) => paths.map((path) => ask(server.origin + path, { method })));
	const replies = await Promise.all(asked);
	expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([405]));
	expect(new Set(replies.map(({ headers }) => headers.allow))).toEqual(
		new Set(['GET, HEAD, POST, PUT, OPTIONS'])
	);
});
