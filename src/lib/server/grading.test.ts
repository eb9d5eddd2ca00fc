import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	aClass,
	anAssignment,
	anAttempt,
	aStudent,
	aTeacher,
	choosing,
	hoursFromNow,
	leave,
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { aWaitingLesson } from '../../../tests/support/waiting-lesson';
import { plainSave, saveAnswer } from './answers';
import { listEvents } from './attempt-log';
import { handIn } from './attempts';
import type { Store } from './db/store';
import { gradeAnswer, withdrawGrade, type NewGrade } from './grading';
import { countToGrade, listToGrade } from './grading-list';
import { getAttempt } from './own-attempt';
import type { Student, Teacher } from './policy';
import { reopenAttempt } from './taught-attempts';

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let maya: Student;
let classId: string;
let assignmentId: string;
let attemptId: string;
const answers = {
	plainer: choosing('b'),
	'say-fairly': { text: 'The lane is new.' },
	'who-says': { text: 'a neighbor' }
};
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher);
	maya = await aStudent(store, { classId });
	assignmentId = await anAssignment(store, teacher, { classId, lesson: aWaitingLesson() });
	attemptId = await anAttempt(store, maya, { assignmentId, answers, handedInAt: NOW });
});
afterEach(() => opened.cleanup());

const ratings = { facts: 2, charge: 1, attribution: 0, slant: 2 } as const;
const later = hoursFromNow(1);

function grade(change: Partial<NewGrade> = {}, by = teacher) {
	const grade = {
		...{ assignmentId, attemptId, questionId: 'who-says', tryNumber: 1, revision: 1 },
		...{ given: { kind: 'score', score: 0.5 }, reason: '', comment: '' }
	} satisfies NewGrade;
	return gradeAnswer(store, by, { ...grade, ...change }, later);
}

async function saved(questionId: string) {
	return (await getAttempt(store, maya, attemptId, later)).saved.get(questionId);
}

const notes = async () => (await listEvents(store.read, attemptId)).map(({ kind, reason }) => [kind, reason]);

describe('a teacher’s grade', () => {
	it('of a few words stands where no machine graded', async () => {
		await expect(grade({ comment: ' Nearly.\r\nLook again. ' })).resolves.toBe('graded');
		expect(await saved('who-says')).toMatchObject({
			score: 0.5,
			automaticScore: undefined,
			teacherGrade: { comment: 'Nearly.\nLook again.', gradedBy: teacher.id, reason: null }
		});
	});

	it('of a rewrite is the sum of the rubric out of 8', async () => {
		await grade({ questionId: 'say-fairly', given: { kind: 'rubric', ratings } });
		expect(await saved('say-fairly')).toMatchObject({ score: 0.625, teacherGrade: { ratings } });
	});

	it('stands before the automatic one, which is kept', async () => {
		await grade({ questionId: 'plainer', given: { kind: 'score', score: 1 }, reason: 'The key was wrong.' });
		expect(await saved('plainer')).toMatchObject({ score: 1, automaticScore: 0 });
	});

	it('does not change an automatic one without a reason', async () => {
		await expect(grade({ questionId: 'plainer', reason: '  ' })).resolves.toBe('needs reason');
		expect(await saved('plainer')).toMatchObject({ score: 0, teacherGrade: undefined });
		expect(await notes()).toEqual([['handed in by student', undefined]]);
	});

	it('can be changed, and is written down each time with what it was', async () => {
		await grade();
		await grade({ given: { kind: 'score', score: 0 } });
		expect(await saved('who-says')).toMatchObject({ score: 0 });
		expect(await notes()).toEqual([
			['handed in by student', undefined],
			['regraded', 'Question 8: 50 of 100.'],
			['regraded', 'Question 8: 0 of 100 instead of 50.']
		]);
	});

	it('is taken back for the automatic one', async () => {
		await grade({ questionId: 'plainer', reason: 'The key was wrong.' });
		await withdrawGrade(
			store,
			teacher,
			{ assignmentId, attemptId, questionId: 'plainer', tryNumber: 1 },
			later
		);
		expect(await saved('plainer')).toMatchObject({ score: 0, teacherGrade: undefined });
		expect((await notes()).at(-1)).toEqual(['regraded', 'Question 3: 0 of 100 instead of 50.']);
	});

	it('goes when the student changes the answer in a reopened attempt', async () => {
		await grade();
		await reopenAttempt(store, teacher, { assignmentId, attemptId, until: null, reason: 'Sick.' }, later);
		const value = { text: 'the town' };
		await saveAnswer(
			store,
			maya,
			attemptId,
			plainSave({ questionId: 'who-says', revision: 2, value }),
			later
		);
		await handIn(store, maya, attemptId, later);
		expect(await saved('who-says')).toMatchObject({ score: undefined, teacherGrade: undefined });
	});

	it('is refused for words that were changed since they were read', async () => {
		await expect(grade({ revision: 2 })).rejects.toMatchObject({ status: 409 });
	});

	it('is refused before handing in', async () => {
		const ben = await aStudent(store, { classId });
		const open = await anAttempt(store, ben, { assignmentId, answers });
		await expect(grade({ attemptId: open })).rejects.toMatchObject({ status: 409 });
	});

	it('is taken when the clock has handed in, before the server has written it down', async () => {
		const rules = { timeLimitMinutes: 10, graceMinutes: 0 };
		const timed = await anAssignment(store, teacher, { classId, lesson: aWaitingLesson(), rules });
		const open = await anAttempt(store, maya, { assignmentId: timed, answers });
		await expect(grade({ assignmentId: timed, attemptId: open })).resolves.toBe('graded');
	});

	it.each<[string, () => Promise<Partial<NewGrade>>]>([
		['an attempt that is not there', async () => ({ attemptId: 'no-such-attempt' })],
		['an assignment that is not there', async () => ({ assignmentId: 'no-such-assignment' })],
		[
			'an attempt of another assignment',
			async () => ({ assignmentId: await anAssignment(store, teacher, { classId }) })
		],
		['a question that is not there', async () => ({ questionId: '__proto__' })],
		['a question without an answer', async () => ({ questionId: 'charged' })],
		['a try that is not there', async () => ({ tryNumber: 2 })]
	])('is not found for %s', async (_, change) => {
		await expect(grade(await change())).rejects.toMatchObject({ status: 404 });
	});

	it('is not found by a colleague who does not teach the class', async () => {
		const colleague = await aTeacher(store, { name: 'Mr. Lind' });
		await expect(grade({}, colleague)).rejects.toMatchObject({ status: 404 });
		await expect(listToGrade(store, colleague, assignmentId, later)).rejects.toMatchObject({ status: 404 });
	});

	it('is not found for a student who has left', async () => {
		await leave(store, maya, later);
		await expect(grade()).rejects.toMatchObject({ status: 404 });
	});

	it.each<[string, Partial<NewGrade>]>([
		['a score above 1', { given: { kind: 'score', score: 1.01 } }],
		['a score below 0', { given: { kind: 'score', score: -0.01 } }],
		['no number', { given: { kind: 'score', score: NaN } }],
		['ratings for a few words', { given: { kind: 'rubric', ratings } }],
		['a plain score for a rewrite', { questionId: 'say-fairly' }],
		[
			'ratings that are none',
			{ questionId: 'say-fairly', given: { kind: 'rubric', ratings: { ...ratings, facts: 3 as 2 } } }
		],
		['a NUL in the comment', { comment: 'so\u0000so' }],
		['half a character in the comment', { comment: 'so \ud83d' }],
		['too long a comment', { comment: 'x'.repeat(1001) }],
		['a reason of two lines', { reason: 'so\nso' }],
		['too long a reason', { reason: 'x'.repeat(301) }]
	])('is refused, and nothing changed, with %s', async (_, change) => {
		await expect(grade(change)).rejects.toMatchObject({ status: 422 });
		expect(await notes()).toHaveLength(1);
	});
});

describe('what a person has to grade', () => {
	const list = async () => (await listToGrade(store, teacher, assignmentId, later)).questions;

	it('is listed question by question, without what a machine graded', async () => {
		const ben = await aStudent(store, { classId, name: 'Ben C.' });
		await anAttempt(store, ben, {
			assignmentId,
			answers: { 'who-says': { text: 'the council' }, 'say-fairly': { text: 'A lane.' } },
			handedInAt: NOW
		});
		expect(
			(await list()).map(({ question, number, answers }) => [question.id, number, answers.length])
		).toEqual([
			['say-fairly', 7, 2],
			['who-says', 8, 1]
		]);
		expect(await countToGrade(store, teacher, assignmentId, later)).toBe(3);
	});

	it('stays in the list when it is graded, and waits no more', async () => {
		await grade();
		expect((await list()).map(({ answers }) => answers.map((one) => one.isWaiting))).toEqual([
			[true],
			[false]
		]);
		expect(await countToGrade(store, teacher, assignmentId, later)).toBe(1);
	});

	it('is nothing while nobody has handed in', async () => {
		const other = await anAssignment(store, teacher, { classId, lesson: aWaitingLesson() });
		await anAttempt(store, maya, { assignmentId: other, answers });
		expect((await listToGrade(store, teacher, other, later)).questions).toEqual([]);
		expect(await countToGrade(store, teacher, other, later)).toBe(0);
	});
});
