import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	aClass,
	aLesson,
	anAssignment,
	anAttempt,
	anEdition,
	aStudent,
	aTeacher,
	choosing,
	hoursFromNow,
	leave,
	marking,
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { setExtraTime } from './accommodations';
import { plainSave, saveAnswer } from './answers';
import { handIn, startAttempt } from './attempts';
import type { Store } from './db/store';
import { setOverride } from './overrides';
import type { Student, Teacher } from './policy';
import { allowSelfStudy, openSelfStudy } from './self-study';
import { studentInsights } from './student-insights';

const LOADED = 'loaded-language';
const lesson = aLesson();

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let classId: string;
let maya: Student;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher);
	maya = await aStudent(store, { classId });
});
afterEach(() => opened.cleanup());

/** Catches both slanted passages and accuses one of two fair ones. */
const answers = {
	'name-slanted': choosing('a'),
	'name-fair': choosing('c'),
	'mark-lane': marking(lesson, 'mark-lane', 'reckless', 'disgrace'),
	'mark-trips': marking(lesson, 'mark-trips', '24 minutes')
};

const insights = (student = maya, now = NOW) =>
	studentInsights(store, teacher, { classId, studentId: student.id }, now);

const handInAll = (assignmentId: string, student = maya) =>
	anAttempt(store, student, { assignmentId, answers, handedInAt: NOW });

describe('what a teacher sees of one student', () => {
	it('is nothing, and says so, before anything is given', async () => {
		expect(await insights()).toMatchObject({
			student: { id: maya.id, name: 'Maya R.', extraTime: null },
			...{ judged: { caught: { k: 0, n: 0 }, accused: { k: 0, n: 0 } } },
			...{ course: [], techniques: [], works: [] },
			calibration: undefined
		});
	});

	it('names an assignment that was not started, and what was only begun counts for nothing', async () => {
		const assignmentId = await anAssignment(store, teacher, { classId });
		expect((await insights()).works).toMatchObject([{ runs: [], shown: undefined, score: undefined }]);
		await anAttempt(store, maya, { assignmentId, answers });
		const found = await insights();
		expect(found.works).toMatchObject([{ shown: { phase: 'in progress' }, score: undefined }]);
		expect([found.course, found.techniques]).toEqual([[], []]);
	});

	it('is one judgment after one answer', async () => {
		const assignmentId = await anAssignment(store, teacher, { classId });
		const work = { 'name-slanted': choosing('a') };
		await anAttempt(store, maya, { assignmentId, answers: work, handedInAt: NOW });
		const found = await insights();
		expect(found.judged).toEqual({ caught: { k: 1, n: 1 }, accused: { k: 0, n: 0 } });
		expect(found.techniques).toMatchObject([{ skill: { technique: LOADED, answers: 1, slanted: 1 } }]);
	});

	it('counts first judgments by assignment, and a passage that comes again not again', async () => {
		const later = await anAssignment(store, teacher, { classId, opensAt: hoursFromNow(-1) });
		const sooner = await anAssignment(store, teacher, { classId, opensAt: hoursFromNow(-2) });
		await handInAll(sooner);
		await handInAll(later);
		const found = await insights();
		expect(found.works.map(({ assignment }) => assignment.id)).toEqual([sooner, later]);
		expect(found.judged).toEqual({ caught: { k: 2, n: 2 }, accused: { k: 1, n: 2 } });
		expect(found.course).toEqual([{ assignmentId: sooner, ...found.judged }]);
		expect(found.techniques).toMatchObject([
			{
				skill: { technique: LOADED, slanted: 3, caught: 3, fair: 2, accused: 1 },
				course: [{ assignmentId: sooner, caught: { k: 3, n: 3 }, accused: { k: 1, n: 2 } }]
			}
		]);
	});

	it('is the same for students who answered the same, whoever else answered', async () => {
		const assignmentId = await anAssignment(store, teacher, { classId });
		const ben = await aStudent(store, { classId, name: 'Ben C.' });
		await handInAll(assignmentId);
		const alone = await insights();
		await handInAll(assignmentId, ben);
		expect((await insights()).judged).toEqual(alone.judged);
		const { judged, course, works } = await insights(ben);
		expect({ judged, course }).toEqual({ judged: alone.judged, course: alone.course });
		expect(works[0]?.score).toBe(alone.works[0]?.score);
	});

	it('has the confidence stated with first answers, right or not, once they are handed in', async () => {
		const assignmentId = await anAssignment(store, teacher, { classId });
		const attemptId = await startAttempt(store, maya, { assignmentId, lighter: false }, NOW);
		const say = (questionId: string, option: string, confidence: number) =>
			saveAnswer(
				store,
				maya,
				attemptId,
				{ ...plainSave({ questionId, revision: 1, value: choosing(option) }), confidence },
				NOW
			);
		await say('name-slanted', 'a', 95);
		await say('name-fair', 'a', 75);
		expect((await insights()).calibration).toBeUndefined();
		await handIn(store, maya, attemptId, NOW);
		expect((await insights()).calibration).toMatchObject({
			...{ n: 2, share: 0.5 },
			levels: [
				{ stated: 0.75, right: 0, n: 1 },
				{ stated: 0.95, right: 1, n: 1 }
			]
		});
	});

	it('has nothing of what they do on their own', async () => {
		await anEdition(store);
		const before = await insights();
		await allowSelfStudy(store, teacher, classId, true);
		const wanted = { lessonId: lesson.id, course: [lesson] };
		await handInAll(await openSelfStudy(store, maya, wanted, NOW));
		const { class: _, ...after } = await insights();
		const { class: __, ...unchanged } = before;
		expect(after).toEqual(unchanged);
	});

	it('has what is different for them, and the times by it', async () => {
		const assignmentId = await anAssignment(store, teacher, { classId });
		await setExtraTime(store, teacher, { classId, studentId: maya.id }, '1.5', NOW);
		const nothing = { opensAt: null, closesAt: null, timeLimitMinutes: null, attemptsAllowed: null };
		await setOverride(
			store,
			teacher,
			{ assignmentId, studentId: maya.id },
			{ ...nothing, dueAt: hoursFromNow(48), isUntimed: false, isExcused: true, reason: 'Was ill' },
			NOW
		);
		const found = await insights();
		expect(found.student.extraTime).toBe('1.5');
		expect(found.works).toMatchObject([
			{ isExcused: true, override: { reason: 'Was ill' }, times: { dueAt: hoursFromNow(48) } }
		]);
	});

	it('is not found by other teachers, in another class, after the student left, or once they are erased', async () => {
		const missing = { status: 404 };
		const stranger = await aTeacher(store, { name: 'Mr. Adeyemi' });
		const here = { classId, studentId: maya.id };
		await expect(studentInsights(store, stranger, here, NOW)).rejects.toMatchObject(missing);
		const other = await aClass(store, teacher, { name: 'Period 4' });
		const elsewhere = { classId: other, studentId: maya.id };
		await expect(studentInsights(store, teacher, elsewhere, NOW)).rejects.toMatchObject(missing);
		const ben = await aStudent(store, { classId, name: 'Ben C.' });
		await leave(store, ben, NOW);
		await expect(insights(ben)).rejects.toMatchObject(missing);
		await handInAll(await anAssignment(store, teacher, { classId }));
		await store.write(async (tx) => {
			const { accounts, enrollments } = tx.tables;
			await tx.delete(enrollments).where(eq(enrollments.accountId, maya.id));
			await tx.delete(accounts).where(eq(accounts.id, maya.id));
		});
		await expect(insights()).rejects.toMatchObject(missing);
	});
});
