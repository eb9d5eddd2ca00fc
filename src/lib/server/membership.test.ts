import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aClass, aStudent, aTeacher, NOW } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { listExtraTimes, setExtraTime } from './accommodations';
import { listRoster } from './classes';
import type { Store } from './db/store';
import { bringBack, listFormer, moveStudents, takeOut } from './membership';
import type { Student, Teacher } from './policy';

const notFound = { status: 404 };

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let classId: string;
let ada: Student;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher);
	ada = await aStudent(store, { classId, name: 'Ada B.' });
});
afterEach(() => opened.cleanup());

const ids = async (of = classId) => (await listRoster(store, teacher, of)).map(({ id }) => id);

describe('a student', () => {
	it('is taken out, and brought back with their extra time', async () => {
		await setExtraTime(store, teacher, { classId, studentId: ada.id }, '1.5', NOW);
		await takeOut(store, teacher, { classId, studentIds: [ada.id] }, NOW);
		expect(await ids()).toEqual([]);
		expect(await listFormer(store, teacher, classId)).toEqual([
			{ id: ada.id, name: 'Ada B.', username: ada.username, leftAt: NOW, leftAlone: false }
		]);
		await bringBack(store, teacher, { classId, studentIds: [ada.id] }, NOW);
		expect(await ids()).toEqual([ada.id]);
		expect(await listFormer(store, teacher, classId)).toEqual([]);
		expect(await listExtraTimes(store, teacher, classId)).toEqual(new Map([[ada.id, '1.5']]));
	});

	it('is moved to another class of the teacher’s, and their extra time comes along', async () => {
		const toClassId = await aClass(store, teacher, { name: 'Period 4' });
		await setExtraTime(store, teacher, { classId, studentId: ada.id }, '2', NOW);
		await moveStudents(store, teacher, { classId, studentIds: [ada.id], toClassId }, NOW);
		expect(await ids()).toEqual([]);
		expect(await ids(toClassId)).toEqual([ada.id]);
		expect(await listExtraTimes(store, teacher, toClassId)).toEqual(new Map([[ada.id, '2']]));
	});

	it('is not moved to a class of somebody else, nor to the one they are in', async () => {
		const foreign = await aClass(store, await aTeacher(store));
		const move = (toClassId: string) =>
			moveStudents(store, teacher, { classId, studentIds: [ada.id], toClassId }, NOW);
		await expect(move(foreign)).rejects.toMatchObject(notFound);
		await expect(move(classId)).rejects.toMatchObject(notFound);
		expect(await ids()).toEqual([ada.id]);
	});

	it('is neither taken out nor brought back by another teacher, or from a class they are not in', async () => {
		const colleague = await aTeacher(store);
		const elsewhere = await aClass(store, teacher);
		const out = (who: Teacher, of: string) => takeOut(store, who, { classId: of, studentIds: [ada.id] }, NOW);
		await expect(out(colleague, classId)).rejects.toMatchObject(notFound);
		await expect(out(teacher, elsewhere)).rejects.toMatchObject(notFound);
		await expect(bringBack(store, teacher, { classId, studentIds: [ada.id] }, NOW)).rejects.toMatchObject(
			notFound
		);
		await expect(listFormer(store, colleague, classId)).rejects.toMatchObject(notFound);
	});
});
