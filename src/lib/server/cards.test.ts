import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { aClass, aStudent, aTeacher, NOW } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { findByCredentials, replacePassphrase } from './accounts';
import { logInByBadge } from './cards';
import { makeCards } from './classes';
import type { Store } from './db/store';
import { sha256 } from './ids';
import type { Student, Teacher } from './policy';
import { createSession, readSession } from './sessions';

const notFound = { status: 404 };

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let classId: string;
let student: Student;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher);
	student = await aStudent(store, { classId, name: 'Maya R.' });
});
afterEach(() => opened.cleanup());

async function aCard() {
	const [card] = await makeCards(store, teacher, { classId, studentIds: [student.id] }, NOW);
	if (!card) throw new Error('No card was made.');
	return card;
}
const scan = (token: string) => logInByBadge(store, { token, address: 'here', userAgent: null }, NOW);

describe('a card', () => {
	it('opens its account by its words and by its code', async () => {
		const { username, passphrase, token, name } = await aCard();
		expect({ username, name }).toEqual({ username: student.username, name: 'Maya R.' });
		expect(await findByCredentials(store, username, passphrase)).toMatchObject({ id: student.id });
		expect(await scan(token)).toBe(student.id);
	});

	it('has a token of 128 bits, of which the hash alone is stored', async () => {
		const { token } = await aCard();
		expect(Buffer.from(token, 'base64url')).toHaveLength(16);
		const { badges } = store.read.tables;
		expect(await store.read.select().from(badges)).toEqual([
			{ id: sha256(token), accountId: student.id, createdAt: NOW }
		]);
	});

	it('takes the place of the one before, and ends the sessions that are open', async () => {
		const old = await aCard();
		const session = await createSession(store, student.id, NOW);
		const card = await aCard();
		expect(await scan(old.token)).toBeUndefined();
		expect(await scan(card.token)).toBe(student.id);
		expect(await findByCredentials(store, student.username, old.passphrase)).toBeUndefined();
		expect(await readSession(store, session, NOW)).toEqual({ kind: 'visitor' });
	});

	it('is dead when the passphrase is replaced on the console', async () => {
		const { token } = await aCard();
		await replacePassphrase(store, { kind: 'operator' }, student.id, NOW);
		expect(await scan(token)).toBeUndefined();
	});

	it('does not open a disabled account', async () => {
		const { token } = await aCard();
		await store.write(async (tx) => {
			const { accounts } = tx.tables;
			await tx.update(accounts).set({ disabledAt: NOW }).where(eq(accounts.id, student.id));
		});
		expect(await scan(token)).toBeUndefined();
	});

	test.each(['', 'x'.repeat(22), 'x'.repeat(5000), "' or 1=1 --", '__proto__'])(
		'is not %j',
		async (token) => {
			await aCard();
			expect(await scan(token)).toBeUndefined();
		}
	);
});

describe('cards for many', () => {
	it('come one for each student, in the order asked', async () => {
		const other = await aStudent(store, { classId, name: 'Omar T.' });
		const cards = await makeCards(store, teacher, { classId, studentIds: [other.id, student.id] }, NOW);
		expect(cards.map(({ name }) => name)).toEqual(['Omar T.', 'Maya R.']);
		expect(new Set(cards.map(({ token }) => token)).size).toBe(2);
	});

	it('are refused whole when one is not a student of the class, and to another teacher', async () => {
		const { token } = await aCard();
		const colleague = await aTeacher(store);
		const stranger = await aStudent(store, { classId: await aClass(store, colleague) });
		const make = (who: Teacher, studentIds: string[]) => makeCards(store, who, { classId, studentIds }, NOW);
		await expect(make(teacher, [student.id, stranger.id])).rejects.toMatchObject(notFound);
		await expect(make(teacher, [teacher.id])).rejects.toMatchObject(notFound);
		await expect(make(colleague, [student.id])).rejects.toMatchObject(notFound);
		expect(await scan(token)).toBe(student.id);
	});
});
