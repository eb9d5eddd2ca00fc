import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Store } from '$lib/server/db/store';
import { closeStreams } from '$lib/server/live';
import type { Teacher } from '$lib/server/policy';
import { createSession, endOtherSessions, endSession } from '$lib/server/sessions';
import { aClass, anAssignment, aStudent, aTeacher } from '../../../../../../tests/support/builders';
import { testStore, type TestStore } from '../../../../../../tests/support/database';
import { GET } from './+server';

// Sessions expire by the machine's clock, too, so these start now.
const MINUTE = 60_000;
const STREAM = 'text/event-stream';

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let colleague: Teacher;
let params: { assignment: string };
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	colleague = await aTeacher(store, { name: 'Mr. Lind' });
	const classId = await aClass(store, teacher);
	params = { assignment: await anAssignment(store, teacher, { classId }) };
	await aStudent(store, { classId, name: 'Maya R.' });
	await aStudent(store, { classId, name: 'Ben C.' });
	vi.stubGlobal('underline', { store, config: { isSecure: false } });
});
afterEach(async () => {
	closeStreams();
	vi.useRealTimers();
	vi.unstubAllGlobals();
	await opened.cleanup();
});

const endpoint = GET as (event: unknown) => Promise<Response>;

async function ask(actor: Teacher, { query = '', accept = 'application/json', token = '' } = {}) {
	const url = new URL(`http://localhost/here${query}`);
	const request = new Request(url, { headers: { accept } });
	const cookies = { get: () => token };
	return endpoint({ locals: { actor, now: new Date() }, params, url, request, cookies });
}

/** A board that somebody follows, signed in. */
async function follow(query = '') {
	const token = await createSession(store, teacher.id, new Date());
	const response = await ask(teacher, { query, accept: STREAM, token });
	const reader = (response.body as ReadableStream<Uint8Array>).getReader();
	const next = async () => {
		const { value, done } = await reader.read();
		return done ? 'over' : new TextDecoder().decode(value);
	};
	return { token, response, next };
}

describe('the board as an endpoint', () => {
	it.each(['application/json', STREAM])('is not there for another teacher (%s)', async (accept) => {
		await expect(ask(colleague, { accept })).rejects.toMatchObject({ status: 404 });
	});

	it('is JSON for who asks once, and events for who follows', async () => {
		expect(await (await ask(teacher)).json()).toMatchObject({ seats: [{}, {}] });
		const { response, next } = await follow();
		expect(response.headers.get('content-type')).toBe(STREAM);
		expect(await next()).toMatch(/^event: board\ndata: \{.*Ben C\./);
	});

	it('has no names where they are hidden', async () => {
		const once = await (await ask(teacher, { query: '?names=hidden' })).text();
		const followed = await (await follow('?names=hidden')).next();
		expect([once, followed]).toEqual([
			expect.stringContaining('"key":"2"'),
			expect.stringContaining('"key":"2"')
		]);
		expect(once + followed).not.toMatch(/Maya|Ben/);
	});
});

describe('a board that is followed', () => {
	it.each([
		['the teacher signs out', (token: string) => endSession(store, token)],
		['every session of the teacher is ended', () => endOtherSessions(store, teacher.id, 'another')]
	])('ends at once when %s', async (_, end) => {
		const { token, next } = await follow();
		await next();
		await end(token);
		expect(await next()).toBe('over');
	});

	it.each([
		['somebody else signs out', () => colleague],
		['the same teacher signs out in another browser', () => teacher]
	])('goes on when %s', async (_, who) => {
		vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
		const { next } = await follow();
		await next();
		await endSession(store, await createSession(store, who().id, new Date()));
		vi.advanceTimersByTime(15_000);
		expect(await next()).toMatch(/^event: board/);
	});

	it('ends with the next beat when the account is disabled', async () => {
		vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
		const { next } = await follow();
		await next();
		await store.write(async (tx) => {
			const { accounts } = tx.tables;
			await tx.update(accounts).set({ disabledAt: new Date() }).where(eq(accounts.id, teacher.id));
		});
		vi.advanceTimersByTime(15_000);
		expect(await next()).toBe('over');
	});

	it('ends when the session has not been used for an hour', async () => {
		vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
		const { next } = await follow();
		await next();
		vi.setSystemTime(Date.now() + 61 * MINUTE);
		vi.advanceTimersByTime(15_000);
		expect(await next()).toBe('over');
	});
});
