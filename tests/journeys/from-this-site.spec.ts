/** What could change something is taken from pages of this site only, and as what it is. */
import { expect, test } from '@playwright/test';
import { ask, type Asked } from '../support/ask';
import { FORM, JSON_TYPE, otherSites } from '../support/other-sites';
import { startServer, type TestServer } from '../support/server';

// All in one worker, with one server.
test.describe.configure({ mode: 'default' });

let server: TestServer;
test.beforeAll(async () => {
	server = await startServer();
});
test.afterAll(() => server.stop());

const MULTIPART = 'multipart/form-data; boundary=x';
const PARTS = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n';
const sent: readonly [type: string | undefined, body: string][] = [
	[FORM, 'a=b'],
	[`${FORM}; charset=utf-8`, 'a=b'],
	[MULTIPART, PARTS],
	['text/plain', 'a=b'],
	['text/plain; charset=utf-8', '{}'],
	[JSON_TYPE, '{}'],
	['application/jsonp', '{}'],
	[undefined, 'a=b']
];
// What a request of ours comes to, by what is sent: nothing here can be used, so that a form is refused beside its
// fields, JSON as not fitting, and who is signed out already is shown the front page.
const targets: readonly [name: string, method: string, path: string, statuses: readonly number[]][] = [
	['a page', 'POST', '/login', [401, 401, 401, 415, 415, 415, 415, 415]],
	['a named action', 'POST', '/reading?/save', [303, 303, 303, 415, 415, 415, 415, 415]],
	['an endpoint', 'POST', '/api/session', [415, 415, 415, 415, 415, 422, 415, 415]],
	['an endpoint that reads no body', 'PUT', '/api/session', [200, 200, 200, 200, 200, 200, 200, 200]],
	['an endpoint for a form', 'POST', '/logout', [303, 303, 303, 415, 415, 303, 303, 303]]
];

/** The statuses of one request for each thing that can be sent. */
function statusesOf(method: string, path: string, headers: Asked['headers']): Promise<number[]> {
	const answers = sent.map(async ([type, body]) => {
		const typed = { accept: 'text/html', ...headers, ...(type !== undefined && { 'content-type': type }) };
		return (await ask(server.origin + path, { method, headers: typed, body })).status;
	});
	return Promise.all(answers);
}

targets.forEach(([name, method, path, statuses]) => {
	test(`${name}, from this site`, async () => {
		const said = { 'sec-fetch-site': 'same-origin', origin: server.origin };
		expect(await statusesOf(method, path, said)).toEqual(statuses);
		expect(await statusesOf(method, path, { origin: server.origin })).toEqual(statuses);
	});

	test(`${name}, from anywhere else`, async () => {
		const answers = otherSites(server).map(async ({ name: site, headers }) => ({
			site,
			statuses: await statusesOf(method, path, headers)
		}));
		const refused = sent.map(() => 403);
		const expected = otherSites(server).map(({ name: site }) => ({ site, statuses: refused }));
		expect(await Promise.all(answers)).toEqual(expected);
	});
});
