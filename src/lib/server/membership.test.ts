import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aClass, aStudent, aTeacher, NOW } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { listExtraTimes, setExtraTime } from './accommodations';
import { listRoster } from './classes';
import type { Store } from './db/store';
import { enroll } from './joining';
import { bringBack, listFormer, moveBack, moveStudents, takeOut } from './membership';
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

	it('keeps the extra time of the other class where they are in it already', async () => {
		const toClassId = await aClass(store, teacher, { name: 'Period 4' });
		await store.write((tx) => enroll(tx, toClassId, ada.id, NOW));
		await setExtraTime(store, teacher, { classId: toClassId, studentId: ada.id }, '1.5', NOW);
		expect(await moveStudents(store, teacher, { classId, studentIds: [ada.id], toClassId }, NOW)).toEqual([]);
		expect(await listExtraTimes(store, teacher, toClassId)).toEqual(new Map([[ada.id, '1.5']]));
	});

	it('is moved back: who was in both classes before is in both again', async () => {
		const toClassId = await aClass(store, teacher, { name: 'Period 4' });
		const ben = await aStudent(store, { classId, name: 'Ben C.' });
		await store.write((tx) => enroll(tx, toClassId, ben.id, NOW));
		const move = { classId, studentIds: [ada.id, ben.id], toClassId };
		const arrived = await moveStudents(store, teacher, move, NOW);
		expect([await ids(), await ids(toClassId)]).toEqual([[], [ada.id, ben.id]]);
		await moveBack(store, teacher, { ...move, arrived }, NOW);
		expect([await ids(), await ids(toClassId)]).toEqual([[ada.id, ben.id], [ben.id]]);
	});

	it('is not moved back by another teacher, and nobody leaves the other class who was not moved', async () => {
		const toClassId = await aClass(store, teacher, { name: 'Period 4' });
		const stranger = await aStudent(store, { classId: toClassId });
		const move = { classId, studentIds: [ada.id], toClassId };
		const arrived = await moveStudents(store, teacher, move, NOW);
		const colleague = await aTeacher(store);
		await expect(moveBack(store, colleague, { ...move, arrived }, NOW)).rejects.toMatchObject(notFound);
		await moveBack(store, teacher, { ...move, arrived: [...arrived, stranger.id] }, NOW);
		expect([await ids(), await ids(toClassId)]).toEqual([[ada.id], [stranger.id]]);
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
