import { afterEach, beforeEach, expect, it } from 'vitest';
import { aClass, aTeacher, NOW } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { createFirstTeacher, type LoginCard } from './accounts';
import { joinAsNewStudent, openJoinCode } from './joining';
import type { Store } from './db/store';
import { newId } from './ids';
import { logIn } from './log-in';

let opened: TestStore;
let store: Store;
let card: LoginCard;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	const teacher = await aTeacher(store);
	const { code } = await openJoinCode(store, teacher, await aClass(store, teacher), 60, NOW);
	const joined = await joinAsNewStudent(store, { code, name: 'Maya R.' }, NOW);
	if (!joined.ok) throw new Error(joined.problem);
	card = joined.card;
});
afterEach(() => opened.cleanup());

const from = (username: string, passphrase: string) =>
	logIn(store, { username, passphrase, address: newId() });

it('a student comes in with the card', async () => {
	expect(await from(card.username, card.passphrase)).toMatchObject({
		displayName: 'Maya R.',
		role: 'student'
	});
	expect(await from(card.username.toUpperCase(), card.passphrase.replaceAll('-', ' '))).toBeDefined();
});

it.each([
	['a wrong passphrase', () => [card.username, 'four-other-words-here']],
	['a wrong name', () => ['nobody-2345', card.passphrase]],
	['an empty passphrase', () => [card.username, '']]
])('nobody comes in with %s', async (_, credentials) => {
	const [username = '', passphrase = ''] = credentials();
	expect(await from(username, passphrase)).toBeUndefined();
});

async function failTenTimes(): Promise<void> {
	for (let failures = 0; failures < 10; failures++) await from(card.username, 'wrong');
}

it('after ten failures even the right passphrase has to wait, and only for that name', async () => {
	await failTenTimes();
	expect(await from(card.username, card.passphrase)).toBeUndefined();
	const password = 'a long enough password';
	const teacher = { name: 'Dr. Yu', username: `yu-${newId()}`, password };
	expect(await createFirstTeacher(store, teacher, NOW)).toBeUndefined();
});

it('one address cannot try a hundred times a minute', async () => {
	const address = newId();
	const attempts = Array.from({ length: 101 }, (_, n) => {
		return logIn(store, { username: `nobody-${n}`, passphrase: 'x', address });
	});
	const results = await Promise.allSettled(attempts);
	expect(results.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
});
