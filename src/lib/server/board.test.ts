import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
	aClass,
	aLesson,
	anAssignment,
	anAttempt,
	aStudent,
	aTeacher,
	choosing,
	leave,
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { aWaitingLesson } from '../../../tests/support/waiting-lesson';
import { tallyOf } from '../lessons/board';
import { stepsOf } from '../lessons/lesson';
import { withdrawAssignment } from './assignments';
import { followBoard, getBoard, hideNames } from './board';
import { addTeacher, leaveClass, takeOutTeacher } from './class-teachers';
import { handOver, undoHandover } from './handover';
import type { Store } from './db/store';
import type { Student, Teacher } from './policy';
import { enter } from './presence';

const notFound = { status: 404 };

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let colleague: Teacher;
let classId: string;
let assignmentId: string;
let maya: Student;
let leavePage: (() => void) | undefined;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	colleague = await aTeacher(store, { name: 'Mr. Lind' });
	classId = await aClass(store, teacher);
	assignmentId = await anAssignment(store, teacher, { classId });
	maya = await aStudent(store, { classId });
});
afterEach(async () => {
	leavePage?.();
	await opened.cleanup();
});

const board = () => getBoard(store, teacher, assignmentId, NOW);
const open = (student: Student, step?: number) =>
	(leavePage = enter({ assignmentId, studentId: student.id, step }));
/** The step, from 1, at which a question of the small lesson stands. */
const stepAt = (questionId: string) =>
	1 +
	stepsOf(aLesson(), { lighter: false }).findIndex(
		(step) => step.kind === 'question' && step.question.id === questionId
	);

describe('a board', () => {
	it('has a seat for each student, by name, also before anybody starts', async () => {
		await aStudent(store, { classId, name: 'Ada B.' });
		await leave(store, await aStudent(store, { classId, name: 'Ben C.' }), NOW);
		const { seats, questions } = await board();
		expect(questions).toBe(6);
		expect(seats).toMatchObject([
			{ name: 'Ada B.', state: 'not started', at: { kind: 'away' }, answered: [] },
			{ name: 'Maya R.', key: maya.id, state: 'not started' }
		]);
	});

	it('says at which question a student works, and what is answered', async () => {
		await anAttempt(store, maya, { assignmentId, answers: { plainer: choosing('a') } });
		open(maya, stepAt('plainer'));
		expect((await board()).seats[0]).toMatchObject({
			...{ state: 'working', at: { kind: 'question', number: 3 } },
			answered: [false, false, true, false, false, false]
		});
	});

	it('says that nobody is there when the page is gone', async () => {
		await anAttempt(store, maya, { assignmentId });
		open(maya, 1)();
		expect((await board()).seats[0]).toMatchObject({ state: 'working', at: { kind: 'away' } });
	});

	it('has nobody at a question who has handed in, whatever page is open', async () => {
		await anAttempt(store, maya, { assignmentId, handedInAt: NOW });
		open(maya, 2);
		expect((await board()).seats[0]).toMatchObject({ state: 'handed in', at: { kind: 'away' } });
	});

	it('says whose work waits for a grade', async () => {
		assignmentId = await anAssignment(store, teacher, { classId, lesson: aWaitingLesson() });
		const answers = { 'who-says': { text: 'somebody else' } };
		await anAttempt(store, maya, { assignmentId, answers, handedInAt: NOW });
		expect(tallyOf(await board())).toMatchObject({ waiting: 1, 'handed in': 0 });
	});

	it('says when time is up against a clock', async () => {
		assignmentId = await anAssignment(store, teacher, { classId, rules: { timeLimitMinutes: 30 } });
		await anAttempt(store, maya, { assignmentId });
		const late = new Date(NOW.getTime() + 30 * 60_000);
		expect((await board()).seats[0]).toMatchObject({ state: 'working', deadline: late.toISOString() });
		expect((await getBoard(store, teacher, assignmentId, late)).seats[0]).toMatchObject({ state: 'time up' });
	});

	it('is there for a withdrawn assignment, with the work that was done', async () => {
		await anAttempt(store, maya, { assignmentId });
		await withdrawAssignment(store, teacher, assignmentId, NOW);
		expect(tallyOf(await board())).toMatchObject({ working: 1 });
	});

	it('is not there for another teacher, in either form', async () => {
		await expect(getBoard(store, colleague, assignmentId, NOW)).rejects.toMatchObject(notFound);
		await expect(followBoard(store, colleague, assignmentId)).rejects.toMatchObject(notFound);
		await expect(followBoard(store, teacher, 'nothing')).rejects.toMatchObject(notFound);
	});
});

describe('a board without names', () => {
	it('says nothing of who sits where: no name, no id, no time of their own', async () => {
		const students = [maya, await aStudent(store, { classId, name: 'Ada B.' })];
		assignmentId = await anAssignment(store, teacher, { classId, rules: { timeLimitMinutes: 30 } });
		await anAttempt(store, maya, { assignmentId });
		const text = JSON.stringify(hideNames(await board(), assignmentId));
		expect(students.filter(({ id, name }) => text.includes(id) || text.includes(name))).toEqual([]);
		expect(JSON.parse(text)).toMatchObject({ seats: [{ key: '1' }, { key: '2' }] });
		expect(text).not.toContain('deadline');
	});

	it('keeps its order, which is neither that of the names nor the same in the next assignment', async () => {
		const answers = { plainer: choosing('a') };
		const names = Array.from({ length: 12 }, (_, index) => `Student ${String(index).padStart(2, '0')}`);
		const students = await Promise.all(names.map((name) => aStudent(store, { classId, name })));
		await Promise.all(students.slice(0, 6).map((one) => anAttempt(store, one, { assignmentId, answers })));
		const full = await board();
		const states = (id: string) => hideNames(full, id).seats.map(({ state }) => state);
		expect(states(assignmentId)).toEqual(states(assignmentId));
		const orders = new Set(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => states(id).join()));
		expect(orders.size).toBeGreaterThan(1);
	});
});

describe('following a board', () => {
	it('ends at once for a teacher who leaves the class', async () => {
		await addTeacher(store, teacher, classId, colleague.username, NOW);
		const { latest, stop } = await followBoard(store, teacher, assignmentId);
		const other = await followBoard(store, colleague, assignmentId);
		expect(await latest()).toEqual(await other.latest());
		await leaveClass(store, teacher, classId, NOW);
		await expect(latest()).rejects.toMatchObject(notFound);
		expect(await other.latest()).toMatchObject({ seats: [{ name: 'Maya R.' }] });
		stop();
		other.stop();
	});

	it('ends at once for a teacher whom a colleague takes out of the class', async () => {
		await addTeacher(store, teacher, classId, colleague.username, NOW);
		const { latest, stop } = await followBoard(store, colleague, assignmentId);
		expect(await latest()).toMatchObject({ seats: [{ name: 'Maya R.' }] });
		await takeOutTeacher(store, teacher, classId, colleague.id, NOW);
		await expect(latest()).rejects.toMatchObject(notFound);
		stop();
	});

	it('ends at once for a teacher whose classes are handed over, and when that is undone', async () => {
		const admin = { ...teacher, isAdmin: true };
		const { latest, stop } = await followBoard(store, teacher, assignmentId);
		expect(await latest()).toMatchObject({ seats: [{ name: 'Maya R.' }] });
		await handOver(store, admin, { from: teacher.id, to: colleague.id, isShared: false }, NOW);
		await expect(latest()).rejects.toMatchObject(notFound);
		stop();
		const other = await followBoard(store, colleague, assignmentId);
		expect(await other.latest()).toMatchObject({ seats: [{ name: 'Maya R.' }] });
		await undoHandover(store, admin, NOW);
		await expect(other.latest()).rejects.toMatchObject(notFound);
		other.stop();
	});

	it('ends for a teacher whose class it is no more', async () => {
		vi.useFakeTimers({ toFake: ['Date'] });
		const { latest, stop } = await followBoard(store, teacher, assignmentId);
		expect(await latest()).toMatchObject({ seats: [{ name: 'Maya R.' }] });
		await store.write(async (tx) => void (await tx.delete(tx.tables.classTeachers)));
		vi.setSystemTime(Date.now() + 15_000);
		await expect(latest()).rejects.toMatchObject(notFound);
		stop();
		vi.useRealTimers();
	});
});
