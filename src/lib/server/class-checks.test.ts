import { afterEach, beforeEach, expect, it } from 'vitest';
import {
	aClass,
	aLesson,
	anAssignment,
	anAttempt,
	aStudent,
	aTeacher,
	choosing,
	hoursFromNow,
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import type { Lesson } from '../lessons/lesson';
import { withdrawAssignment } from './assignments';
import { classChecks } from './class-checks';
import type { Store } from './db/store';
import type { Student, Teacher } from './policy';

const lesson = aLesson();
/** The lesson as one of the two checks, with questions and passages of its own. */
const form = (check: 'A' | 'B'): Lesson => ({
	...lesson,
	...{ id: `check-${check.toLowerCase()}`, check },
	passages: lesson.passages.map((passage) => ({ ...passage, id: `${check}-${passage.id}` })),
	steps: lesson.steps.map(({ step, ...rest }) => ({
		...rest,
		step:
			step.kind !== 'question'
				? step
				: {
						...step,
						question: {
							...step.question,
							id: `${check}-${step.question.id}`,
							...('passage' in step.question && { passage: `${check}-${step.question.passage}` })
						}
					}
	}))
});

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

const checks = () => classChecks(store, teacher, classId);
const DAY = 24;
const give = (one: Lesson, opensAt: number) =>
	anAssignment(store, teacher, {
		...{ classId, lesson: one, opensAt: hoursFromNow(opensAt), dueAt: hoursFromNow(opensAt + 1) }
	});
const take = (assignmentId: string, answers: Parameters<typeof anAttempt>[2]['answers']) =>
	anAttempt(store, maya, { assignmentId, ...(answers && { answers }), handedInAt: NOW });

it('finds nothing where no check was given', async () => {
	expect(await checks()).toEqual({
		...{ isGiven: { A: false, B: false }, students: [{ A: undefined, B: undefined }] }
	});
});

it('has a student’s work on both, scores and judgments apart', async () => {
	const first = await give(form('A'), -3 * DAY);
	await give(lesson, -2 * DAY);
	const second = await give(form('B'), -DAY);
	await take(first, { 'A-name-slanted': choosing('c'), 'A-name-fair': choosing('a') });
	expect((await checks()).students).toMatchObject([{ A: { score: 0 }, B: undefined }]);
	await take(second, { 'B-name-slanted': choosing('a'), 'B-name-fair': choosing('c') });
	const { isGiven, students } = await checks();
	expect(isGiven).toEqual({ A: true, B: true });
	expect(students).toMatchObject([
		{
			A: { score: 0, discernment: { caught: { k: 0, n: 1 }, accused: { k: 1, n: 1 } } },
			B: { score: 2 / 6, discernment: { caught: { k: 1, n: 1 }, accused: { k: 0, n: 1 } } }
		}
	]);
});

it('keeps the work on a check that was withdrawn, and says that the class has none', async () => {
	const first = await give(form('A'), -3 * DAY);
	await take(first, { 'A-name-slanted': choosing('a') });
	await withdrawAssignment(store, teacher, first, NOW);
	expect(await checks()).toMatchObject({ isGiven: { A: false }, students: [{ A: { score: 1 / 6 } }] });
});

it('counts work that judged nothing by its score alone', async () => {
	await take(await give(form('A'), -3 * DAY), {});
	expect((await checks()).students).toMatchObject([{ A: { score: 0, discernment: { caught: { n: 0 } } } }]);
});

it('is not there for another teacher', async () => {
	const colleague = await aTeacher(store, { name: 'Mr. Lind' });
	await expect(classChecks(store, colleague, classId)).rejects.toMatchObject({ status: 404 });
});
