import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aClass, aStudent, aTeacher, hoursFromNow, leave, NOW } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { findByCredentials } from './accounts';
import { getClass, listClasses, listRoster, resetStudentPassphrase } from './classes';
import { closeJoinCode, findOpenCode, joinAsNewStudent, joinAsStudent, openJoinCode } from './joining';
import type { Store } from './db/store';
import type { Teacher } from './policy';

const notFound = { status: 404 };

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let colleague: Teacher;
let classId: string;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	colleague = await aTeacher(store, { name: 'Mr. Lind' });
	classId = await aClass(store, teacher);
});
afterEach(() => opened.cleanup());

describe('classes', () => {
	it('are listed for their teacher alone, with how many students they have now', async () => {
		await aStudent(store, { classId });
		await leave(store, await aStudent(store, { classId }), NOW);
		expect(await listClasses(store, teacher)).toMatchObject([{ id: classId, students: 1 }]);
		expect(await listClasses(store, colleague)).toEqual([]);
	});

	it('are not there for another teacher', async () => {
		await expect(getClass(store, colleague, classId)).rejects.toMatchObject(notFound);
		await expect(listRoster(store, colleague, classId)).rejects.toMatchObject(notFound);
		await expect(openJoinCode(store, colleague, classId, 60, NOW)).rejects.toMatchObject(notFound);
		await expect(closeJoinCode(store, colleague, classId, NOW)).rejects.toMatchObject(notFound);
		await expect(findOpenCode(store, colleague, classId, NOW)).rejects.toMatchObject(notFound);
	});

	it('list who is in them now, by name', async () => {
		await aStudent(store, { classId, name: 'Omar T.' });
		await aStudent(store, { classId, name: 'Ada B.' });
		await leave(store, await aStudent(store, { classId, name: 'Ben C.' }), NOW);
		const names = (await listRoster(store, teacher, classId)).map(({ name }) => name);
		expect(names).toEqual(['Ada B.', 'Omar T.']);
	});
});

describe('a class code', () => {
	const open = (minutes: 60 | 1440 = 60) => openJoinCode(store, teacher, classId, minutes, NOW);

	it('lets a new student in, who can then sign in with the card', async () => {
		const { code } = await open();
		const joined = await joinAsNewStudent(store, { code, name: 'Maya R.' }, NOW);
		expect(joined).toMatchObject({ ok: true, card: { name: 'Maya R.' } });
		const { username, passphrase } = (joined as Extract<typeof joined, { ok: true }>).card;
		expect(await listRoster(store, teacher, classId)).toMatchObject([{ name: 'Maya R.', username }]);
		expect(await findByCredentials(store, username, passphrase)).toMatchObject({ role: 'student' });
	});

	it('lets a student who has an account into one more class, once', async () => {
		const { code } = await open();
		const student = await aStudent(store, { classId: await aClass(store, colleague) });
		await joinAsStudent(store, student, code, NOW);
		expect(await joinAsStudent(store, student, code, NOW)).toEqual({ ok: true });
		expect(await listRoster(store, teacher, classId)).toMatchObject([{ id: student.id }]);
	});

	it('brings back a student who had left', async () => {
		const student = await aStudent(store, { classId });
		await leave(store, student, NOW);
		const { code } = await open();
		await joinAsStudent(store, student, code, NOW);
		expect(await listRoster(store, teacher, classId)).toHaveLength(1);
	});

	it('is open to the minute it says', async () => {
		const { code } = await open();
		const before = new Date(hoursFromNow(1).getTime() - 1);
		expect(await findOpenCode(store, teacher, classId, before)).toMatchObject({ code });
		expect(await findOpenCode(store, teacher, classId, hoursFromNow(1))).toBeUndefined();
		expect(await joinAsNewStudent(store, { code, name: 'Late' }, hoursFromNow(1))).toEqual({
			ok: false,
			problem: 'expired'
		});
	});

	it('is revoked by the next one, and by closing', async () => {
		const first = await open();
		const second = await open(1440);
		expect(await findOpenCode(store, teacher, classId, NOW)).toMatchObject({ code: second.code });
		expect(await joinAsNewStudent(store, { code: first.code, name: 'Maya R.' }, NOW)).toMatchObject({
			ok: false
		});
		await closeJoinCode(store, teacher, classId, NOW);
		expect(await findOpenCode(store, teacher, classId, NOW)).toBeUndefined();
		expect(await joinAsNewStudent(store, { code: second.code, name: 'Maya R.' }, NOW)).toMatchObject({
			ok: false
		});
	});

	it('that nobody gave out opens nothing', async () => {
		expect(await joinAsNewStudent(store, { code: 'K7QM-4XWP', name: 'Maya R.' }, NOW)).toEqual({
			ok: false,
			problem: 'unknown'
		});
	});
});

describe('a new passphrase', () => {
	it('opens the account, and the old one no longer does', async () => {
		const { code } = await openJoinCode(store, teacher, classId, 60, NOW);
		const joined = await joinAsNewStudent(store, { code, name: 'Maya R.' }, NOW);
		const { accountId: studentId, card } = joined as Extract<typeof joined, { ok: true }>;
		const renewed = await resetStudentPassphrase(store, teacher, { classId, studentId }, NOW);
		expect(renewed).toMatchObject({ name: 'Maya R.', username: card.username });
		expect(await findByCredentials(store, card.username, renewed.passphrase)).toMatchObject({
			id: studentId
		});
		expect(await findByCredentials(store, card.username, card.passphrase)).toBeUndefined();
	});

	it('is refused to another teacher, and for anybody who is not in the class', async () => {
		const student = await aStudent(store, { classId });
		const elsewhere = await aClass(store, colleague);
		const stranger = await aStudent(store, { classId: elsewhere });
		const reset = (who: Teacher, within: string, studentId: string) =>
			resetStudentPassphrase(store, who, { classId: within, studentId }, NOW);
		await expect(reset(colleague, classId, student.id)).rejects.toMatchObject(notFound);
		await expect(reset(colleague, elsewhere, student.id)).rejects.toMatchObject(notFound);
		await expect(reset(teacher, classId, stranger.id)).rejects.toMatchObject(notFound);
		await expect(reset(teacher, classId, colleague.id)).rejects.toMatchObject(notFound);
		await expect(reset(teacher, classId, teacher.id)).rejects.toMatchObject(notFound);
	});
});
