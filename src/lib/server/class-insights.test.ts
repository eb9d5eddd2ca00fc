import { eq } from 'drizzle-orm';
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
	leave,
	marking,
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { findingOf } from '../lessons/class-finding';
import { mostSplit, suggestLesson, teachesOf } from '../lessons/next-step';
import { onlySuspicious } from '../lessons/only-suspicious';
import { tallyTechniques } from '../lessons/technique-tally';
import { withdrawAssignment } from './assignments';
import { handIn, startAttempt } from './attempts';
import { plainSave, saveAnswer } from './answers';
import { classInsights } from './class-insights';
import type { Store } from './db/store';
import type { Student, Teacher } from './policy';
import { openSelfStudy } from './self-study';

const lesson = aLesson();

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let classId: string;
let assignmentId: string;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher);
	assignmentId = await anAssignment(store, teacher, { classId });
});
afterEach(() => opened.cleanup());

/** Catches both slanted passages; accuses one of the two fair ones. */
const RIGHT = {
	'name-slanted': choosing('a'),
	'name-fair': choosing('c'),
	'mark-lane': marking(lesson, 'mark-lane', 'reckless', 'disgrace'),
	'mark-trips': marking(lesson, 'mark-trips', '24 minutes')
};
/** Catches nothing; accuses both. */
const WRONG = {
	'name-slanted': choosing('c'),
	'name-fair': choosing('a'),
	'mark-lane': marking(lesson, 'mark-lane'),
	'mark-trips': marking(lesson, 'mark-trips', '24 minutes')
};
const ONLY_SLANTED = { 'name-slanted': choosing('a') };

type Answers = Parameters<typeof anAttempt>[2]['answers'];
async function aStudentWho(answers: Answers = RIGHT, name = 'Maya R.'): Promise<Student> {
	const student = await aStudent(store, { classId, name });
	await anAttempt(store, student, { assignmentId, ...(answers && { answers }), handedInAt: NOW });
	return student;
}
const insights = () => classInsights(store, teacher, classId);

describe('what a class can see', () => {
	it('has everybody who is in it now, by name, also who has done nothing', async () => {
		await aStudentWho();
		await aStudent(store, { classId, name: 'Ada B.' });
		await leave(store, await aStudentWho(WRONG, 'Ben C.'), NOW);
		const { students, assignments } = await insights();
		expect(assignments).toEqual([assignmentId]);
		expect(students).toMatchObject([
			{ name: 'Ada B.', skills: [], judged: [undefined] },
			{
				...{ name: 'Maya R.', skills: [{ technique: 'loaded-language', caught: 3, accused: 1 }] },
				judged: [{ caught: { k: 2, n: 2 }, accused: { k: 1, n: 2 } }]
			}
		]);
	});

	it('counts each question’s passage over who is in the class', async () => {
		await aStudentWho();
		await aStudentWho(WRONG);
		await leave(store, await aStudentWho(WRONG), NOW);
		const { questions } = await insights();
		expect(questions).toHaveLength(4);
		expect(questions).toContainEqual({
			...{ assignmentId, questionId: 'mark-lane', isSignal: true, judged: 2, flagged: 1 }
		});
	});

	it('keeps what was done in an assignment that was withdrawn', async () => {
		await aStudentWho();
		const before = await insights();
		await withdrawAssignment(store, teacher, assignmentId, NOW);
		expect(await insights()).toEqual(before);
	});

	it('leaves out what a student did on their own, and what another class did', async () => {
		const student = await aStudent(store, { classId });
		await withdrawAssignment(store, teacher, assignmentId, NOW);
		const own = await openSelfStudy(store, student, { lessonId: lesson.id, course: [lesson] }, NOW);
		await anAttempt(store, student, { assignmentId: own, answers: RIGHT, handedInAt: NOW });
		expect(await store.read.$count(store.read.tables.judgments)).toBeGreaterThan(0);
		const other = await aClass(store, teacher, { name: 'Period 4' });
		const theirs = await anAssignment(store, teacher, { classId: other });
		const elsewhere = await aStudent(store, { classId: other });
		await anAttempt(store, elsewhere, { assignmentId: theirs, answers: RIGHT, handedInAt: NOW });
		expect(await insights()).toMatchObject({ assignments: [], questions: [], students: [{ skills: [] }] });
	});

	it('forgets a student whose account is deleted', async () => {
		const { id } = await aStudentWho();
		await store.write(async (tx) => {
			await tx.delete(tx.tables.accounts).where(eq(tx.tables.accounts.id, id));
		});
		expect(await insights()).toEqual({ students: [], assignments: [], questions: [] });
	});

	it('orders the assignments by when they opened', async () => {
		const earlier = await anAssignment(store, teacher, { classId, opensAt: hoursFromNow(-48) });
		const student = await aStudentWho(ONLY_SLANTED);
		const attemptId = await startAttempt(store, student, { assignmentId: earlier, lighter: false }, NOW);
		const save = plainSave({ questionId: 'name-fair', revision: 1, value: choosing('a') });
		await saveAnswer(store, student, attemptId, save, NOW);
		await handIn(store, student, attemptId, NOW);
		expect(await insights()).toMatchObject({
			assignments: [earlier, assignmentId],
			students: [{ judged: [{ accused: { n: 1 } }, { caught: { k: 1, n: 1 } }] }]
		});
	});

	it('is not there for another teacher', async () => {
		const colleague = await aTeacher(store, { name: 'Mr. Lind' });
		await expect(classInsights(store, colleague, classId)).rejects.toMatchObject({ status: 404 });
	});
});

describe('what is found in a class', () => {
	const found = async () => {
		const { students, assignments, questions } = await insights();
		const tallies = tallyTechniques(
			students.flatMap(({ skills }) => skills),
			students.length
		);
		return {
			...{ ...findingOf(tallies), tally: tallies[0] },
			lesson: suggestLesson([teachesOf(lesson)], new Set(), { finding: findingOf(tallies), tallies }),
			split: mostSplit(questions),
			suspicion: onlySuspicious(
				students.map(({ judged }) => judged),
				assignments.length
			)
		};
	};
	const class_ = async (...answers: Answers[]) => {
		for (const one of answers) await aStudentWho(one);
		return found();
	};
	const times = (count: number, answers: Answers) => Array.from({ length: count }, () => answers);

	it('is nothing of nobody, and of four', async () => {
		const nothing = { strongest: undefined, weakest: undefined, accused: undefined, split: undefined };
		expect(await found()).toMatchObject(nothing);
		expect(await class_(...times(4, RIGHT))).toMatchObject(nothing);
	});

	it('is the same for all when everybody is the same', async () => {
		expect(await class_(...times(5, RIGHT))).toMatchObject({
			tally: { technique: 'loaded-language', caught: { mean: 1, low: 1, high: 1, n: 5 } },
			accused: { accusers: { k: 5, n: 5 } },
			...{ weakest: undefined, split: undefined, suspicion: undefined }
		});
	});

	it('is what is missed when everybody is wrong', async () => {
		expect(await class_(...times(5, WRONG))).toMatchObject({
			tally: { caught: { mean: 0, low: 0, high: 0 }, states: { growing: 0, 'not enough yet': 5 } },
			...{ accused: { accusers: { k: 5, n: 5 } }, lesson: { why: { kind: 'accused' } } }
		});
	});

	it('names no accusation when nobody judged a fair passage', async () => {
		expect(await class_(...times(5, ONLY_SLANTED))).toMatchObject({
			...{ tally: { caught: { n: 5 }, accusers: undefined }, accused: undefined, suspicion: undefined }
		});
	});

	it('is the passage that the class is divided over', async () => {
		expect(await class_(...times(3, RIGHT), ...times(3, WRONG))).toMatchObject({
			split: { assignmentId, flaggers: { k: 3, n: 6 } }
		});
	});
});
