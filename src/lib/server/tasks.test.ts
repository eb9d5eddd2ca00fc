import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	aClass,
	anAssignment,
	anAttempt,
	aStudent,
	aTeacher,
	hoursFromNow,
	leave,
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { handIn } from './attempts';
import type { Store } from './db/store';
import type { Teacher } from './policy';
import { getTask, listTasks } from './tasks';

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

describe('the tasks of a student', () => {
	it('are those of their classes, the next due first, with where the student stands', async () => {
		const later = await anAssignment(store, teacher, { classId, dueAt: hoursFromNow(48) });
		const sooner = await anAssignment(store, teacher, { classId, dueAt: hoursFromNow(24) });
		await anAssignment(store, colleague, { classId: await aClass(store, colleague) });
		const student = await aStudent(store, { classId });
		const attemptId = await anAttempt(store, student, { assignmentId: later });
		expect(await listTasks(store, student, NOW)).toMatchObject([
			{ assignmentId: sooner, state: 'not started', attempts: [] },
			{ assignmentId: later, state: 'in progress', attempts: [{ id: attemptId, number: 1 }] }
		]);
	});

	it('end when the student leaves the class', async () => {
		const assignmentId = await anAssignment(store, teacher, { classId });
		const student = await aStudent(store, { classId });
		await leave(store, student, NOW);
		expect(await listTasks(store, student, NOW)).toEqual([]);
		await expect(getTask(store, student, assignmentId, NOW)).rejects.toMatchObject(notFound);
	});

	it('say whether another attempt may be started', async () => {
		const assignmentId = await anAssignment(store, teacher, { classId, rules: { attemptsAllowed: 2 } });
		const student = await aStudent(store, { classId });
		const start = async () => (await getTask(store, student, assignmentId, NOW)).start;
		expect(await start()).toEqual({ kind: 'start', isPractice: false });
		const attemptId = await anAttempt(store, student, { assignmentId });
		expect(await start()).toEqual({ kind: 'refused', why: 'under way' });
		await handIn(store, student, attemptId, NOW);
		expect(await start()).toEqual({ kind: 'start', isPractice: false });
		await anAttempt(store, student, { assignmentId, handedInAt: NOW });
		expect(await start()).toEqual({ kind: 'refused', why: 'used up' });
	});

	it('have the times of the student', async () => {
		const rules = { timeLimitMinutes: 20 };
		const assignmentId = await anAssignment(store, teacher, { classId, rules });
		const student = await aStudent(store, { classId });
		await store.write(async (tx) => {
			await tx.update(tx.tables.enrollments).set({ extraTime: '1.5' });
		});
		expect((await getTask(store, student, assignmentId, NOW)).times.timeLimit).toBe(30 * 60_000);
	});
});
