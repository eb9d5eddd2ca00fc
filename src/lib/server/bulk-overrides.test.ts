import { eq } from 'drizzle-orm';
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
import { listOverrides, putOverridesBack, setOverrides } from './bulk-overrides';
import type { Store } from './db/store';
import { setOverride, type NewOverride } from './overrides';
import type { Student, Teacher } from './policy';
import { findStandingOf } from './standing';

const notFound = { status: 404 };
const NOTHING = {
	...{ opensAt: null, dueAt: null, closesAt: null, timeLimitMinutes: null },
	...{ isUntimed: false, attemptsAllowed: null, isExcused: false }
};
const week: NewOverride = { ...NOTHING, dueAt: hoursFromNow(192), reason: 'class trip' };
const excused: NewOverride = { ...NOTHING, isExcused: true, reason: 'in hospital' };

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let classId: string;
let assignmentId: string;
let ada: Student;
let ben: Student;
let cleo: Student;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher);
	assignmentId = await anAssignment(store, teacher, { classId });
	ada = await aStudent(store, { classId, name: 'Ada B.' });
	ben = await aStudent(store, { classId, name: 'Ben C.' });
	cleo = await aStudent(store, { classId, name: 'Cleo D.' });
});
afterEach(() => opened.cleanup());

const dues = async () =>
	Promise.all(
		[ada, ben, cleo].map(
			async (student) => (await findStandingOf(store.read, assignmentId, student.id))?.times.dueAt
		)
	);
const give = (students: readonly Student[], override = week, who = teacher) =>
	setOverrides(store, who, { assignmentId, studentIds: students.map(({ id }) => id) }, override, NOW);
const list = async () =>
	(await listOverrides(store, teacher, assignmentId)).map(({ name, override }) => [name, override]);

describe('more time for many', () => {
	it('is given to those who were chosen, and to nobody else', async () => {
		await give([ada, cleo]);
		expect(await dues()).toEqual([hoursFromNow(192), hoursFromNow(24), hoursFromNow(192)]);
		expect(await list()).toEqual([
			['Ada B.', week],
			['Ben C.', null],
			['Cleo D.', week]
		]);
	});

	it('is taken back whole: each has what they had before', async () => {
		await setOverride(store, teacher, { assignmentId, studentId: ben.id }, excused, NOW);
		const earlier = await list();
		const before = await give([ada, ben]);
		expect(before).toEqual([
			{ studentId: ada.id, override: null },
			{ studentId: ben.id, override: excused }
		]);
		await putOverridesBack(store, teacher, assignmentId, before, NOW);
		expect(await list()).toEqual(earlier);
	});

	it('is written down where somebody is at work', async () => {
		const attemptId = await anAttempt(store, ada, { assignmentId });
		const before = await give([ada]);
		await putOverridesBack(store, teacher, assignmentId, before, NOW);
		const { attemptEvents } = store.read.tables;
		const events = await store.read
			.select()
			.from(attemptEvents)
			.where(eq(attemptEvents.attemptId, attemptId));
		expect(events.map(({ kind, reason }) => [kind, reason])).toEqual([
			['times changed', 'class trip'],
			['times put back', null]
		]);
	});

	it('is refused whole when one of them is not in the class, and to another teacher', async () => {
		await leave(store, ben, NOW);
		await expect(give([ada, ben])).rejects.toMatchObject(notFound);
		await expect(give([ada], week, await aTeacher(store))).rejects.toMatchObject(notFound);
		expect((await dues())[0]).toEqual(hoursFromNow(24));
	});
});
