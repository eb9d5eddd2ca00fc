import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aClass, aStudent, aTeacher } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import type { Store } from './db/store';
import type { Student, Teacher } from './policy';
import { createSession, endAllSessions, endSession, isSessionOpen, readSession } from './sessions';

// Sessions expire by the machine's clock, too, so these start now.
const NOW = new Date();
const MINUTE = 60_000;
const after = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);
const visitor = { kind: 'visitor' };

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let student: Student;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	student = await aStudent(store, { classId: await aClass(store, teacher) });
});
afterEach(() => opened.cleanup());

async function seenAt(token: string, minutes: readonly number[]) {
	let actor: { kind: string } = visitor;
	for (const minute of minutes) actor = await readSession(store, token, after(minute));
	return actor;
}

describe('a session', () => {
	it('speaks for the account that signed in', async () => {
		const token = await createSession(store, student.id, NOW);
		expect(await readSession(store, token, NOW)).toEqual(student);
		const teachers = await createSession(store, teacher.id, NOW);
		expect(await readSession(store, teachers, NOW)).toEqual(teacher);
	});

	it('leaves behind when its account was used last', async () => {
		await createSession(store, student.id, NOW);
		await endAllSessions(store, student.id);
		const { accounts } = store.read.tables;
		const [account] = await store.read.select().from(accounts).where(eq(accounts.id, student.id));
		expect(account?.lastUsedAt).toEqual(NOW);
	});

	it('has a new token of 256 bits each time', async () => {
		const first = await createSession(store, student.id, NOW);
		const second = await createSession(store, student.id, NOW);
		expect(first).toMatch(/^[0-9a-f]{64}$/);
		expect(second).not.toBe(first);
	});

	it('is not stored so that the database would open it', async () => {
		const token = await createSession(store, student.id, NOW);
		const rows = await store.read.select().from(store.read.tables.sessions);
		expect(JSON.stringify(rows)).not.toContain(token);
		expect(await readSession(store, rows[0]?.id ?? '', NOW)).toEqual(visitor);
	});

	it.each(['', 'x', '0'.repeat(64)])('is not opened by the token “%s”', async (token) => {
		await createSession(store, student.id, NOW);
		expect(await readSession(store, token, NOW)).toEqual(visitor);
	});

	it('ends after an hour without a request', async () => {
		const token = await createSession(store, student.id, NOW);
		expect(await seenAt(token, [61])).toEqual(visitor);
		expect(await seenAt(token, [0])).toEqual(visitor);
	});

	it('goes on while it is used', async () => {
		const token = await createSession(store, student.id, NOW);
		expect(await seenAt(token, [50, 100, 150])).toEqual(student);
	});

	it('is asked about without being used', async () => {
		const token = await createSession(store, student.id, NOW);
		expect(await isSessionOpen(store, token, after(59))).toBe(true);
		expect(await isSessionOpen(store, token, after(61))).toBe(false);
		expect(await isSessionOpen(store, 'x', NOW)).toBe(false);
		expect(await seenAt(token, [50, 100])).toEqual(student);
		expect(await isSessionOpen(store, token, after(150))).toBe(true);
	});

	it('ends for a student after eight hours of use, and for a teacher after twelve', async () => {
		const everyFifty = (hours: number) =>
			Array.from({ length: Math.ceil((hours * 60) / 50) }, (_, n) => n * 50);
		const students = await createSession(store, student.id, NOW);
		const teachers = await createSession(store, teacher.id, NOW);
		expect(await seenAt(students, [...everyFifty(8), 481])).toEqual(visitor);
		expect(await seenAt(teachers, [...everyFifty(12), 719])).toEqual(teacher);
		expect(await seenAt(teachers, [721])).toEqual(visitor);
	});

	it('ends when it is ended', async () => {
		const token = await createSession(store, student.id, NOW);
		await endSession(store, token);
		expect(await readSession(store, token, NOW)).toEqual(visitor);
	});

	it('ends with all others of the account, and with nobody else’s', async () => {
		const tokens = await Promise.all([1, 2].map(() => createSession(store, student.id, NOW)));
		const other = await createSession(store, teacher.id, NOW);
		await endAllSessions(store, student.id);
		const actors = await Promise.all(tokens.map((token) => readSession(store, token, NOW)));
		expect(actors).toEqual([visitor, visitor]);
		expect(await readSession(store, other, NOW)).toEqual(teacher);
	});

	it('speaks for nobody once the account is disabled', async () => {
		const token = await createSession(store, student.id, NOW);
		await store.write(async (tx) => {
			const { accounts } = tx.tables;
			await tx.update(accounts).set({ disabledAt: NOW }).where(eq(accounts.id, student.id));
		});
		expect(await readSession(store, token, NOW)).toEqual(visitor);
	});
});
