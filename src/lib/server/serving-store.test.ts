import { afterEach, beforeEach, expect, it } from 'vitest';
import { aTeacher } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { FailingDisk } from '../../../tests/support/failing-disk';
import { inRequest } from './request-context';
import { servingStore } from './serving-store';
import { createSession, endSession, readSession } from './sessions';

// Sessions expire by the machine's clock, too, so these start now.
const now = new Date();
const later = new Date(now.getTime() + 20 * 60_000);

let opened: TestStore;
let disk: FailingDisk;
beforeEach(() => {
	disk = new FailingDisk();
	opened = testStore({ connect: disk.connect });
});
afterEach(() => opened.cleanup());

it('a write that the disk does not take is refused for now, with a sentence and a time to wait', async () => {
	const store = servingStore(opened.store);
	disk.failure = { code: 'SQLITE_FULL', isStored: false };
	await inRequest(async (context) => {
		const write = store.write(() => Promise.resolve());
		await expect(write).rejects.toMatchObject({
			status: 503,
			body: { message: 'Nothing can be saved just now: the disk of the server is full.' }
		});
		expect(context.refusal).toMatchObject({ retryAfter: 10 });
	});
});

it('any other error of a write stays what it is', async () => {
	const write = servingStore(opened.store).write(() => Promise.reject(new Error('mine')));
	await expect(write).rejects.toThrow('mine');
});

it('who is signed in goes on reading while nothing can be saved, and is told that signing out did not work', async () => {
	const store = servingStore(opened.store);
	const { id } = await aTeacher(opened.store);
	const token = await createSession(store, id, now);
	disk.failure = { code: 'SQLITE_FULL', isStored: false };
	expect(await readSession(store, token, later)).toMatchObject({ kind: 'teacher' });
	await expect(endSession(store, token)).rejects.toMatchObject({ status: 503 });
	expect(await readSession(store, token, later)).toMatchObject({ kind: 'teacher' });
});
