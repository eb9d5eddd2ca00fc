import { afterEach, beforeEach, expect, it } from 'vitest';
import {
	aClass,
	aLesson,
	anAssignment,
	anAttempt,
	anEdition,
	aStudent,
	aTeacher,
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { questionsOf } from '../lessons/lesson';
import type { Store } from './db/store';
import type { Student, Teacher } from './policy';
import { listProblems, reportProblem } from './problem-reports';
import { openSelfStudy } from './self-study';
import {
	listSelfStudyProblems,
	reopenSelfStudyProblem,
	resolveSelfStudyProblem
} from './self-study-problems';

const notFound = { status: 404 };

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
	await anEdition(store);
});
afterEach(() => opened.cleanup());

const question = questionsOf(aLesson(), { lighter: false })[0]?.id ?? '';
const report = (attemptId: string, text: string) =>
	reportProblem(store, maya, attemptId, { questionId: question, text }, NOW);
const list = () => listSelfStudyProblems(store, teacher, classId);

async function begin(): Promise<string> {
	const wanted = { lessonId: aLesson().id, course: [aLesson()] };
	return anAttempt(store, maya, { assignmentId: await openSelfStudy(store, maya, wanted, NOW) });
}

it('what a student reports on their own reaches the class’s teacher, with no answer beside it', async () => {
	await report(await begin(), 'Two answers fit.');
	const given = await anAssignment(store, teacher, { classId });
	await report(await anAttempt(store, maya, { assignmentId: given }), 'In class.');
	expect(await list()).toEqual([
		{
			...{ id: expect.any(String) as string, studentName: 'Maya R.', text: 'Two answers fit.' },
			lesson: { id: aLesson().id, number: aLesson().number, title: aLesson().title },
			prompt: questionsOf(aLesson(), { lighter: false })[0]?.prompt,
			...{ reportedAt: NOW, resolvedAt: null }
		}
	]);
	expect((await listProblems(store, teacher, given)).map(({ text }) => text)).toEqual(['In class.']);
});

it('such a report is settled by the class’s teachers and opened again, the open ones standing first', async () => {
	const attemptId = await begin();
	await report(attemptId, 'First.');
	const [first] = await list();
	const reportId = first?.id ?? '';
	await report(attemptId, 'Second.');
	const colleague = await aTeacher(store, { name: 'Mr. Lind' });
	await expect(listSelfStudyProblems(store, colleague, classId)).rejects.toMatchObject(notFound);
	const settled = resolveSelfStudyProblem(store, colleague, { classId, reportId }, NOW);
	await expect(settled).rejects.toMatchObject(notFound);
	await resolveSelfStudyProblem(store, teacher, { classId, reportId }, NOW);
	expect(await list()).toMatchObject([
		{ text: 'Second.', resolvedAt: null },
		{ text: 'First.', resolvedAt: NOW }
	]);
	const reopened = reopenSelfStudyProblem(store, colleague, { classId, reportId });
	await expect(reopened).rejects.toMatchObject(notFound);
	await reopenSelfStudyProblem(store, teacher, { classId, reportId });
	expect((await list()).map(({ resolvedAt }) => resolvedAt)).toEqual([null, null]);
});

it.each(['nothing', '__proto__', ''])('no report is settled that is not there: “%s”', async (reportId) => {
	await expect(resolveSelfStudyProblem(store, teacher, { classId, reportId }, NOW)).rejects.toMatchObject(
		notFound
	);
});
