import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aClass, anAdmin, aStudent, aTeacher, NOW } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { StorageUnavailable } from './db/storage';
import type { Store } from './db/store';
import type { Student, Teacher } from './policy';
import { replacePassphrase } from './accounts';
import { replaceCards } from './cards';
import { deleteClass } from './class-ends';
import { mergeAccounts } from './merge-accounts';
import {
	createSession,
	endEverySession,
	endOtherSessions,
	endSession,
	extendSession,
	isSessionOpen,
	listSessions,
	peekSession,
	readSession,
	useSession
} from './sessions';
import { disableTeacher, makeAdmin, unmakeAdmin } from './teachers';

const MINUTE = 60_000;
const after = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);
const visitor = { kind: 'visitor' };

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let student: Student;
let classId: string;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher, { name: 'Period 3' });
	student = await aStudent(store, { classId });
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
		await endSession(store, await createSession(store, student.id, NOW));
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

	it('is none that somebody brought along', async () => {
		const planted = 'a'.repeat(64);
		await createSession(store, student.id, NOW);
		expect(await readSession(store, planted, NOW)).toEqual(visitor);
		const rows = await store.read.select().from(store.read.tables.sessions);
		expect(rows).toHaveLength(1);
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
		await endOtherSessions(store, student.id, 'another');
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

	it('lasts to the last moment of its hour, and not a moment longer', async () => {
		const [one, other] = [
			await createSession(store, student.id, NOW),
			await createSession(store, student.id, NOW)
		];
		const hour = NOW.getTime() + 60 * MINUTE;
		expect(await readSession(store, one, new Date(hour))).toEqual(student);
		expect(await readSession(store, other, new Date(hour + 1))).toEqual(visitor);
	});

	it('is written to at most every five minutes', async () => {
		const token = await createSession(store, student.id, NOW);
		const lastSeen = async () =>
			(await store.read.select().from(store.read.tables.sessions)).map(({ lastSeenAt }) => lastSeenAt);
		await seenAt(token, [1, 2, 3, 4, 5]);
		expect(await lastSeen()).toEqual([NOW]);
		await seenAt(token, [5.1, 6, 10]);
		expect(await lastSeen()).toEqual([after(5.1)]);
	});

	it('is read where nothing can be written', async () => {
		const token = await createSession(store, student.id, NOW);
		const full = { ...store, write: () => Promise.reject(new StorageUnavailable('full')) };
		expect(await readSession(full, token, after(10))).toEqual(student);
		expect(await readSession(full, token, after(61))).toEqual(visitor);
	});

	it('lasts for a month where it is remembered, used or not, and no longer', async () => {
		const kind = { device: 'Firefox on Linux', isRemembered: true };
		const token = await createSession(store, teacher.id, NOW, kind);
		const day = 24 * 60;
		expect(await seenAt(token, [20 * day, 30 * day])).toEqual(teacher);
		expect(await seenAt(token, [30 * day + 1])).toEqual(visitor);
	});

	it('says when it ends, and ends later when it is asked to', async () => {
		const token = await createSession(store, student.id, NOW);
		expect((await peekSession(store, token, after(58))).end).toEqual({ at: after(60), isFinal: false });
		expect((await extendSession(store, token, after(58))).end).toEqual({ at: after(118), isFinal: false });
		expect((await extendSession(store, token, after(59))).end).toEqual({ at: after(119), isFinal: false });
		await seenAt(token, [100, 150, 200, 250, 300, 350, 400]);
		expect((await extendSession(store, token, after(450))).end).toEqual({ at: after(480), isFinal: true });
		expect((await extendSession(store, token, after(481))).end).toBeUndefined();
	});

	it('that was used too late says whose it was, once', async () => {
		const token = await createSession(store, student.id, NOW);
		expect(await useSession(store, token, after(61))).toEqual({
			actor: visitor,
			endedFor: { id: student.id, role: 'student' }
		});
		expect(await useSession(store, token, after(61))).toEqual({ actor: visitor });
	});
});

describe('a session that was read a moment ago', () => {
	const read = (token: string) => readSession(store, token, NOW);

	it('is not looked up again for five seconds', async () => {
		const token = await createSession(store, student.id, NOW);
		await read(token);
		await store.write(async (tx) => {
			await tx.delete(tx.tables.sessions);
		});
		const seconds = (count: number) => new Date(NOW.getTime() + count * 1000);
		expect(await readSession(store, token, seconds(4.9))).toEqual(student);
		expect(await readSession(store, token, seconds(-1))).toEqual(visitor);
		expect(await readSession(store, token, seconds(5))).toEqual(visitor);
	});

	it.each([
		['its owner signs out', (token: string) => endSession(store, token)],
		['everybody is signed out', () => endEverySession(store)],
		['the others are ended', () => endOtherSessions(store, student.id, 'another')],
		['the passphrase is replaced', () => replacePassphrase(store, { kind: 'operator' }, student.id, NOW)],
		[
			'the card is replaced',
			() => replaceCards(store, { kind: 'operator' }, { accountIds: [student.id] }, NOW)
		],
		['the account is merged into another', () => mergeIntoAnother()],
		['the account is deleted with its class', () => deleteClass(store, teacher, classId, 'Period 3', NOW)]
	])('is over at once when %s', async (_, happen) => {
		const token = await createSession(store, student.id, NOW);
		expect(await read(token)).toEqual(student);
		await happen(token);
		expect(await read(token)).toEqual(visitor);
	});

	it.each([
		['the account is closed', (admin: Teacher) => disableTeacher(store, admin, teacher.id, NOW)],
		['its owner becomes administrator', (admin: Teacher) => makeAdmin(store, admin, teacher.id, NOW)]
	])('is over at once when %s', async (_, happen) => {
		const token = await createSession(store, teacher.id, NOW);
		expect(await read(token)).toEqual(teacher);
		await happen(await anAdmin(store));
		expect(await read(token)).toEqual(visitor);
	});

	it('is over at once when its owner is no longer administrator', async () => {
		const [admin, other] = [await anAdmin(store), await anAdmin(store)];
		const token = await createSession(store, other.id, NOW);
		expect(await read(token)).toEqual(other);
		await unmakeAdmin(store, admin, other.id, NOW);
		expect(await read(token)).toEqual(visitor);
	});

	it('is over also for whoever was reading it when it ended', async () => {
		const token = await createSession(store, student.id, NOW);
		await Promise.all([
			...Array.from({ length: 20 }, () => read(token)),
			endOtherSessions(store, student.id, 'another')
		]);
		expect(await read(token)).toEqual(visitor);
	});

	async function mergeIntoAnother(): Promise<void> {
		const other = await aStudent(store, { classId });
		const pair = { classId, keepId: other.id, goneId: student.id };
		expect(await mergeAccounts(store, teacher, pair, NOW)).toBeUndefined();
	}
});

it('a teacher’s own sessions are listed, this one first, and can be ended but for this one', async () => {
	const kinds = ['Chrome on Windows', 'Safari on an iPad', null].map((device) => ({
		device,
		isRemembered: false
	}));
	const tokens = await Promise.all(kinds.map((kind) => createSession(store, teacher.id, NOW, kind)));
	const [here = '', tablet = ''] = tokens;
	await createSession(store, teacher.id, after(-61));
	const admin = await anAdmin(store);
	const other = await createSession(store, admin.id, NOW);
	await seenAt(tablet, [30]);
	const listed = await listSessions(store, teacher.id, here, after(30));
	expect(listed).toEqual([
		{ ...kinds[0], startedAt: NOW, lastSeenAt: NOW, isThis: true },
		{ ...kinds[1], startedAt: NOW, lastSeenAt: after(30), isThis: false },
		{ ...kinds[2], startedAt: NOW, lastSeenAt: NOW, isThis: false }
	]);
	await endOtherSessions(store, teacher.id, here);
	const actors = await Promise.all([...tokens, other].map((token) => readSession(store, token, after(30))));
	expect(actors).toEqual([teacher, visitor, visitor, admin]);
});
