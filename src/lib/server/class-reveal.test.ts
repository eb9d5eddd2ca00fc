import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	aClass,
	aLesson,
	anAssignment,
	anAttempt,
	aStudent,
	aTeacher,
	hoursFromNow,
	leave,
	marking,
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import type { AssignmentRules } from '../lessons/assignment-rules';
import { findQuestion } from '../lessons/lesson';
import { revealClass, type ClassReveal } from './class-reveal';
import type { Store } from './db/store';
import { getAttempt } from './own-attempt';
import type { Student, Teacher } from './policy';
import { refuseNotFound } from './refusals';

const lesson = aLesson();
const QUESTION = 'mark-lane';

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let classId: string;
let assignmentId: string;
let maya: Student;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher);
	assignmentId = await assign();
	maya = await aStudent(store, { classId });
});
afterEach(() => opened.cleanup());

const assign = (rules: Partial<AssignmentRules> = {}) =>
	anAssignment(store, teacher, { classId, rules: { attemptsAllowed: 2, ...rules } });

const take = (student: Student, quotes: string[], handedInAt?: Date) =>
	anAttempt(store, student, {
		...{ assignmentId, answers: { [QUESTION]: marking(lesson, QUESTION, ...quotes) } },
		...(handedInAt && { handedInAt })
	});

/** So many classmates who marked the same words and handed in. */
async function classmates(count: number, ...quotes: string[]): Promise<Student[]> {
	const students = await Promise.all(Array.from({ length: count }, () => aStudent(store, { classId })));
	await Promise.all(students.map((one) => take(one, quotes, NOW)));
	return students;
}

async function reveal(
	attemptId: string,
	{ student = maya, questionId = QUESTION, now = NOW } = {}
): Promise<ClassReveal | undefined> {
	const own = await getAttempt(store, student, attemptId, now);
	return revealClass(store, own, findQuestion(lesson, questionId) ?? refuseNotFound(), now);
}

describe('the class is revealed', () => {
	it('to nobody before they hand in, however many classmates have', async () => {
		await classmates(5, 'reckless');
		const attemptId = await take(maya, ['disgrace']);
		expect(await reveal(attemptId)).toBeUndefined();
	});

	it.each([
		['teacher', 24 * 365],
		['due', 23]
	] as const)('to nobody before release: %s', async (release, hours) => {
		assignmentId = await assign({ mode: 'quiz', release });
		await classmates(5, 'reckless');
		const attemptId = await take(maya, ['disgrace'], NOW);
		expect(await reveal(attemptId, { now: hoursFromNow(hours) })).toBeUndefined();
	});

	it('when feedback is released because it is due', async () => {
		assignmentId = await assign({ mode: 'quiz', release: 'due' });
		await classmates(5, 'reckless');
		const attemptId = await take(maya, ['disgrace'], NOW);
		expect(await reveal(attemptId, { now: hoursFromNow(24) })).toMatchObject({ classmates: 5 });
	});

	it('from five classmates on, and the student is none of them', async () => {
		await classmates(4, 'reckless');
		const attemptId = await take(maya, ['disgrace'], NOW);
		expect(await reveal(attemptId)).toEqual({ classmates: 4, needed: 5, report: undefined });
		await classmates(1, 'reckless');
		expect(await reveal(attemptId)).toMatchObject({
			...{ classmates: 5, needed: 5 },
			report: { kind: 'highlight', n: 5, keys: [{ found: 5 }, { words: 'disgrace', found: 0 }] }
		});
	});

	it('without any name', async () => {
		await classmates(4, 'reckless');
		await take(await aStudent(store, { classId, name: 'Canary Q.' }), ['disgrace'], NOW);
		const told = JSON.stringify(await reveal(await take(maya, [], NOW)));
		expect(told).toContain('disgrace');
		expect(told).not.toContain('Canary');
	});

	it('without classmates at work, who left the question open, or who have left the class', async () => {
		await classmates(3, 'reckless');
		const [gone] = await classmates(1, 'reckless');
		await leave(store, gone ?? maya, NOW);
		await take(await aStudent(store, { classId }), ['reckless']);
		await anAttempt(store, await aStudent(store, { classId }), { assignmentId, handedInAt: NOW });
		const attemptId = await take(maya, ['disgrace'], NOW);
		expect(await reveal(attemptId)).toMatchObject({ classmates: 3, report: undefined });
	});

	it('by the first attempt of each', async () => {
		const [first] = await classmates(5, 'reckless');
		await take(first ?? maya, ['disgrace'], NOW);
		const attemptId = await take(maya, ['disgrace'], NOW);
		expect(await reveal(attemptId)).toMatchObject({
			classmates: 5,
			report: { keys: [{ found: 5 }, { found: 0 }] }
		});
	});

	it('apart for the question of the lighter version', async () => {
		await classmates(5, 'reckless');
		const attemptId = await anAttempt(store, maya, { assignmentId, lighter: true, handedInAt: NOW });
		expect(await reveal(attemptId, { questionId: 'mark-north' })).toMatchObject({ classmates: 0 });
	});

	it('to nobody through the attempt of another', async () => {
		const [other] = await classmates(5, 'reckless');
		const attemptId = await take(maya, ['disgrace'], NOW);
		await expect(reveal(attemptId, { student: other ?? maya })).rejects.toMatchObject({ status: 404 });
	});
});
