import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aClass, aStudent, aTeacher, leave, NOW } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import type { Store } from './db/store';
import { changeGroup, deleteGroup, listGroups, makeGroup, remakeGroup } from './groups';
import { bringBack } from './membership';
import type { Student, Teacher } from './policy';

const notFound = { status: 404 };

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let classId: string;
let ada: Student;
let ben: Student;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher);
	ada = await aStudent(store, { classId, name: 'Ada B.' });
	ben = await aStudent(store, { classId, name: 'Ben C.' });
});
afterEach(() => opened.cleanup());

async function aGroup(name = 'Blue') {
	const made = await makeGroup(store, teacher, { classId, name });
	if (!made.ok) throw new Error('The group was there already.');
	return { classId, groupId: made.id };
}
const list = () => listGroups(store, teacher, classId);

describe('a group', () => {
	it('is made once, renamed, filled and deleted, and its students stay', async () => {
		const group = await aGroup();
		expect(await makeGroup(store, teacher, { classId, name: 'Blue' })).toEqual({
			ok: false,
			problem: 'taken'
		});
		await changeGroup(store, teacher, group, { name: 'Red', studentIds: [ada.id, ben.id] });
		await changeGroup(store, teacher, group, { name: 'Red', studentIds: [ben.id] });
		expect(await list()).toEqual([{ id: group.groupId, name: 'Red', studentIds: [ben.id] }]);
		await deleteGroup(store, teacher, group);
		expect(await list()).toEqual([]);
	});

	it('does not take the name of another', async () => {
		await aGroup('Blue');
		const red = await aGroup('Red');
		const change = { name: 'Blue', studentIds: [] };
		expect(await changeGroup(store, teacher, red, change)).toEqual({ ok: false, problem: 'taken' });
	});

	it('keeps the place of a student who has left, and gives it back', async () => {
		const group = await aGroup();
		await changeGroup(store, teacher, group, { name: 'Blue', studentIds: [ada.id] });
		await leave(store, ada, NOW);
		await changeGroup(store, teacher, group, { name: 'Blue', studentIds: [ben.id] });
		expect(await list()).toMatchObject([{ studentIds: [ben.id] }]);
		await bringBack(store, teacher, { classId, studentIds: [ada.id] }, NOW);
		expect((await list())[0]?.studentIds.toSorted()).toEqual([ada.id, ben.id].toSorted());
	});

	it('is made again as it was when it is deleted, with who has left', async () => {
		const group = await aGroup();
		await changeGroup(store, teacher, group, { name: 'Blue', studentIds: [ada.id, ben.id] });
		await leave(store, ada, NOW);
		const gone = await deleteGroup(store, teacher, group);
		expect(await remakeGroup(store, teacher, classId, gone)).toMatchObject({ ok: true });
		expect(await remakeGroup(store, teacher, classId, gone)).toEqual({ ok: false, problem: 'taken' });
		expect(await list()).toMatchObject([{ name: 'Blue', studentIds: [ben.id] }]);
		await bringBack(store, teacher, { classId, studentIds: [ada.id] }, NOW);
		expect((await list())[0]?.studentIds.toSorted()).toEqual([ada.id, ben.id].toSorted());
	});

	it('is nothing to another teacher, nor for students or groups of another class', async () => {
		const group = await aGroup();
		const colleague = await aTeacher(store);
		const elsewhere = await aClass(store, teacher);
		const stranger = await aStudent(store, { classId: elsewhere });
		const change = { name: 'Red', studentIds: [stranger.id] };
		await expect(listGroups(store, colleague, classId)).rejects.toMatchObject(notFound);
		await expect(makeGroup(store, colleague, { classId, name: 'Red' })).rejects.toMatchObject(notFound);
		await expect(changeGroup(store, teacher, group, change)).rejects.toMatchObject(notFound);
		await expect(deleteGroup(store, colleague, group)).rejects.toMatchObject(notFound);
		const again = { name: 'Green', studentIds: [stranger.id] };
		await expect(remakeGroup(store, colleague, classId, again)).rejects.toMatchObject(notFound);
		await expect(remakeGroup(store, teacher, classId, again)).rejects.toMatchObject(notFound);
		const misplaced = { ...group, classId: elsewhere };
		await expect(deleteGroup(store, teacher, misplaced)).rejects.toMatchObject(notFound);
		await expect(changeGroup(store, teacher, misplaced, change)).rejects.toMatchObject(notFound);
	});
});
