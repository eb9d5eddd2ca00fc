import { asc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	aClass,
	aLesson,
	anAssignment,
	anAttempt,
	aStudent,
	aTeacher,
	choosing,
	hoursFromNow,
	marking,
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { unpackEvidence } from '../lessons/packed-evidence';
import { unpackSkills } from '../lessons/packed-skills';
import type { Store } from './db/store';
import { recountMissing } from './evidence';
import { gradeAnswer } from './grading';
import type { Student, Teacher } from './policy';
import { reopenAttempt } from './taught-attempts';

const LOADED = 'loaded-language';
const lesson = aLesson();

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
	assignmentId = await anAssignment(store, teacher, { classId, rules: { attemptsAllowed: 3 } });
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

const handIn = (student = maya, work: Parameters<typeof anAttempt>[2]['answers'] = answers) =>
	anAttempt(store, student, { assignmentId, answers: work, handedInAt: NOW });

const judgments = () =>
	store.read.select().from(store.read.tables.judgments).orderBy(asc(store.read.tables.judgments.questionId));
const evidence = async () => {
	const rows = await store.read.select().from(store.read.tables.evidence);
	return rows.flatMap(({ shown, ...whose }) =>
		unpackEvidence({ ...whose, accountId: maya.id, classId, isOwn: false }, shown)
	);
};
const skills = async () => {
	const rows = await store.read.select().from(store.read.tables.skills);
	return rows.flatMap(({ learned, ...whose }) =>
		unpackSkills(learned).map((skill) => ({ ...whose, ...skill }))
	);
};
const sheets = () => store.read.select().from(store.read.tables.sheets);

describe('what a handed-in attempt comes to', () => {
	it('is kept with the hand-in, and nothing before it', async () => {
		await anAttempt(store, maya, { assignmentId, answers });
		expect([await judgments(), await evidence(), await skills(), await sheets()]).toEqual([[], [], [], []]);
		await handIn();
		expect(await judgments()).toMatchObject([
			{ questionId: 'mark-lane', isSignal: true, isFlagged: true, accountId: maya.id },
			{ questionId: 'mark-trips', isSignal: false, isFlagged: true },
			{ questionId: 'name-fair', isSignal: false, isFlagged: false },
			{ questionId: 'name-slanted', isSignal: true, isFlagged: true }
		]);
		expect(await skills()).toMatchObject([
			{ technique: LOADED, answers: 4, days: 1, slanted: 3, caught: 3, fair: 2, accused: 1, classId }
		]);
	});

	it('counts a passage that was judged before no second time, and a question that was answered before not at all', async () => {
		await handIn();
		const before = await skills();
		await handIn(maya, { ...answers, 'mark-trips': marking(lesson, 'mark-trips') });
		expect(await skills()).toEqual(before);
		expect(await judgments()).toHaveLength(4);
		expect((await sheets()).map(({ isCounted }) => isCounted).sort()).toEqual([false, true]);
	});

	it('goes when the attempt is opened again, and comes back as it is handed in then', async () => {
		const attemptId = await handIn();
		const before = await evidence();
		const where = { assignmentId, attemptId };
		await reopenAttempt(store, teacher, { ...where, until: null, reason: 'Fire drill' }, NOW);
		expect([await judgments(), await evidence(), await skills(), await sheets()]).toEqual([[], [], [], []]);
		await anAttempt(store, maya, { assignmentId, handedInAt: hoursFromNow(1) });
		expect((await evidence()).map(({ difficulty: _, ...row }) => row)).toEqual(
			before.map(({ difficulty: _, ...row }) => row)
		);
	});

	it('follows a grade that a teacher changes', async () => {
		const attemptId = await handIn();
		const [before] = await skills();
		await gradeAnswer(
			store,
			teacher,
			{
				...{ assignmentId, attemptId, questionId: 'mark-lane', tryNumber: 1, revision: 1 },
				...{ given: { kind: 'score', score: 0 }, reason: 'Guessed', comment: '' }
			},
			NOW
		);
		const [after] = await skills();
		expect(after?.theta).toBeLessThan(before?.theta ?? 0);
		expect(await sheets()).toMatchObject([{ scores: { 'mark-lane': 0 } }]);
	});

	it('takes the evidence away with the student', async () => {
		await handIn();
		await store.write(async (tx) => {
			await tx.delete(tx.tables.accounts).where(eq(tx.tables.accounts.id, maya.id));
		});
		expect([await judgments(), await evidence(), await skills(), await sheets()]).toEqual([[], [], [], []]);
	});
});

describe('the difficulty of a question', () => {
	const difficulties = () => store.read.select().from(store.read.tables.difficulties);

	it('moves once for each student, and not again when a grade is changed', async () => {
		const attemptId = await handIn();
		const before = await difficulties();
		expect(before).toHaveLength(4);
		expect(before.every(({ answers: count }) => count === 1)).toBe(true);
		await gradeAnswer(
			store,
			teacher,
			{
				...{ assignmentId, attemptId, questionId: 'mark-lane', tryNumber: 1, revision: 1 },
				...{ given: { kind: 'score', score: 0 }, reason: 'Guessed', comment: '' }
			},
			NOW
		);
		expect(await difficulties()).toEqual(before);
		await handIn(await aStudent(store, { classId }));
		expect((await difficulties()).map(({ answers: count }) => count)).toEqual([2, 2, 2, 2]);
	});
});

it('counts what was handed in before anything was kept', async () => {
	await handIn();
	await handIn(await aStudent(store, { classId }), { 'mark-lane': marking(lesson, 'mark-lane') });
	const before = [await judgments(), await skills(), await sheets()];
	await store.write(async (tx) => {
		const { judgments: first, evidence: second, skills: third, sheets: fourth } = tx.tables;
		for (const table of [first, second, third, fourth]) await tx.delete(table);
		for (const table of [tx.tables.editionSums, tx.tables.questionSums, tx.tables.optionSums])
			await tx.delete(table);
		await tx.delete(tx.tables.difficulties);
	});
	expect(await recountMissing(store)).toBe(2);
	expect([await judgments(), await skills(), await sheets()]).toEqual(before);
	expect(await recountMissing(store)).toBe(0);
});
