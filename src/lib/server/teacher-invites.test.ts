import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anAdmin, aTeacher, hoursFromNow, NOW } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { findByCredentials } from './accounts';
import type { Store } from './db/store';
import type { Teacher } from './policy';
import { acceptInvite, inviteProblem, inviteTeacher, listInvites, withdrawInvite } from './teacher-invites';
import { unmakeAdmin } from './teachers';

let opened: TestStore;
let store: Store;
let admin: Teacher;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	admin = await anAdmin(store);
});
afterEach(() => opened.cleanup());

const LIND = { name: 'Mr. Lind', username: ' Lind ', password: 'a sentence about rivers' };
const invite = (isAdmin = false) => inviteTeacher(store, admin, { name: 'Lind', isAdmin }, NOW);

describe('an invitation', () => {
	it('makes one account, of a plain teacher, who signs in with their own password', async () => {
		const token = await invite();
		expect(token).toMatch(/^[0-9a-f]{64}$/);
		expect(await listInvites(store, admin, NOW)).toMatchObject([{ name: 'Lind', isAdmin: false }]);
		expect(await acceptInvite(store, token, LIND, hoursFromNow(1))).toMatchObject({ ok: true });
		expect(await findByCredentials(store, 'lind', LIND.password)).toMatchObject({
			...{ role: 'teacher', isAdmin: false, displayName: 'Mr. Lind' }
		});
		expect(await listInvites(store, admin, NOW)).toEqual([]);
	});

	it('can be for an administrator', async () => {
		await acceptInvite(store, await invite(true), LIND, NOW);
		expect(await findByCredentials(store, 'lind', LIND.password)).toMatchObject({ isAdmin: true });
	});

	it('is stored without its token', async () => {
		const token = await invite();
		const rows = await store.read.select().from(store.read.tables.teacherInvites);
		expect(rows).toHaveLength(1);
		expect(JSON.stringify(rows)).not.toContain(token);
	});

	it('opens the door once, whoever is faster', async () => {
		const token = await invite();
		const outcomes = await Promise.all(
			['lind', 'lund', 'lend'].map((username) => acceptInvite(store, token, { ...LIND, username }, NOW))
		);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes.filter(({ ok }) => !ok)).toEqual(Array(2).fill({ ok: false, problem: 'used' }));
	});

	it('opens nothing after seven days', async () => {
		const token = await invite();
		expect(await inviteProblem(store, token, hoursFromNow(7 * 24 - 1))).toBeUndefined();
		expect(await acceptInvite(store, token, LIND, hoursFromNow(7 * 24))).toEqual({
			...{ ok: false, problem: 'expired' }
		});
		expect(await listInvites(store, admin, hoursFromNow(7 * 24))).toEqual([]);
	});

	it('opens nothing once it is withdrawn, nor when nobody made it', async () => {
		const token = await invite();
		const [open] = await listInvites(store, admin, NOW);
		await withdrawInvite(store, admin, open?.id ?? '', NOW);
		expect(await acceptInvite(store, token, LIND, NOW)).toEqual({ ok: false, problem: 'unknown' });
		expect(await inviteProblem(store, 'f'.repeat(64), NOW)).toBe('unknown');
	});

	it('opens nothing while whoever made it is no administrator', async () => {
		const other = await anAdmin(store, { name: 'Dr. Yu' });
		const token = await invite();
		await unmakeAdmin(store, other, admin.id, NOW);
		expect(await inviteProblem(store, token, NOW)).toBe('unknown');
		expect(await listInvites(store, other, NOW)).toEqual([]);
	});

	it('is not used up by a username that somebody has', async () => {
		const token = await invite();
		const taken = { ...LIND, username: admin.username };
		expect(await acceptInvite(store, token, taken, NOW)).toEqual({ ok: false, problem: 'username taken' });
		expect(await acceptInvite(store, token, LIND, NOW)).toMatchObject({ ok: true });
	});

	it('is nothing that a plain teacher can make, see or withdraw', async () => {
		await invite();
		const [open] = await listInvites(store, admin, NOW);
		const teacher = await aTeacher(store);
		const forbidden = { status: 403 };
		await expect(inviteTeacher(store, teacher, { name: '', isAdmin: true }, NOW)).rejects.toMatchObject(
			forbidden
		);
		await expect(listInvites(store, teacher, NOW)).rejects.toMatchObject(forbidden);
		await expect(withdrawInvite(store, teacher, open?.id ?? '', NOW)).rejects.toMatchObject(forbidden);
		expect(await listInvites(store, admin, NOW)).toHaveLength(1);
	});
});
