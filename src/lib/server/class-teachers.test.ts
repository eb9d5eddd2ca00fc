import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aClass, aStudent, aTeacher, NOW } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { addTeacher, leaveClass, listTeachers, takeOutTeacher } from './class-teachers';
import { getClass } from './classes';
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

const names = async () => (await listTeachers(store, teacher, classId)).map(({ name }) => name);

describe('a class', () => {
	it('gets a second teacher by username, who may then do everything', async () => {
		const typed = ` ${colleague.username.toUpperCase()} `;
		const lind = { id: colleague.id, name: 'Mr. Lind' };
		expect(await addTeacher(store, teacher, classId, typed, NOW)).toEqual({ ...lind, isNew: true });
		const again = await addTeacher(store, teacher, classId, colleague.username, NOW);
		expect(again).toEqual({ ...lind, isNew: false });
		expect(await names()).toEqual(['Mr. Lind', 'Ms. Okafor']);
		expect(await getClass(store, colleague, classId)).toMatchObject({ id: classId });
	});

	it('gets no student and nobody unknown for a teacher', async () => {
		const student = await aStudent(store, { classId });
		expect(await addTeacher(store, teacher, classId, student.username, NOW)).toBeUndefined();
		expect(await addTeacher(store, teacher, classId, 'nobody', NOW)).toBeUndefined();
		expect(await names()).toEqual(['Ms. Okafor']);
	});

	it('is left by a teacher, but not by the last', async () => {
		expect(await leaveClass(store, teacher, classId, NOW)).toBe(false);
		await addTeacher(store, teacher, classId, colleague.username, NOW);
		expect(await leaveClass(store, teacher, classId, NOW)).toBe(true);
		await expect(getClass(store, teacher, classId)).rejects.toMatchObject(notFound);
		expect(await leaveClass(store, colleague, classId, NOW)).toBe(false);
	});

	it('is no longer there for a colleague who is taken out of it, who can be added again', async () => {
		await addTeacher(store, teacher, classId, colleague.username, NOW);
		const { username } = await takeOutTeacher(store, teacher, classId, colleague.id, NOW);
		expect(await names()).toEqual(['Ms. Okafor']);
		await expect(getClass(store, colleague, classId)).rejects.toMatchObject(notFound);
		await addTeacher(store, teacher, classId, username, NOW);
		expect(await getClass(store, colleague, classId)).toMatchObject({ id: classId });
	});

	it('keeps the teacher who takes somebody out, and says in the log who was given and taken the right', async () => {
		await addTeacher(store, teacher, classId, colleague.username, NOW);
		await addTeacher(store, teacher, classId, colleague.username, NOW);
		await takeOutTeacher(store, teacher, classId, colleague.id, NOW);
		const again = () => takeOutTeacher(store, teacher, classId, colleague.id, NOW);
		await expect(again()).rejects.toMatchObject(notFound);
		const oneself = () => takeOutTeacher(store, teacher, classId, teacher.id, NOW);
		await expect(oneself()).rejects.toMatchObject(notFound);
		const { audit } = store.read.tables;
		const rows = await store.read.select().from(audit).where(eq(audit.event, 'authz_change'));
		const right = { right: 'class', account: colleague.id };
		expect(rows.map(({ detail }) => detail)).toEqual([
			{ ...right, change: 'given' },
			{ ...right, change: 'taken' }
		]);
	});

	it('keeps one of two teachers who take out each other at once', async () => {
		await addTeacher(store, teacher, classId, colleague.username, NOW);
		const both = await Promise.allSettled([
			takeOutTeacher(store, teacher, classId, colleague.id, NOW),
			takeOutTeacher(store, colleague, classId, teacher.id, NOW)
		]);
		expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
		const { classTeachers } = store.read.tables;
		expect(await store.read.$count(classTeachers, eq(classTeachers.classId, classId))).toBe(1);
	});

	it('is nothing to another teacher', async () => {
		await expect(listTeachers(store, colleague, classId)).rejects.toMatchObject(notFound);
		await expect(addTeacher(store, colleague, classId, colleague.username, NOW)).rejects.toMatchObject(
			notFound
		);
		await expect(leaveClass(store, colleague, classId, NOW)).rejects.toMatchObject(notFound);
		const takeOut = () => takeOutTeacher(store, colleague, classId, teacher.id, NOW);
		await expect(takeOut()).rejects.toMatchObject(notFound);
	});
});
