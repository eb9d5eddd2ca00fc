import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	aClass,
	anAssignment,
	anAttempt,
	anEdition,
	aStudent,
	aTeacher,
	hoursFromNow,
	leave,
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { assignLesson, getAssignment, getTask, listAssignments, listTasks } from './assignments';
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

describe('assigning', () => {
	it('is refused for a class of another teacher, and for an edition that is not there', async () => {
		const { id: editionId } = await anEdition(store);
		const window = { opensAt: NOW, dueAt: hoursFromNow(1) };
		const toTheirs = assignLesson(store, colleague, { classId, editionId, ...window }, NOW);
		await expect(toTheirs).rejects.toMatchObject(notFound);
		const ofNothing = assignLesson(store, teacher, { classId, editionId: 'none', ...window }, NOW);
		await expect(ofNothing).rejects.toMatchObject(notFound);
	});

	it('gives the class the edition of that day, with its window', async () => {
		const id = await anAssignment(store, teacher, { classId });
		const given = await getAssignment(store, teacher, id);
		expect(given).toMatchObject({
			assignment: { opensAt: hoursFromNow(-1), dueAt: hoursFromNow(24), createdBy: teacher.id },
			class: { id: classId },
			edition: { number: 1, lesson: { id: 'loaded-language' } }
		});
	});

	it('is not there for another teacher', async () => {
		const id = await anAssignment(store, teacher, { classId });
		await expect(getAssignment(store, colleague, id)).rejects.toMatchObject(notFound);
		await expect(listAssignments(store, colleague, classId, NOW)).rejects.toMatchObject(notFound);
	});
});

describe('the assignments of a class', () => {
	it('say whether they are to come, open or past due', async () => {
		await anAssignment(store, teacher, { classId, opensAt: hoursFromNow(1) });
		await anAssignment(store, teacher, { classId });
		await anAssignment(store, teacher, { classId, opensAt: hoursFromNow(-2), dueAt: hoursFromNow(-1) });
		const states = (await listAssignments(store, teacher, classId, NOW)).map(
			({ availability }) => availability
		);
		expect(states).toEqual(['late', 'open', 'upcoming']);
	});

	it('count the students who handed in and are still in the class', async () => {
		const assignmentId = await anAssignment(store, teacher, { classId });
		const gone = await aStudent(store, { classId, name: 'Ben C.' });
		await anAttempt(store, await aStudent(store, { classId }), { assignmentId, handedInAt: NOW });
		await anAttempt(store, await aStudent(store, { classId }), { assignmentId });
		await anAttempt(store, gone, { assignmentId, handedInAt: NOW });
		await leave(store, gone, NOW);
		expect(await listAssignments(store, teacher, classId, NOW)).toMatchObject([{ handedIn: 1 }]);
	});
});

describe('the tasks of a student', () => {
	it('are those of their classes, the next due first, with where the student stands', async () => {
		const later = await anAssignment(store, teacher, { classId, dueAt: hoursFromNow(48) });
		const sooner = await anAssignment(store, teacher, { classId, dueAt: hoursFromNow(24) });
		await anAssignment(store, colleague, { classId: await aClass(store, colleague) });
		const student = await aStudent(store, { classId });
		const attemptId = await anAttempt(store, student, { assignmentId: later });
		expect(await listTasks(store, student, NOW)).toMatchObject([
			{ assignmentId: sooner, state: 'not started', attemptId: undefined },
			{ assignmentId: later, state: 'in progress', attemptId }
		]);
	});

	it('end when the student leaves the class', async () => {
		const assignmentId = await anAssignment(store, teacher, { classId });
		const student = await aStudent(store, { classId });
		await leave(store, student, NOW);
		expect(await listTasks(store, student, NOW)).toEqual([]);
		await expect(getTask(store, student, assignmentId, NOW)).rejects.toMatchObject(notFound);
	});
});
