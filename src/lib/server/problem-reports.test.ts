import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	aClass,
	anAssignment,
	anAttempt,
	aStudent,
	aTeacher,
	hoursFromNow,
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import type { Store } from './db/store';
import type { Student, Teacher } from './policy';
import {
	countOpenProblems,
	listProblems,
	MOST_REPORTS,
	reopenProblem,
	reportProblem,
	resolveProblem
} from './problem-reports';

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let maya: Student;
let classId: string;
let assignmentId: string;
let attemptId: string;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher);
	maya = await aStudent(store, { classId });
	assignmentId = await anAssignment(store, teacher, { classId });
	attemptId = await anAttempt(store, maya, { assignmentId });
});
afterEach(() => opened.cleanup());

function report({ questionId = 'plainer', text = 'Two answers are right.', by = maya, now = NOW } = {}) {
	return reportProblem(store, by, attemptId, { questionId, text }, now);
}
const list = () => listProblems(store, teacher, assignmentId);

describe('a problem with a question', () => {
	it('goes to the teacher with who says it, of what, and when', async () => {
		await report({ text: ' Two answers\r\nare right. ' });
		expect(await list()).toMatchObject([
			{
				question: { id: 'plainer', prompt: 'Which wording tells the same fact?' },
				student: { id: maya.id, name: maya.name },
				...{ number: 3, attempt: { number: 1, isHandedIn: false } },
				...{ text: 'Two answers\nare right.', reportedAt: NOW, resolvedAt: null }
			}
		]);
	});

	it('is settled once, and stands below the open ones then', async () => {
		await report({ text: 'First.' });
		await report({ text: 'Second.', now: hoursFromNow(1) });
		const newest = (await list())[0]?.id ?? '';
		await resolveProblem(store, teacher, { assignmentId, reportId: newest }, hoursFromNow(2));
		await resolveProblem(store, teacher, { assignmentId, reportId: newest }, hoursFromNow(3));
		expect((await list()).map(({ text, resolvedAt }) => [text, resolvedAt])).toEqual([
			['First.', null],
			['Second.', hoursFromNow(2)]
		]);
		expect(await countOpenProblems(store, teacher, assignmentId)).toBe(1);
	});

	it('is opened again where it was settled too early', async () => {
		await report();
		const reportId = (await list())[0]?.id ?? '';
		await resolveProblem(store, teacher, { assignmentId, reportId }, NOW);
		expect(await countOpenProblems(store, teacher, assignmentId)).toBe(0);
		await reopenProblem(store, teacher, { assignmentId, reportId });
		expect(await list()).toMatchObject([{ id: reportId, resolvedAt: null }]);
		expect(await countOpenProblems(store, teacher, assignmentId)).toBe(1);
	});

	it('is not taken after twenty in one attempt', async () => {
		await Promise.all(Array.from({ length: MOST_REPORTS }, () => report()));
		await expect(report()).rejects.toMatchObject({ status: 429 });
		expect(await countOpenProblems(store, teacher, assignmentId)).toBe(MOST_REPORTS);
	});

	it.each([
		['no text', { text: ' \n ' }],
		['too much text', { text: 'x'.repeat(1001) }],
		['a NUL', { text: 'so\u0000' }],
		['half a character', { text: '\ud83d' }],
		['a question that is not there', { questionId: '__proto__' }],
		['a question of the other version', { questionId: 'mark-north' }]
	])('is refused with %s', async (_, change) => {
		await expect(report(change)).rejects.toMatchObject({ status: 422 });
		expect(await list()).toEqual([]);
	});

	it('is nobody else’s to report, read, settle or open again', async () => {
		await report();
		const reportId = (await list())[0]?.id ?? '';
		const ben = await aStudent(store, { classId, name: 'Ben C.' });
		const colleague = await aTeacher(store, { name: 'Mr. Lind' });
		const other = await anAssignment(store, teacher, { classId });
		const settle = (by: Teacher, assignmentId: string) =>
			resolveProblem(store, by, { assignmentId, reportId }, NOW);
		await expect(report({ by: ben })).rejects.toMatchObject({ status: 404 });
		await expect(listProblems(store, colleague, assignmentId)).rejects.toMatchObject({ status: 404 });
		await expect(settle(colleague, assignmentId)).rejects.toMatchObject({ status: 404 });
		await expect(settle(teacher, other)).rejects.toMatchObject({ status: 404 });
		const reopen = (by: Teacher, assignmentId: string) =>
			reopenProblem(store, by, { assignmentId, reportId });
		await expect(reopen(colleague, assignmentId)).rejects.toMatchObject({ status: 404 });
		await expect(reopen(teacher, other)).rejects.toMatchObject({ status: 404 });
	});
});
