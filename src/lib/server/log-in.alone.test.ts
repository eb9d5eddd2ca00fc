import { hash, verify } from '@node-rs/argon2';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aClass, aTeacher, NOW } from '../../../tests/support/builders';
import { bytesOf } from '../../../tests/support/authenticator';
import { temporaryFolder, testStore, type TestStore } from '../../../tests/support/database';
import { findById, insertTeacher, replacePassphrase, type LoginCard } from './accounts';
import { logInByBadge, replaceCards } from './cards';
import type { Store } from './db/store';
import { newId } from './ids';
import { joinAsNewStudent, openJoinCode } from './joining';
import { finishLogIn, logIn, type LogIn } from './log-in';
import { listSuspects } from './log-in-record';
import { hashSecret } from './passwords';
import { beginSecondFactor, confirmSecondFactor, showNewSecret } from './second-factor';
import { codeAt } from './totp';

// Counted, not replaced: how much work a log-in makes must not tell who has an account.
vi.mock('@node-rs/argon2', { spy: true });

const PASSWORD = 'a long sentence about rivers';
const MINUTE = 60_000;
const after = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);
const CLOSED: LogIn = { kind: 'closed' };

let opened: TestStore;
let store: Store;
let card: LoginCard & { id: string };
let teacherId: string;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	const teacher = await aTeacher(store);
	const { code } = await openJoinCode(store, teacher, await aClass(store, teacher), 60, NOW);
	const joined = await joinAsNewStudent(store, { code, name: 'Maya R.' }, NOW);
	if (!joined.ok) throw new Error(joined.problem);
	card = { ...joined.card, id: joined.accountId };
	const passwordHash = await hashSecret(PASSWORD, 'teacher');
	const lind = { name: 'Mr. Lind', username: 'lind', passwordHash, isAdmin: false };
	teacherId = await store.write((tx) => insertTeacher(tx, lind, NOW));
});
afterEach(() => opened.cleanup());

const from = (
	username: string,
	passphrase: string,
	{ now = NOW, address = newId(), userAgent = null }: { now?: Date; address?: string; userAgent?: null } = {}
) => logIn(store, { username, passphrase, address, userAgent }, now);

async function failTimes(count: number, now: Date): Promise<void> {
	for (let failures = 0; failures < count; failures++) await from(card.username, 'wrong', { now });
}

async function close(accountId: string): Promise<void> {
	await store.write(async (tx) => {
		const { accounts } = tx.tables;
		await tx.update(accounts).set({ disabledAt: NOW }).where(eq(accounts.id, accountId));
	});
}

async function events(): Promise<unknown[]> {
	const { audit } = store.read.tables;
	const rows = await store.read.select().from(audit);
	return rows.map(({ event, objectId, actorId, detail }) => ({ event, objectId, actorId, detail }));
}

it('a student comes in with the card, however it is typed', async () => {
	const open = { kind: 'open', account: { displayName: 'Maya R.', role: 'student' } };
	expect(await from(card.username, card.passphrase)).toMatchObject(open);
	expect(await from(card.username.toUpperCase(), card.passphrase.replaceAll('-', ' '))).toMatchObject(open);
});

describe('nothing is told by', () => {
	/** What comes of a log-in, and what it cost. */
	async function costOf(username: string, passphrase: string) {
		await from(username, 'warms up what is made once');
		vi.mocked(hash).mockClear();
		vi.mocked(verify).mockClear();
		const came = await from(username, passphrase);
		const [against = ''] = vi.mocked(verify).mock.calls[0] ?? [];
		const parameters = /m=\d+,t=\d+,p=\d+/.exec(String(against))?.[0];
		return {
			came,
			hashes: vi.mocked(hash).mock.calls.length,
			verified: vi.mocked(verify).mock.calls.length,
			parameters
		};
	}
	const cost = (parameters: string) => ({ came: CLOSED, hashes: 0, verified: 1, parameters });
	const asStudent = cost('m=19456,t=2,p=1');
	const asTeacher = cost('m=47104,t=1,p=1');

	it.each([
		['a student’s name and a wrong passphrase', () => [card.username, 'four-other-words-here'], asStudent],
		['a student’s name and a teacher’s password', () => [card.username, PASSWORD], asStudent],
		['a name like a student’s that nobody has', () => ['nobody-2345', card.passphrase], asStudent],
		['a teacher’s name and a wrong password', () => ['lind', 'another sentence, of lakes'], asTeacher],
		['a teacher’s name and no password', () => ['lind', ''], asTeacher],
		['a name like a teacher’s that nobody has', () => ['lund', PASSWORD], asTeacher],
		['a name that is no name', () => ["' or 1=1 --", PASSWORD], asTeacher]
	])('%s', async (_, credentials, told) => {
		const [username = '', passphrase = ''] = credentials();
		expect(await costOf(username, passphrase)).toEqual(told);
	});

	it('an account that is closed, be the secret right', async () => {
		await close(card.id);
		await close(teacherId);
		expect(await costOf(card.username, card.passphrase)).toEqual(asStudent);
		expect(await costOf('lind', PASSWORD)).toEqual(asTeacher);
	});

	it('an account that has to wait, be the secret right', async () => {
		await failTimes(10, NOW);
		expect(await costOf(card.username, card.passphrase)).toEqual(asStudent);
	});
});

describe('after ten wrong passphrases', () => {
	it('even the right one waits a minute, and nobody else does', async () => {
		await failTimes(10, NOW);
		expect(await from(card.username, card.passphrase, { now: after(0.99) })).toEqual(CLOSED);
		expect(await from('lind', PASSWORD)).toMatchObject({ kind: 'open' });
		expect(await from(card.username, card.passphrase, { now: after(1) })).toMatchObject({ kind: 'open' });
	});

	it('those before the right one are forgiven', async () => {
		await failTimes(9, NOW);
		await from(card.username, card.passphrase);
		await failTimes(9, NOW);
		expect(await from(card.username, card.passphrase)).toMatchObject({ kind: 'open' });
	});

	it('a new passphrase opens at once', async () => {
		await failTimes(12, NOW);
		const renewed = await replacePassphrase(store, { kind: 'operator' }, card.id, NOW);
		expect(await from(card.username, renewed?.passphrase ?? '')).toMatchObject({ kind: 'open' });
	});

	it('the code on the card opens at once', async () => {
		const [printed] = await replaceCards(store, { kind: 'operator' }, { accountIds: [card.id] }, NOW);
		await failTimes(12, NOW);
		const scanned = { token: printed?.token ?? '', address: 'here', userAgent: null };
		expect(await logInByBadge(store, scanned, NOW)).toBe(card.id);
	});
});

describe('one address', () => {
	const tries = (count: number, address: string, now = NOW) =>
		Promise.allSettled(Array.from({ length: count }, (_, n) => from(`nobody-${n}`, 'x', { address, now })));
	const refused = (results: readonly PromiseSettledResult<unknown>[]) =>
		results.filter((result) => result.status === 'rejected' && result.reason.status === 429).length;

	it('can try a hundred times at once, and no more', async () => {
		const address = newId();
		const same = Array.from({ length: 103 }, () => from(card.username, card.passphrase, { address }));
		expect(refused(await Promise.allSettled(same))).toBe(3);
	});

	it('is slowed when thirty accounts fail from it, which administrators hear', async () => {
		const address = '203.0.113.7';
		expect(refused(await tries(30, address))).toBe(0);
		expect(refused(await tries(25, address))).toBe(5);
		expect(listSuspects(NOW)).toContainEqual({ address, lastAt: NOW });
		expect(await events()).toContainEqual(
			expect.objectContaining({
				event: 'excess_rate_limit_exceeded',
				detail: { limit: 'failing_accounts' }
			})
		);
		expect(refused(await tries(25, address, after(11)))).toBe(0);
	});
});

it('a hash of other parameters is made anew by the right secret', async () => {
	const weaker = await hash(PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
	await store.write(async (tx) => {
		const { accounts } = tx.tables;
		await tx.update(accounts).set({ passwordHash: weaker }).where(eq(accounts.id, teacherId));
	});
	expect(await from('lind', 'a wrong one, of some length')).toEqual(CLOSED);
	expect(await findById(store, teacherId)).toMatchObject({ passwordHash: weaker });
	expect(await from('lind', PASSWORD)).toMatchObject({ kind: 'open' });
	const renewed = (await findById(store, teacherId))?.passwordHash;
	expect(renewed).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
	expect(await from('lind', PASSWORD)).toMatchObject({ kind: 'open' });
	expect((await findById(store, teacherId))?.passwordHash).toBe(renewed);
});

describe('with a second factor', () => {
	let folder: string;
	let secret: Uint8Array<ArrayBuffer>;
	beforeEach(async () => {
		folder = temporaryFolder();
		const owner = { id: teacherId, folder };
		await beginSecondFactor(store, owner, NOW);
		const shown = await showNewSecret(store, owner, { host: 'localhost', username: 'lind' }, NOW);
		secret = bytesOf(shown?.secret ?? '');
		await confirmSecondFactor(store, owner, codeAt(secret, NOW), NOW);
	});

	async function firstStep(now = NOW): Promise<string> {
		const came = await from('lind', PASSWORD, { now });
		if (came.kind !== 'half') throw new Error(`The first step came to: ${came.kind}.`);
		return came.token;
	}
	const secondStep = (token: string, code: string, now: Date) =>
		finishLogIn(store, { token, code, folder, address: newId(), userAgent: null }, now);

	async function typeWrongCodes(count: number): Promise<unknown[]> {
		const answers: unknown[] = [];
		for (let n = 0; n < count; n++) answers.push(await secondStep(await firstStep(), '000000', NOW));
		return answers;
	}

	it('the code of the app is asked for, and lets in', async () => {
		const token = await firstStep(after(1));
		const came = await secondStep(token, codeAt(secret, after(1)), after(1));
		expect(came).toMatchObject({ kind: 'open', account: { username: 'lind' } });
		expect(await secondStep(token, codeAt(secret, after(2)), after(2))).toBeUndefined();
	});

	it('a code that was used opens nothing', async () => {
		const code = codeAt(secret, after(1));
		await secondStep(await firstStep(after(1)), code, after(1));
		expect(await secondStep(await firstStep(after(1)), code, after(1))).toEqual(CLOSED);
	});

	it('wrong codes count like wrong passwords, which a right password does not forgive', async () => {
		const answers = await typeWrongCodes(10);
		expect(answers).toEqual(Array(10).fill(CLOSED));
		expect(await from('lind', PASSWORD)).toEqual(CLOSED);
	});

	it.each([
		['five minutes are over', () => Promise.resolve(), after(5.01)],
		[
			'the password was replaced',
			() => replacePassphrase(store, { kind: 'operator' }, teacherId, NOW),
			after(1)
		],
		['the account was closed', () => close(teacherId), after(1)]
	])('the first step is worth nothing once %s', async (_, happen, now) => {
		const token = await firstStep();
		await happen();
		expect(await secondStep(token, codeAt(secret, now), now)).toBeUndefined();
	});

	it.each(['', 'x', '0'.repeat(64)])('“%s” is no first step', async (token) => {
		await firstStep();
		expect(await secondStep(token, codeAt(secret, after(1)), after(1))).toBeUndefined();
	});
});

it('the log says who came in, who failed, and who has to wait, but not what was typed', async () => {
	const before = (await events()).length;
	await failTimes(10, NOW);
	await from('mistyped password as a name', 'x');
	await from('lind', PASSWORD);
	const written = (await events()).slice(before);
	const fail = { event: 'authn_login_fail', objectId: card.id, actorId: null, detail: { by: 'passphrase' } };
	expect(written.slice(0, 10)).toEqual(Array(10).fill(fail));
	expect(written.slice(10)).toEqual([
		{ ...fail, event: 'authn_login_lock', detail: { failures: 10, seconds: 60 } },
		{ ...fail, objectId: null, detail: { by: 'unknown name' } },
		{ event: 'authn_login_success', objectId: null, actorId: teacherId, detail: { by: 'password' } }
	]);
	expect(JSON.stringify(await store.read.select().from(store.read.tables.audit))).not.toContain('mistyped');
});
