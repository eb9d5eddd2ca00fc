import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
	aClass,
	anEdition,
	aStudent,
	aTeacher,
	hoursFromNow,
	leave,
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { listExtraTimes, setExtraTime } from './accommodations';
import { assignLesson } from './assignments';
import { startAttempt } from './attempts';
import type { Store } from './db/store';
import { listen } from './live';
import type { Student, Teacher } from './policy';
import { findStandingOf } from './standing';

const notFound = { status: 404 };
const MINUTE = 60_000;

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let classId: string;
let student: Student;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher);
	student = await aStudent(store, { classId });
});
afterEach(() => opened.cleanup());

async function timedAssignment(): Promise<string> {
	const { id: editionId } = await anEdition(store);
	const rules = { timeLimitMinutes: 30 };
	const window = { opensAt: hoursFromNow(-1), dueAt: hoursFromNow(24), rules };
	return assignLesson(store, teacher, { classId, editionId, ...window }, NOW);
}

describe('extra time', () => {
	it('holds for one student of a class, until it is taken back', async () => {
		await aStudent(store, { classId });
		await setExtraTime(store, teacher, { classId, studentId: student.id }, '1.5', NOW);
		expect([...(await listExtraTimes(store, teacher, classId))]).toEqual([[student.id, '1.5']]);
		await setExtraTime(store, teacher, { classId, studentId: student.id }, null, NOW);
		expect([...(await listExtraTimes(store, teacher, classId))]).toEqual([]);
	});

	it('reaches an attempt that is running, and its page', async () => {
		const assignmentId = await timedAssignment();
		const attemptId = await startAttempt(store, student, { assignmentId, lighter: false }, NOW);
		const hears = vi.fn();
		const stops = [listen([attemptId], hears), listen([`student ${student.id}`], hears)];
		await setExtraTime(store, teacher, { classId, studentId: student.id }, '2', NOW);
		stops.forEach((stop) => stop());
		const standing = await findStandingOf(store.read, assignmentId, student.id);
		expect(standing?.times.timeLimit).toBe(60 * MINUTE);
		expect(hears).toHaveBeenCalledTimes(2);
		expect(await store.read.select().from(store.read.tables.attemptEvents)).toMatchObject([
			{ attemptId, kind: 'extra time changed', accountId: teacher.id }
		]);
	});

	it('is neither shown to another teacher nor set by one, nor for a stranger', async () => {
		const colleague = await aTeacher(store, { name: 'Mr. Lind' });
		const stranger = await aStudent(store, { classId: await aClass(store, colleague) });
		const gone = await aStudent(store, { classId });
		await leave(store, gone, NOW);
		const ids = { classId, studentId: student.id };
		await expect(listExtraTimes(store, colleague, classId)).rejects.toMatchObject(notFound);
		await expect(setExtraTime(store, colleague, ids, '2', NOW)).rejects.toMatchObject(notFound);
		const refused = [stranger.id, gone.id, 'nobody'].map((studentId) =>
			setExtraTime(store, teacher, { classId, studentId }, '2', NOW)
		);
		const refusal = { status: 'rejected', reason: expect.objectContaining(notFound) as unknown };
		expect(await Promise.allSettled(refused)).toEqual(refused.map(() => refusal));
		expect((await listExtraTimes(store, teacher, classId)).size).toBe(0);
	});
});
