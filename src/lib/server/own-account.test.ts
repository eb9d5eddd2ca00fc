import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { anAdmin, NOW } from '../../../tests/support/builders';
import { temporaryFolder, testStore, type TestStore } from '../../../tests/support/database';
import { insertTeacher } from './accounts';
import type { Store } from './db/store';
import { log } from './log';
import { logIn } from './log-in';
import { liftSecondFactor } from './lost-device';
import {
	changeOwnPassphrase,
	offerSecondFactor,
	replaceRecoveryCodes,
	turnOffSecondFactor,
	turnOnSecondFactor
} from './own-account';
import { hashSecret } from './passwords';
import type { Teacher } from './policy';
import { countRecoveryCodes, hasSecondFactor, showNewSecret, takeCode } from './second-factor';
import { KEY_FILE } from './second-factor-key';
import { createSession, readSession } from './sessions';
import { codeAt } from './totp';
import { bytesOf } from '../../../tests/support/authenticator';

const PASSPHRASE = 'a long sentence about rivers';
const from = { address: '192.0.2.7', userAgent: null };
const proof = { passphrase: PASSPHRASE, ...from };
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

let opened: TestStore;
let store: Store;
let folder: string;
let lind: Teacher;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	folder = temporaryFolder();
	const passwordHash = await hashSecret(PASSPHRASE, 'teacher');
	const account = { name: 'Mr. Lind', username: 'lind', passwordHash, isAdmin: false };
	const id = await store.write((tx) => insertTeacher(tx, account, NOW));
	lind = { kind: 'teacher', id, name: account.name, username: account.username, isAdmin: false };
});
afterEach(() => opened.cleanup());

/** Sets the second factor up. @returns the secret of the app, and the one-time codes. */
async function turnOn() {
	await offerSecondFactor(store, lind, { folder, ...proof }, NOW);
	const shown = await showNewSecret(store, { id: lind.id, folder }, { host: 'h', username: 'lind' }, NOW);
	const secret = bytesOf(shown?.secret ?? '');
	const codes = await turnOnSecondFactor(store, lind, { code: codeAt(secret, NOW), folder, ...from }, NOW);
	return { secret, codes: codes ?? [] };
}
const isOn = () => hasSecondFactor(store.read, lind.id);
const take = (code: string, now = after(1)) => takeCode(store, { id: lind.id, folder }, code, now);

describe('a second factor', () => {
	it('is offered to whoever knows the passphrase, and counts from its first code on', async () => {
		expect(await offerSecondFactor(store, lind, { folder, ...proof, passphrase: 'wrong' }, NOW)).toBe(
			'wrong'
		);
		await offerSecondFactor(store, lind, { folder, ...proof }, NOW);
		expect(await turnOnSecondFactor(store, lind, { code: '000000', folder, ...from }, NOW)).toBeUndefined();
		expect(await isOn()).toBe(false);
		await turnOn();
		expect(await isOn()).toBe(true);
	});

	it('is offered for an hour', async () => {
		await offerSecondFactor(store, lind, { folder, ...proof }, NOW);
		const show = (now: Date) =>
			showNewSecret(store, { id: lind.id, folder }, { host: 'h', username: 'lind' }, now);
		expect(await show(after(59))).toBeDefined();
		expect(await show(after(60))).toBeUndefined();
	});

	it('takes a code once, be it asked twice at the same time, and none from before', async () => {
		const { secret } = await turnOn();
		const code = codeAt(secret, after(1));
		const both = await Promise.all([take(code), take(code)]);
		expect(both.filter((by) => by === 'second factor')).toHaveLength(1);
		expect(await take(codeAt(secret, after(0.5)))).toBeUndefined();
		expect(await take(codeAt(secret, after(1.5)))).toBe('second factor');
	});

	it('does not take the code again that switched it on', async () => {
		const { secret } = await turnOn();
		expect(await take(codeAt(secret, NOW), NOW)).toBeUndefined();
	});

	it('has ten one-time codes, however they are typed', async () => {
		const { codes } = await turnOn();
		const [first = '', second = ''] = codes;
		expect(new Set(codes).size).toBe(10);
		expect(await take(first.toLowerCase().replace('-', ' '))).toBe('recovery code');
		expect(await take(first)).toBeUndefined();
		expect(await countRecoveryCodes(store.read, lind.id)).toBe(9);
		expect(await take(second)).toBe('recovery code');
	});

	it('has new one-time codes in place of the old, for whoever knows the passphrase', async () => {
		const { codes } = await turnOn();
		expect(
			await replaceRecoveryCodes(store, lind, { folder, ...proof, passphrase: 'x' }, NOW)
		).toBeUndefined();
		const renewed = (await replaceRecoveryCodes(store, lind, { folder, ...proof }, NOW)) ?? [];
		expect(await take(codes[0] ?? '')).toBeUndefined();
		expect(await take(renewed[0] ?? '')).toBe('recovery code');
	});

	it('is not in the database so that its copy would open anything', async () => {
		const { secret, codes } = await turnOn();
		const { secondFactors, recoveryCodes } = store.read.tables;
		const rows = [
			await store.read.select().from(secondFactors),
			await store.read.select().from(recoveryCodes)
		];
		const text = JSON.stringify(rows);
		expect(text).not.toContain(Buffer.from(secret).toString('base64').slice(0, 20));
		expect(codes.filter((code) => text.includes(code.replace('-', '')))).toEqual([]);
		const logged = vi.spyOn(log(), 'error').mockImplementation(() => undefined);
		rmSync(join(folder, KEY_FILE));
		expect(await take(codeAt(secret, after(1)))).toBeUndefined();
		expect(await take(codes[0] ?? '')).toBeUndefined();
		expect(JSON.stringify(logged.mock.calls)).toContain(KEY_FILE);
		logged.mockRestore();
	});

	it('is switched off with passphrase and code, and not with one of them', async () => {
		const { secret, codes } = await turnOn();
		const turnOff = (passphrase: string, code: string) =>
			turnOffSecondFactor(store, lind, { folder, ...from, passphrase, code }, after(1));
		expect(await turnOff('wrong', codeAt(secret, after(1)))).toBe('wrong');
		expect(await turnOff(PASSPHRASE, '000000')).toBe('wrong code');
		expect(await isOn()).toBe(true);
		expect(await turnOff(PASSPHRASE, codes[0] ?? '')).toBeUndefined();
		expect(await isOn()).toBe(false);
		expect(await countRecoveryCodes(store.read, lind.id)).toBe(0);
	});

	it('cannot go while the passphrase is too short without it', async () => {
		const { codes } = await turnOn();
		const change = { ...proof, next: '7h3 r1vr', host: 'h' };
		expect(await changeOwnPassphrase(store, lind, change, NOW)).toBeUndefined();
		const off = { folder, ...from, passphrase: '7h3 r1vr', code: codes[0] ?? '' };
		expect(await turnOffSecondFactor(store, lind, off, NOW)).toBe('short');
	});

	it('is lifted by an administrator, with a new passphrase where the old one is too short', async () => {
		const admin = await anAdmin(store);
		await turnOn();
		expect(await liftSecondFactor(store, admin, lind.id, NOW)).toBeUndefined();
		expect(await isOn()).toBe(false);
		await turnOn();
		await changeOwnPassphrase(store, lind, { ...proof, next: '7h3 r1vr', host: 'h' }, NOW);
		const card = await liftSecondFactor(store, admin, lind.id, NOW);
		const came = await logIn(store, { username: 'lind', passphrase: card?.passphrase ?? '', ...from }, NOW);
		expect(came.kind).toBe('open');
		await expect(liftSecondFactor(store, lind, admin.id, NOW)).rejects.toMatchObject({ status: 403 });
		await expect(liftSecondFactor(store, admin, admin.id, NOW)).rejects.toMatchObject({ status: 409 });
	});
});

describe('every session ends when', () => {
	it.each([
		[
			'the passphrase is changed',
			() =>
				changeOwnPassphrase(store, lind, { ...proof, next: 'the reeds beside a quiet pond', host: 'h' }, NOW)
		],
		['the second factor is switched on', () => turnOn()]
	])('%s', async (_, happen) => {
		const token = await createSession(store, lind.id, NOW);
		expect(await readSession(store, token, NOW)).toEqual(lind);
		await happen();
		expect(await readSession(store, token, NOW)).toEqual({ kind: 'visitor' });
	});

	it.each([
		[
			'its owner switches the second factor off',
			(code: string) => turnOffSecondFactor(store, lind, { folder, ...proof, code }, NOW)
		],
		[
			'an administrator switches it off',
			async () => liftSecondFactor(store, await anAdmin(store), lind.id, NOW)
		]
	])('%s', async (_, happen) => {
		const { codes } = await turnOn();
		const token = await createSession(store, lind.id, NOW);
		expect(await readSession(store, token, NOW)).toEqual(lind);
		await happen(codes[0] ?? '');
		expect(await readSession(store, token, NOW)).toEqual({ kind: 'visitor' });
	});
});

describe('a passphrase is changed', () => {
	const change = (next: string, passphrase = PASSPHRASE) =>
		changeOwnPassphrase(store, lind, { ...from, passphrase, next, host: 'h' }, NOW);

	it('by whoever knows the old one, to one that will do', async () => {
		expect(await change('the reeds beside a quiet pond', 'wrong')).toBe('wrong');
		expect(await change('too short')).toBe('short');
		expect(await change('password password')).toBe('guessable');
		expect(await change('the reeds beside a quiet pond')).toBeUndefined();
		const came = (passphrase: string) => logIn(store, { username: 'lind', passphrase, ...from }, NOW);
		expect((await came('the reeds beside a quiet pond')).kind).toBe('open');
		expect((await came(PASSPHRASE)).kind).toBe('closed');
	});

	it('by nobody who has tried ten times', async () => {
		await Promise.all(Array.from({ length: 10 }, () => change('the reeds beside a quiet pond', 'wrong')));
		expect(await change('the reeds beside a quiet pond')).toBe('wrong');
	});
});
