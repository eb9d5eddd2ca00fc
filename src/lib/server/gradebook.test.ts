import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	aClass,
	anAssignment,
	anAttempt,
	aStudent,
	aTeacher,
	choosing,
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import type { Store } from './db/store';
import { gradebookFile, type Gradebook } from './gradebook';
import type { Teacher } from './policy';

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let assignmentId: string;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	const classId = await aClass(store, teacher, { name: 'Period 3' });
	assignmentId = await anAssignment(store, teacher, { classId });
	const maya = await aStudent(store, { classId, name: '=Maya' });
	await aStudent(store, { classId, name: 'Ben C.' });
	await anAttempt(store, maya, { assignmentId, answers: { 'name-slanted': choosing('a') }, handedInAt: NOW });
	await store.write(async (tx) => {
		const { enrollments } = tx.tables;
		await tx.update(enrollments).set({ externalId: '00417' }).where(eq(enrollments.accountId, maya.id));
	});
});
afterEach(() => opened.cleanup());

async function linesFor(gradebook: Gradebook): Promise<string[]> {
	const { text } = await gradebookFile(store, teacher, { assignmentId, gradebook }, NOW);
	return text.split('\r\n');
}

describe('the scores of an assignment', () => {
	it('open in a spreadsheet, with what a spreadsheet would run made harmless', async () => {
		const [head, maya, ben, end] = await linesFor('spreadsheet');
		expect(head).toBe('\ufeffStudent,Student number,Score (of 100),Excused');
		expect(maya).toMatch(/^'=Maya,00417,\d+(\.\d\d?)?,$/);
		expect([ben, end]).toEqual(['Ben C.,,,', '']);
	});

	it('have the columns of Canvas, and the row that says what a score is of', async () => {
		const [head, possible, maya, ben] = await linesFor('canvas');
		expect(head).toMatch(/^Student,ID,SIS User ID,SIS Login ID,Section,[^,]+$/);
		expect(possible).toBe('Points Possible,,,,,100');
		expect(maya).toMatch(/^'=Maya,,00417,,Period 3,\d+(\.\d\d?)?$/);
		expect(ben).toBe('Ben C.,,,,Period 3,');
	});

	it('have the student’s number first for Moodle, and no byte order mark', async () => {
		const [head, maya, ben] = await linesFor('moodle');
		expect(head).toMatch(/^ID number,Full name,[^,]+$/);
		expect(maya).toMatch(/^00417,'=Maya,\d+(\.\d\d?)?$/);
		expect(ben).toBe(',Ben C.,');
	});

	it('are not there for another teacher', async () => {
		const other = await aTeacher(store, { name: 'Mr. Lind' });
		await expect(
			gradebookFile(store, other, { assignmentId, gradebook: 'canvas' }, NOW)
		).rejects.toMatchObject({ status: 404 });
	});
});
