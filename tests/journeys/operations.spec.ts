import { expect, test } from '@playwright/test';
import { ask, type Asked } from '../support/ask';
import { startServer, type TestServer } from '../support/server';

const CANARY = 'zx-canary';
const FORM = 'application/x-www-form-urlencoded';

let server: TestServer;
test.beforeAll(async () => {
	server = await startServer({ LOG_LEVEL: 'debug', SECURITY_CONTACT: 'mailto:ict@school.example' });
});
test.afterAll(() => server.stop());

/** The lines of the log so far. */
function lines(): Record<string, unknown>[] {
	const written = server.output().split('\n');
	return written
		.filter((line) => line.startsWith('{'))
		.map((line) => JSON.parse(line) as Record<string, unknown>);
}

function post(path: string, fields: Record<string, string>, headers: Asked['headers'] = {}) {
	return ask(server.origin + path, {
		method: 'POST',
		headers: { origin: server.origin, accept: 'text/html', 'content-type': FORM, ...headers },
		body: new URLSearchParams(fields).toString()
	});
}

async function requestLine(path: string): Promise<Record<string, unknown> | undefined> {
	const { headers } = await ask(server.origin + path);
	const find = () => lines().find(({ id }) => id === headers['x-request-id']);
	await expect.poll(find).toBeDefined();
	return find();
}

test.describe('the log', () => {
	test('has a line for a page: which, how it went, how long it took, what kind of person asked', async () => {
		expect(await requestLine('/techniques?of=somebody')).toEqual({
			...{ level: 'info', msg: 'request', method: 'GET', route: '/(public)/techniques', status: 200 },
			...{ actor: 'visitor', id: expect.any(String), time: expect.any(String), ms: expect.any(Number) }
		});
	});

	test('has a line for a file only for those who want to hear everything', async () => {
		expect(await requestLine('/favicon.svg')).toMatchObject({ level: 'debug', msg: 'file', status: 200 });
	});

	test('holds nothing that anybody has typed, asked for or is called', async () => {
		const [, code = ''] = server.output().match(/\/setup#(\S+)/) ?? [];
		const password = `${CANARY}-password-of-a-teacher`;
		const account = { name: `${CANARY}-name`, username: 'zxcanary.teacher', password };
		const made = await post('/setup', { setupCode: code, ...account });
		expect(made.status).toBe(303);
		const cookie = String(made.headers['set-cookie']).split(';')[0] ?? '';
		const own = await post('/teach?/create', { name: `${CANARY}-class`, timeZone: 'UTC' }, { cookie });
		expect(own.status).toBe(303);
		const wrong = await post('/login', { username: `${CANARY}-user`, passphrase: `${CANARY}-pass` });
		expect(wrong.status).toBe(400);
		const headers = { 'user-agent': `${CANARY}-agent`, referer: `${server.origin}/${CANARY}-from` };
		const missing = await ask(`${server.origin}/${CANARY}-path?q=${CANARY}-query`, { headers });
		expect(missing.status).toBe(404);
		const broken = await ask(`${server.origin}/api/attempts/${CANARY}-id/answers`, {
			method: 'POST',
			headers: { origin: server.origin, cookie, 'content-type': 'application/json' },
			body: `{"value": ${CANARY}-body`
		});
		expect(broken.status).toBeGreaterThanOrEqual(400);
		const token = cookie.slice(cookie.indexOf('=') + 1);
		const page = await ask(`${server.origin}/teach`, { headers: { cookie } });
		expect(page.body).toContain(`${CANARY}-class`);
		await expect.poll(() => lines().at(-1)).toMatchObject({ route: '/(teacher)/teach', actor: 'teacher' });
		const written = lines()
			.map((line) => JSON.stringify(line))
			.join('\n');
		expect(written).not.toMatch(/zx-?canary/i);
		const secrets = [token, code, '127.0.0.1', 'zxcanary.teacher'];
		expect(secrets.filter((secret) => written.includes(secret))).toEqual([]);
	});
});

test.describe('those who look after the server', () => {
	const probe = (path: string, headers: Asked['headers'] = {}) => ask(server.origin + path, { headers });

	test('ask whether it lives and whether it is ready, and on its own machine why', async () => {
		expect(await probe('/healthz')).toMatchObject({ status: 200, body: '{"ok":true}\n' });
		const { status, body } = await probe('/readyz');
		expect(status).toBe(200);
		expect(Object.keys((JSON.parse(body) as { checks: object }).checks)).toEqual([
			...['database', 'writing', 'disk', 'backup', 'schema', 'log']
		]);
	});

	test('hear no more than yes or no when a proxy asks for somebody else', async () => {
		const forwarded = { 'x-forwarded-for': '192.0.2.7' };
		expect(JSON.parse((await probe('/readyz', forwarded)).body)).toEqual({ ok: true });
		expect((await probe('/metrics', forwarded)).status).toBe(404);
		expect((await probe('/metrics', { host: 'underline.school.example' })).status).toBe(404);
	});

	test('read what it counts', async () => {
		await probe('/techniques');
		await expect(async () => {
			const { body } = await probe('/metrics');
			expect(body).toMatch(
				/^underline_requests_total\{route="\/\(public\)\/techniques",status="2xx"\} [1-9]/m
			);
			expect(body).toMatch(/^underline_request_seconds_count\{kind="page"\} [1-9]/m);
		}).toPass();
		const { body } = await probe('/metrics');
		const values = body.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
		expect(values.filter((line) => !/^underline_\w+(\{\S+\})? [\d.e+-]+$/.test(line))).toEqual([]);
		expect(body).toMatch(/^underline_writable 1$/m);
	});

	test('find whom to tell of a hole', async () => {
		const { status, headers, body } = await probe('/.well-known/security.txt');
		expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
		expect(body).toMatch(/^Contact: mailto:ict@school\.example\nExpires: \d{4}-\d\d-\d\dT00:00:00Z\n/);
	});
});
