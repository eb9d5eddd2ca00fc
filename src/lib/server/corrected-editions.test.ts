/** Corrections of a lesson whose editions say one thing, then another, then the first again. */
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	aClass,
	anAssignment,
	anAttempt,
	aStudent,
	aTeacher,
	choosing,
	hoursFromNow,
	NOW
} from '../../../tests/support/builders';
import { changeQuestion, makeRight, readSums, snapshot } from '../../../tests/support/corrected-lesson';
import { testStore, type TestStore } from '../../../tests/support/database';
import { ownLesson } from '../../../tests/support/own-lesson';
import type { Lesson } from '../lessons/lesson';
import type { Question } from '../questions/models';
import { isBehind } from './behind';
import { previewCorrection } from './correction-preview';
import { applyCorrection, undoCorrection } from './corrections';
import type { Store } from './db/store';
import { publishDraft } from './drafts';
import { findNewestEdition } from './lessons';
import type { Student, Teacher } from './policy';

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let classId: string;
let maya: Student;
let lesson: Lesson;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher);
	maya = await aStudent(store, { classId });
	lesson = await ownLesson(store, teacher);
});
afterEach(() => opened.cleanup());

const everything = async () => [await snapshot(store), await readSums(store)];
/** The grade of the only answer there is. */
async function gradeNow() {
	const [grade] = await store.read.select().from(store.read.tables.grades);
	return grade;
}
async function correct(to: Lesson, now: Date): Promise<string> {
	const wanted = { lessonId: to.id, lesson: to, reason: 'I overlooked it.' };
	const outcome = await applyCorrection(store, teacher, wanted, now);
	if (outcome.kind !== 'applied') throw new Error(outcome.kind);
	return outcome.id;
}

describe('a key that is corrected back to what it was', () => {
	const turned = () => changeQuestion(lesson, 'plainer', (question) => makeRight(question, 'c'));
	beforeEach(async () => {
		const assignmentId = await anAssignment(store, teacher, { classId, lesson });
		await anAttempt(store, maya, { assignmentId, answers: { plainer: choosing('a') }, handedInAt: NOW });
	});

	it('scores as it did before, as its preview says, and is the newest edition', async () => {
		await correct(turned(), hoursFromNow(30));
		expect(await gradeNow()).toMatchObject({ score: 0 });
		const wanted = { lessonId: lesson.id, lesson };
		const { moves } = await previewCorrection(store, teacher, wanted, hoursFromNow(50));
		expect(moves).toEqual({ up: 1, down: 0, otherwise: 0, same: 0 });
		await correct(lesson, hoursFromNow(50));
		const newest = await findNewestEdition(store, lesson.id);
		expect(newest).toMatchObject({ number: 3, lesson });
		expect(await gradeNow()).toMatchObject({ score: 1, keyEditionId: newest?.id });
	});

	it('is as it was each time when one correction after the other is undone', async () => {
		const start = await everything();
		const first = await correct(turned(), hoursFromNow(30));
		const between = await everything();
		const second = await correct(lesson, hoursFromNow(50));
		await undoCorrection(store, teacher, second, hoursFromNow(51));
		expect(await everything()).toEqual(between);
		await undoCorrection(store, teacher, first, hoursFromNow(52));
		expect(await everything()).toEqual(start);
	});
});

describe('a key that was published before the answers there were are thought of', () => {
	const turned = () => changeQuestion(lesson, 'plainer', (question) => makeRight(question, 'c'));
	const wanted = () => ({ lessonId: lesson.id, lesson: turned() });
	const behind = () => isBehind(store.read, lesson.id);
	beforeEach(async () => {
		const older = await anAssignment(store, teacher, { classId, lesson });
		await anAttempt(store, maya, {
			assignmentId: older,
			answers: { plainer: choosing('a') },
			handedInAt: NOW
		});
	});

	/** Publishes the other key, which another student answers by. */
	async function publishTurned(): Promise<void> {
		const newer = await anAssignment(store, teacher, { classId, lesson: turned() });
		const ben = await aStudent(store, { classId, name: 'Ben C.' });
		await anAttempt(store, ben, {
			assignmentId: newer,
			answers: { plainer: choosing('c') },
			handedInAt: NOW
		});
	}
	const scores = async () =>
		(await store.read.select().from(store.read.tables.grades)).map(({ score }) => score);

	it('grades them, and makes no other edition', async () => {
		await publishTurned();
		expect([await behind(), await scores()]).toEqual([true, [1, 1]]);
		const preview = await previewCorrection(store, teacher, wanted(), hoursFromNow(30));
		expect(preview).toMatchObject({ isOut: 2, students: 1, moves: { up: 0, down: 1, same: 0 } });
		await correct(turned(), hoursFromNow(30));
		expect((await scores()).toSorted()).toEqual([0, 1]);
		expect(await store.read.$count(store.read.tables.editions)).toBe(2);
		expect(await behind()).toBe(false);
	});

	it('leaves all as it was when that is undone, the answers to the newest edition too', async () => {
		await publishTurned();
		const start = await everything();
		const id = await correct(turned(), hoursFromNow(30));
		await undoCorrection(store, teacher, id, hoursFromNow(31));
		expect(await everything()).toEqual(start);
		expect(await findNewestEdition(store, lesson.id)).toMatchObject({ number: 2, lesson: turned() });
		expect(await behind()).toBe(true);
	});

	it('comes after a key that is corrected now, and is no matter where nobody answered by the old one', async () => {
		await publishTurned();
		const again = changeQuestion(turned(), 'name-fair', (question) => makeRight(question, 'a'));
		const first = await previewCorrection(
			store,
			teacher,
			{ lessonId: lesson.id, lesson: again },
			hoursFromNow(30)
		);
		expect(first.comparison.corrected.map(({ id }) => id)).toEqual(['name-fair']);
		await correct(again, hoursFromNow(30));
		expect(await behind()).toBe(true);
		await correct(again, hoursFromNow(31));
		expect((await scores()).toSorted()).toEqual([0, 1]);
		const { attempts } = store.read.tables;
		await store.write((tx) => tx.delete(tx.tables.attempts).where(eq(attempts.accountId, maya.id)));
		expect(await behind()).toBe(false);
	});
});

describe('a lesson that is published once more', () => {
	it('is a new edition where it says what an older one said, and none where it says what the newest does', async () => {
		const publish = () => publishDraft(store, teacher, lesson.id, NOW);
		expect(await publish()).toMatchObject({ kind: 'published', number: 1 });
		await anAssignment(store, teacher, { classId, lesson: { ...lesson, title: 'Another title' } });
		expect(await publish()).toMatchObject({ kind: 'published', number: 3 });
		expect(await publish()).toMatchObject({ kind: 'unchanged' });
		expect(await findNewestEdition(store, lesson.id)).toMatchObject({ number: 3, lesson });
	});
});

describe('a passage that a corrected key makes count', () => {
	/** Both choices about one passage. */
	const onLane = (of: Lesson, change: (question: Question) => Question) =>
		['name-slanted', 'name-fair'].reduce(
			(to, id) => changeQuestion(to, id, (question) => change({ ...question, passage: 'lane' })),
			of
		);

	it('is judged by the attempt that was handed in first, whichever edition it is at', async () => {
		const unnamed = onLane(lesson, withoutTechniques);
		const [older, newer] = [
			await anAssignment(store, teacher, { classId, lesson: unnamed }),
			await anAssignment(store, teacher, { classId, lesson: { ...unnamed, title: 'A new title' } })
		];
		const done = (assignmentId: string, id: string, handedInAt: Date) =>
			anAttempt(store, maya, { assignmentId, answers: { [id]: choosing('a') }, handedInAt });
		const first = await done(newer, 'name-slanted', NOW);
		await done(older, 'name-fair', hoursFromNow(1));
		await correct({ ...onLane(lesson, (question) => question), title: 'A new title' }, hoursFromNow(30));
		const { judgments } = store.read.tables;
		const judged = await store.read.select().from(judgments).where(eq(judgments.accountId, maya.id));
		expect(judged).toMatchObject([{ passageId: 'lane', attemptId: first, questionId: 'name-slanted' }]);
	});
});

/** A choice whose options name nothing. */
function withoutTechniques(question: Question): Question {
	if (question.kind !== 'choice') throw new Error(`${question.id} is no choice.`);
	const options = question.options.map(({ technique: _, ...option }) => option);
	return { ...question, options };
}
