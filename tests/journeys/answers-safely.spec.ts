import { connect } from 'node:net';
import { expect, test } from '@playwright/test';
import { ask, type Asked } from '../support/ask';
import { freePort, startServer, type TestServer } from '../support/server';

const ALWAYS = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=()'
};
const FORM = 'application/x-www-form-urlencoded';

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

test.describe('every answer carries the headers that fence it in:', () => {
	const own = () => ({ origin: server.origin, 'sec-fetch-site': 'same-origin', 'content-type': FORM });
	const cases: [what: string, path: string, status: number, asked: () => Asked][] = [
		['a page', '/', 200, () => ({})],
		['a file', '/favicon.svg', 200, () => ({})],
		['a missing page', '/nothing/here', 404, () => ({ headers: { accept: 'text/html' } })],
		['a missing file', '/_app/immutable/nothing.js', 404, () => ({})],
		['a page for others', '/teach', 303, () => ({})],
		[
			'a body that is too large',
			'/login',
			413,
			() => ({ method: 'POST', headers: own(), body: 'a'.repeat(600_000) })
		],
		[
			'a form of another site',
			'/login',
			403,
			() => ({ method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } })
		],
		['an echo of the request', '/', 405, () => ({ method: 'TRACE' })],
		['another name', '/', 308, () => ({ headers: { host: 'elsewhere.example' } })]
	];
	cases.forEach(([what, path, status, asked]) =>
		test(what, async () => {
			const reply = await ask(server.origin + path, asked());
			expect(reply.status).toBe(status);
			expect(reply.headers).toMatchObject(ALWAYS);
			expect(reply.headers).not.toHaveProperty('strict-transport-security');
		})
	);

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

test('an error shows no trace of the code', async () => {
	const { body } = await ask(`${server.origin}/nothing/here`, { headers: { accept: 'text/html' } });
	expect(body).toContain('There is nothing at this address.');
	expect(body).not.toMatch(/\bat .*\.js:\d+/);
});

test('with an https address, browsers are told to come by https from now on', async () => {
	const port = String(await freePort());
	const secure = await startServer({ ORIGIN: 'https://underline.example', PORT: port });
	const { headers } = await ask(`http://127.0.0.1:${port}/favicon.svg`);
	await secure.stop();
	expect(headers).toMatchObject({
		...ALWAYS,
		'strict-transport-security': 'max-age=63072000; includeSubDomains'
	});
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

test.describe('what could change something is taken from pages of this site only:', () => {
	const sites: [name: string, headers: () => Record<string, string>, isOurs: boolean][] = [
		['no header', () => ({}), false],
		['same-origin', () => ({ 'sec-fetch-site': 'same-origin', origin: server.origin }), true],
		['our origin alone', () => ({ origin: server.origin }), true],
		['same-site', () => ({ 'sec-fetch-site': 'same-site', origin: server.origin }), false],
		['cross-site', () => ({ 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' }), false],
		['none', () => ({ 'sec-fetch-site': 'none', origin: server.origin }), false],
		['another origin alone', () => ({ origin: 'https://elsewhere.example' }), false],
		['origin null', () => ({ origin: 'null' }), false]
	];
	// What a request of ours comes to: the login form and the sign-in endpoint get nothing they could use.
	const types: [type: string | undefined, body: string, action: number, endpoint: number][] = [
		[FORM, 'a=b', 401, 415],
		[
			'multipart/form-data; boundary=x',
			'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n',
			401,
			415
		],
		['text/plain', 'a=b', 415, 415],
		['application/json', '{}', 415, 422],
		[undefined, 'a=b', 415, 415]
	];
	const targets: [name: string, path: string, column: 'action' | 'endpoint'][] = [
		['a page', '/login', 'action'],
		['an endpoint', '/api/session', 'endpoint']
	];
	const matrix = targets.flatMap(([target, path, column]) =>
		types.flatMap(([type, body, action, endpoint]) =>
			sites.map(([site, headers, isOurs]) => ({
				title: `${target}, ${type?.split(';')[0] ?? 'no content type'}, ${site}`,
				path,
				headers: () => ({
					accept: 'text/html',
					...headers(),
					...(type !== undefined && { 'content-type': type })
				}),
				body,
				status: isOurs ? { action, endpoint }[column] : 403
			}))
		)
	);
	matrix.forEach(({ title, path, headers, body, status }) =>
		test(title, async () => {
			const reply = await ask(server.origin + path, { method: 'POST', headers: headers(), body });
			expect(reply.status).toBe(status);
		})
	);
});
