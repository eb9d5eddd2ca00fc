import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { request } from 'undici';
import { aClass, aLesson, anAssignment, aStudent, aTeacher, marking } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { plainSave } from './answers';
import { startAttempt } from './attempts';
import { readConfig } from './config';
import type { Student } from './policy';
import { inRequest, type RequestContext } from './request-context';
import { savedAttempt, takeSave } from './save-front';
import { savedTries } from './saved-answers';
import { getEdition } from './lessons';
import { createSession, endSession } from './sessions';

const ORIGIN = 'http://localhost:3000';
const config = readConfig({ ORIGIN, DATA_DIR: '.' });
/** What the way of all requests would answer. */
const WENT_ON = 418;
const QUESTION = 'mark-lane';
const save = () => plainSave({ questionId: QUESTION, revision: 1, value: marking(aLesson(), QUESTION) });

let opened: TestStore;
let server: Server;
let student: Student;
let assignmentId: string;
let attemptId: string;
let token: string;
let contexts: RequestContext[];

beforeEach(async () => {
	opened = testStore();
	const { store } = opened;
	const teacher = await aTeacher(store);
	const classId = await aClass(store, teacher);
	student = await aStudent(store, { classId });
	assignmentId = await anAssignment(store, teacher, { classId });
	attemptId = await startAttempt(store, student, { assignmentId, lighter: false }, new Date());
	token = await createSession(store, student.id, new Date());
	contexts = [];
	server = createServer((asked, response) =>
		inRequest((context) => {
			contexts.push(context);
			const attempt = savedAttempt(asked, { config });
			const goOn = () => response.writeHead(WENT_ON).end();
			if (attempt === undefined) return goOn();
			void takeSave({ store, config }, attempt, { request: asked, response, context }).then(
				(isTaken) => isTaken || goOn()
			);
		})
	).listen(0, '127.0.0.1');
	await once(server, 'listening');
});
afterEach(async () => {
	server.close();
	await opened.cleanup();
});

interface Sent {
	readonly path?: string;
	readonly method?: 'POST' | 'PUT';
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: unknown;
}

/** Sends a save as a page does, but for what is given. */
async function send({ path, method = 'POST', headers = {}, body = save() }: Sent = {}) {
	const { port } = server.address() as AddressInfo;
	const sent = {
		...{ accept: '*/*', 'content-type': 'application/json', cookie: `session=${token}` },
		...{ origin: ORIGIN, 'sec-fetch-site': 'same-origin', ...headers }
	};
	const answer = await request(`http://127.0.0.1:${port}${path ?? `/api/attempts/${attemptId}/answers`}`, {
		...{ method, headers: Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== '')) },
		body: typeof body === 'string' ? body : JSON.stringify(body)
	});
	return { status: answer.statusCode, headers: answer.headers, text: await answer.body.text() };
}

async function stored(): Promise<readonly number[]> {
	const [attempt] = await opened.store.read.select().from(opened.store.read.tables.attempts);
	const edition = await getEdition(opened.store, attempt?.editionId ?? '');
	const tries = await savedTries(opened.store.read, edition, attemptId);
	return [...tries.values()].flatMap((all) => all.map(({ revision }) => revision));
}

describe('a save as a page of ours sends it', () => {
	it('is stored and acknowledged, and kept by no cache', async () => {
		const { status, headers, text } = await send();
		expect(status).toBe(200);
		expect(JSON.parse(text)).toMatchObject({ questionId: QUESTION, entry: { revision: 1 } });
		expect(headers).toMatchObject({ 'cache-control': 'no-store', 'content-type': 'application/json' });
		expect(await stored()).toEqual([1]);
		expect(contexts).toMatchObject([{ route: '/api/attempts/[attempt]/answers', actor: 'student' }]);
	});

	it('is known by its origin where a browser says no more', async () => {
		expect((await send({ headers: { 'sec-fetch-site': '' } })).status).toBe(200);
	});

	it.each([
		['is no JSON', { body: '{"a":' }, 400],
		['says nothing that fits', { body: { ...save(), revision: -1 } }, 422],
		['answers no question', { body: { ...save(), questionId: 'none' } }, 422],
		['goes to an attempt that is nobody’s', { path: '/api/attempts/nothing/answers' }, 404]
	])('is refused when it %s', async (_, sent, status) => {
		const answer = await send(sent);
		expect(answer.status).toBe(status);
		expect(JSON.parse(answer.text)).toEqual({ message: expect.any(String) });
		expect(await stored()).toEqual([]);
	});

	it('is refused for now when there are too many, and told when to come again', async () => {
		const answers = await Promise.all(Array.from({ length: 40 }, () => send()));
		const refused = answers.filter(({ status }) => status === 429);
		expect(refused.length).toBeGreaterThan(0);
		expect(refused.map(({ headers }) => Number(headers['retry-after']))).toEqual(refused.map(() => 1));
	});
});

describe('the way of all requests is left to one', () => {
	it.each([
		['of another site', { 'sec-fetch-site': 'cross-site' }],
		['of another origin', { 'sec-fetch-site': '', origin: 'http://localhost:3001' }],
		['that is no JSON by its name', { 'content-type': 'text/plain' }],
		['that a form could send', { 'content-type': 'application/json; charset=utf-16' }],
		['that wants a page', { accept: 'text/html' }],
		['without a session', { cookie: '' }],
		['of nobody', { cookie: `session=${'0'.repeat(64)}` }],
		['whose session is the second of that name', { cookie: `session=a; session=${'0'.repeat(64)}` }]
	])('%s', async (_, headers) => {
		expect((await send({ headers })).status).toBe(WENT_ON);
		expect(await stored()).toEqual([]);
	});

	it.each<[string, Sent]>([
		['with another method', { method: 'PUT' }],
		['with words in its address', { path: '/api/attempts/a%00b/answers' }],
		['that asks for more', { path: '/api/attempts/a/answers?b' }],
		['that is long', { body: `{"value":"${'a'.repeat(70_000)}"}` }]
	])('%s', async (_, sent) => {
		expect((await send(sent)).status).toBe(WENT_ON);
	});

	it('of a session that was ended a moment ago', async () => {
		expect((await send()).status).toBe(200);
		await endSession(opened.store, token);
		expect((await send({ body: { ...save(), revision: 2 } })).status).toBe(WENT_ON);
		expect(await stored()).toEqual([1]);
	});

	it('of a teacher', async () => {
		const teacher = await aTeacher(opened.store);
		const cookie = `session=${await createSession(opened.store, teacher.id, new Date())}`;
		expect((await send({ headers: { cookie } })).status).toBe(WENT_ON);
	});
});
