import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aClass, aStudent, aTeacher, NOW } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { addTeacher, leaveClass, listTeachers } from './class-teachers';
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
		expect(await addTeacher(store, teacher, classId, typed, NOW)).toBe('Mr. Lind');
		await addTeacher(store, teacher, classId, colleague.username, NOW);
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

	it('is nothing to another teacher', async () => {
		await expect(listTeachers(store, colleague, classId)).rejects.toMatchObject(notFound);
		await expect(addTeacher(store, colleague, classId, colleague.username, NOW)).rejects.toMatchObject(
			notFound
		);
		await expect(leaveClass(store, colleague, classId, NOW)).rejects.toMatchObject(notFound);
	});
});
