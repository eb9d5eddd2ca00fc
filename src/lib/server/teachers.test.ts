import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aClass, anAdmin, aStudent, aTeacher, hoursFromNow, NOW } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { findByCredentials } from './accounts';
import type { Store } from './db/store';
import { startDraft } from './drafts';
import { listen } from './live';
import type { Teacher } from './policy';
import { createSession, isSessionOpen, readSession, sessionsTopic } from './sessions';
import {
	disableTeacher,
	enableTeacher,
	listColleagues,
	makeAdmin,
	resetTeacher,
	unmakeAdmin
} from './teachers';

let opened: TestStore;
let store: Store;
let admin: Teacher;
let lind: Teacher;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	admin = await anAdmin(store);
	lind = await aTeacher(store, { name: 'Mr. Lind' });
});
afterEach(() => opened.cleanup());

/** Whether each of two sessions that a teacher has speaks for somebody after something was done, and who was told. */
async function sessionsAfter(act: () => Promise<unknown>) {
	const tokens = [await createSession(store, lind.id, NOW), await createSession(store, lind.id, NOW)];
	const told = vi.fn();
	const stop = listen([sessionsTopic(lind)], told);
	await act();
	stop();
	const open = await Promise.all(tokens.map((token) => isSessionOpen(store, token, NOW)));
	return { open, isTold: told.mock.calls.length > 0 };
}
const ended = { open: [false, false], isTold: true };

describe('the list of teachers', () => {
	it('says who they are, what they have, and when they were here last', async () => {
		await aClass(store, lind, { name: 'Period 4' });
		await aClass(store, lind, { name: 'Period 2' });
		await startDraft(store, lind, 'This week', hoursFromNow(-30));
		await createSession(store, lind.id, hoursFromNow(-5));
		expect(await listColleagues(store, admin)).toEqual([
			expect.objectContaining({ name: 'Dr. Yu', isAdmin: true, isYou: true, classes: [], lastSeenAt: NOW }),
			{
				...{ id: lind.id, name: 'Mr. Lind', username: lind.username, isAdmin: false, isYou: false },
				...{ disabledAt: null, classes: ['Period 2', 'Period 4'], lessons: 1 },
				...{ hasSecondFactor: false, lastSeenAt: hoursFromNow(-5) }
			}
		]);
	});

	it('is for administrators', async () => {
		await expect(listColleagues(store, lind)).rejects.toMatchObject({ status: 403 });
	});
});

describe('a closed account', () => {
	it('is signed out everywhere at once, and does not come in until it is opened', async () => {
		const { passphrase } = await resetTeacher(store, admin, lind.id, NOW);
		expect(await sessionsAfter(() => disableTeacher(store, admin, lind.id, NOW))).toEqual(ended);
		expect(await findByCredentials(store, lind.username, passphrase)).toBeUndefined();
		await enableTeacher(store, admin, lind.id, NOW);
		expect(await findByCredentials(store, lind.username, passphrase)).toMatchObject({ id: lind.id });
	});

	it('is never one’s own', async () => {
		await anAdmin(store, { name: 'Ms. Adeyemi' });
		await expect(disableTeacher(store, admin, admin.id, NOW)).rejects.toMatchObject({ status: 409 });
	});

	it('is never a student’s', async () => {
		const student = await aStudent(store, { classId: await aClass(store, lind) });
		await expect(disableTeacher(store, admin, student.id, NOW)).rejects.toMatchObject({ status: 404 });
		await expect(resetTeacher(store, admin, student.id, NOW)).rejects.toMatchObject({ status: 404 });
		await expect(makeAdmin(store, admin, student.id, NOW)).rejects.toMatchObject({ status: 404 });
	});
});

describe('a new passphrase', () => {
	it('opens the account, and ends the sessions of the old one', async () => {
		let passphrase = '';
		const reset = async () => ({ passphrase } = await resetTeacher(store, admin, lind.id, NOW));
		expect(await sessionsAfter(reset)).toEqual(ended);
		expect(await findByCredentials(store, lind.username, passphrase)).toMatchObject({ id: lind.id });
	});

	it('is not made for oneself', async () => {
		await expect(resetTeacher(store, admin, admin.id, NOW)).rejects.toMatchObject({ status: 409 });
	});
});

describe('administrators', () => {
	it('are made and unmade, and sign in again each time', async () => {
		expect(await sessionsAfter(() => makeAdmin(store, admin, lind.id, NOW))).toEqual(ended);
		const token = await createSession(store, lind.id, NOW);
		expect(await readSession(store, token, NOW)).toMatchObject({ isAdmin: true });
		expect(await sessionsAfter(() => unmakeAdmin(store, admin, lind.id, NOW))).toEqual(ended);
	});

	it('are never unmade to the last, nor are closed ones counted', async () => {
		await makeAdmin(store, admin, lind.id, NOW);
		await disableTeacher(store, admin, lind.id, NOW);
		await expect(unmakeAdmin(store, admin, admin.id, NOW)).rejects.toMatchObject({ status: 409 });
		await enableTeacher(store, admin, lind.id, NOW);
		await unmakeAdmin(store, admin, admin.id, NOW);
		await expect(unmakeAdmin(store, { ...lind, isAdmin: true }, lind.id, NOW)).rejects.toMatchObject({
			status: 409
		});
	});

	it('are nothing a plain teacher can make, or be', async () => {
		const forbidden = { status: 403 };
		await expect(makeAdmin(store, lind, lind.id, NOW)).rejects.toMatchObject(forbidden);
		await expect(unmakeAdmin(store, lind, admin.id, NOW)).rejects.toMatchObject(forbidden);
		await expect(disableTeacher(store, lind, admin.id, NOW)).rejects.toMatchObject(forbidden);
		await expect(enableTeacher(store, lind, admin.id, NOW)).rejects.toMatchObject(forbidden);
		await expect(resetTeacher(store, lind, admin.id, NOW)).rejects.toMatchObject(forbidden);
	});
});
