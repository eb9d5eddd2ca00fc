import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aClass, anAssignment, aStudent, aTeacher, hoursFromNow, NOW } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { handIn, handInAllExpired, startAttempt } from './attempts';
import type { Store } from './db/store';
import { getAttempt } from './own-attempt';
import type { Student, Teacher } from './policy';

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let student: Student;
let classmate: Student;
let classId: string;
let assignmentId: string;
let attemptId: string;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher);
	student = await aStudent(store, { classId });
	classmate = await aStudent(store, { classId, name: 'Omar T.' });
	assignmentId = await anAssignment(store, teacher, { classId });
	attemptId = await startAttempt(store, student, { assignmentId, lighter: false }, NOW);
});
afterEach(() => opened.cleanup());

describe('an attempt', () => {
	it('is the same when it is started again before handing in', async () => {
		expect(await startAttempt(store, student, { assignmentId, lighter: true }, NOW)).toBe(attemptId);
	});

	it('is the same when it is started twice at once', async () => {
		const start = () => startAttempt(store, classmate, { assignmentId, lighter: false }, NOW);
		const [first, second] = await Promise.all([start(), start()]);
		expect(first).toBe(second);
	});

	it('cannot be started before the assignment opens', async () => {
		const later = await anAssignment(store, teacher, { classId, opensAt: hoursFromNow(1) });
		const start = startAttempt(store, student, { assignmentId: later, lighter: false }, NOW);
		await expect(start).rejects.toMatchObject({ status: 409 });
	});

	it('can be started after the assignment is due', async () => {
		const start = startAttempt(store, classmate, { assignmentId, lighter: false }, hoursFromNow(48));
		await expect(start).resolves.toEqual(expect.any(String));
	});

	it('cannot be started by a student of another class', async () => {
		const stranger = await aStudent(store, { classId: await aClass(store, teacher) });
		const start = startAttempt(store, stranger, { assignmentId, lighter: false }, NOW);
		await expect(start).rejects.toMatchObject({ status: 404 });
	});

	it('cannot be started again after handing in', async () => {
		await handIn(store, student, attemptId, NOW);
		const start = startAttempt(store, student, { assignmentId, lighter: false }, NOW);
		await expect(start).rejects.toMatchObject({ status: 409 });
	});

	it('is not there for anybody else', async () => {
		await expect(getAttempt(store, classmate, attemptId, NOW)).rejects.toMatchObject({ status: 404 });
		await expect(handIn(store, classmate, attemptId, NOW)).rejects.toMatchObject({ status: 404 });
	});

	it('keeps the time at which it was first handed in', async () => {
		await handIn(store, student, attemptId, NOW);
		await handIn(store, student, attemptId, hoursFromNow(1));
		const { attempt } = await getAttempt(store, student, attemptId, NOW);
		expect(attempt.handedInAt).toEqual(NOW);
	});
});

describe('an attempt with a time limit', () => {
	let timed: string;
	let run: string;
	beforeEach(async () => {
		timed = await anAssignment(store, teacher, {
			classId,
			rules: { timeLimitMinutes: 30, attemptsAllowed: 2 }
		});
		run = await startAttempt(store, student, { assignmentId: timed, lighter: false }, NOW);
	});
	const minutes = (count: number) => hoursFromNow(count / 60);
	const look = (now: Date) => getAttempt(store, student, run, now);

	it('is time up at its deadline, and handed in after the grace time without anybody asking', async () => {
		expect((await look(minutes(29.9))).state).toBe('in progress');
		expect((await look(minutes(30))).state).toBe('time up');
		expect((await look(minutes(40))).record).toMatchObject({ handedInBy: 'server', handedInAt: minutes(30) });
	});

	it('is handed in by the server, once, with a receipt', async () => {
		expect(await handInAllExpired(store, minutes(39))).toBe(0);
		expect(await handInAllExpired(store, minutes(40))).toBe(1);
		expect(await handInAllExpired(store, minutes(41))).toBe(0);
		const { attempt } = await look(minutes(41));
		expect(attempt).toMatchObject({ handedInBy: 'server', handedInAt: minutes(30) });
		expect(attempt.receipt).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
	});

	it('can be followed by another one, and by no third', async () => {
		await handIn(store, student, run, minutes(5));
		const start = (now: Date) => startAttempt(store, student, { assignmentId: timed, lighter: false }, now);
		const second = await start(minutes(6));
		expect(second).not.toBe(run);
		await handIn(store, student, second, minutes(7));
		await expect(start(minutes(8))).rejects.toMatchObject({ status: 409 });
	});

	it('left alone is handed in when the next one starts', async () => {
		await startAttempt(store, student, { assignmentId: timed, lighter: false }, minutes(45));
		expect((await look(minutes(45))).attempt).toMatchObject({
			handedInBy: 'server',
			handedInAt: minutes(30)
		});
	});
});

it('does not start in an assignment that was withdrawn', async () => {
	const gone = await anAssignment(store, teacher, { classId });
	await store.write(async (tx) => {
		const { assignments } = tx.tables;
		await tx.update(assignments).set({ withdrawnAt: NOW }).where(eq(assignments.id, gone));
	});
	const start = startAttempt(store, student, { assignmentId: gone, lighter: false }, NOW);
	await expect(start).rejects.toMatchObject({ status: 409 });
});

it('has a seed of its own', async () => {
	const other = await startAttempt(store, classmate, { assignmentId, lighter: false }, NOW);
	const seeds = [
		(await getAttempt(store, student, attemptId, NOW)).attempt.seed,
		(await getAttempt(store, classmate, other, NOW)).attempt.seed
	];
	expect(new Set(seeds).size).toBe(2);
});
