import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aClass, aStudent, aTeacher, hoursFromNow, leave, NOW } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import type { Store } from './db/store';
import type { Student, Teacher } from './policy';
import { listNotes, MOST_NOTE, noteProblem, removeNote, writeNote, type MemberPlace } from './student-notes';

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let maya: Student;
let place: MemberPlace;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	const classId = await aClass(store, teacher);
	maya = await aStudent(store, { classId });
	place = { classId, studentId: maya.id };
});
afterEach(() => opened.cleanup());

const write = (text: string, now = NOW) => writeNote(store, teacher, { ...place, text }, now);

describe('a note on a student', () => {
	it('is kept with its author and its lines, the newest first', async () => {
		await write('  Talked about sources.\r\nReads the end first. ');
		await write('Better.', hoursFromNow(1));
		expect(await listNotes(store, teacher, place)).toMatchObject([
			{ text: 'Better.', writtenAt: hoursFromNow(1) },
			{
				text: 'Talked about sources.\nReads the end first.',
				author: { id: teacher.id, name: 'Ms. Okafor' }
			}
		]);
	});

	it.each([
		['nothing', ' \n '],
		['too much', 'a'.repeat(MOST_NOTE + 1)],
		['half a character', 'a\uD83D'],
		['NUL', 'a\u0000b']
	])('is refused with %s in it', async (_, text) => {
		expect(noteProblem(text)).toMatch(/\.$/);
		await expect(write(text)).rejects.toMatchObject({ status: 422 });
		expect(await listNotes(store, teacher, place)).toEqual([]);
	});

	it('is removed by its author, and by nobody else', async () => {
		await write('To be removed.');
		const [note] = await listNotes(store, teacher, place);
		const gone = { ...place, noteId: note?.id ?? '' };
		const other = await aTeacher(store, { name: 'Mr. Adeyemi' });
		await store.write(async (tx) => {
			await tx.insert(tx.tables.classTeachers).values({ classId: place.classId, accountId: other.id });
		});
		await expect(removeNote(store, other, gone, NOW)).rejects.toMatchObject({ status: 404 });
		expect(await listNotes(store, other, place)).toHaveLength(1);
		expect(await removeNote(store, teacher, gone, NOW)).toBe('To be removed.');
		expect(await listNotes(store, teacher, place)).toEqual([]);
		await expect(removeNote(store, teacher, gone, NOW)).rejects.toMatchObject({ status: 404 });
	});

	it('is not found by other teachers, in another class, or after the student left', async () => {
		await write('Talked about sources.');
		const [note] = await listNotes(store, teacher, place);
		const stranger = await aTeacher(store, { name: 'Mr. Adeyemi' });
		const elsewhere = { ...place, classId: await aClass(store, teacher, { name: 'Period 4' }) };
		const missing = { status: 404 };
		await expect(listNotes(store, stranger, place)).rejects.toMatchObject(missing);
		await expect(listNotes(store, teacher, elsewhere)).rejects.toMatchObject(missing);
		await expect(writeNote(store, stranger, { ...place, text: 'Hm.' }, NOW)).rejects.toMatchObject(missing);
		const fromElsewhere = { ...elsewhere, noteId: note?.id ?? '' };
		await expect(removeNote(store, teacher, fromElsewhere, NOW)).rejects.toMatchObject(missing);
		await leave(store, maya, NOW);
		await expect(listNotes(store, teacher, place)).rejects.toMatchObject(missing);
		await expect(write('Hm.')).rejects.toMatchObject(missing);
	});
});
