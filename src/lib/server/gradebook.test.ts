import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	aClass,
	aLesson,
	anAssignment,
	anAttempt,
	aStudent,
	aTeacher,
	choosing,
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import type { Store } from './db/store';
import { countWithoutId, gradebookFile, type Gradebook } from './gradebook';
import type { Teacher } from './policy';

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let classId: string;
let assignmentId: string;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher, { name: 'Period 3' });
	assignmentId = await anAssignment(store, teacher, { classId });
	const maya = await aStudent(store, { classId, name: '=Maya' });
	await aStudent(store, { classId, name: 'Ben C.' });
	await anAttempt(store, maya, { assignmentId, answers: { 'name-slanted': choosing('a') }, handedInAt: NOW });
	await numberAs(maya.id, '00417');
});
afterEach(() => opened.cleanup());

async function numberAs(studentId: string, externalId: string): Promise<void> {
	await store.write(async (tx) => {
		const { enrollments } = tx.tables;
		await tx.update(enrollments).set({ externalId }).where(eq(enrollments.accountId, studentId));
	});
}

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
		const [head, maya] = await linesFor('moodle');
		expect(head).toMatch(/^ID number,Full name,[^,]+$/);
		expect(maya).toMatch(/^00417,'=Maya,\d+(\.\d\d?)?$/);
	});

	it('leave out for Moodle who has no number: it might give their score to another student', async () => {
		const lines = await linesFor('moodle');
		expect(lines.map((line) => line.split(',')[0])).toEqual(['ID number', '00417', '']);
		expect(await countWithoutId(store, teacher, classId)).toBe(1);
	});

	it('say “-” to Moodle where there is no score: it would read an empty cell as 0', async () => {
		const ann = await aStudent(store, { classId, name: 'Ann' });
		await numberAs(ann.id, '00418');
		expect(await linesFor('moodle')).toContain('00418,Ann,-');
	});

	it('stay numbers below zero', async () => {
		assignmentId = await anAssignment(store, teacher, { classId, rules: { certainty: true } });
		const ann = await aStudent(store, { classId, name: 'Ann' });
		await numberAs(ann.id, '00418');
		await anAttempt(store, ann, {
			assignmentId,
			answers: { 'name-slanted': choosing('b') },
			handedInAt: NOW
		});
		await store.write(async (tx) => {
			await tx.update(tx.tables.answers).set({ certainty: 3 });
		});
		const number = expect.stringMatching(/^Ann,,00418,,Period 3,-\d+(\.\d\d?)?$/);
		expect(await linesFor('canvas')).toContainEqual(number);
		expect(await linesFor('moodle')).toContainEqual(expect.stringMatching(/^00418,Ann,-\d+(\.\d\d?)?$/));
	});

	it('have no title in Canvas that ends as its own assignments do', async () => {
		const lesson = { ...aLesson(), id: 'again', title: 'Fair or not (2)' };
		assignmentId = await anAssignment(store, teacher, { classId, lesson });
		expect((await linesFor('canvas'))[0]).toMatch(/,Fair or not \[2\]$/);
	});

	it('are not there for another teacher', async () => {
		const other = await aTeacher(store, { name: 'Mr. Lind' });
		await expect(
			gradebookFile(store, other, { assignmentId, gradebook: 'canvas' }, NOW)
		).rejects.toMatchObject({ status: 404 });
	});
});
