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
	marking,
	NOW
} from '../../../tests/support/builders';
import {
	addKey,
	changePassage,
	changeQuestion,
	makeRight,
	readSums,
	snapshot
} from '../../../tests/support/corrected-lesson';
import { testStore, type TestStore } from '../../../tests/support/database';
import { ownLesson } from '../../../tests/support/own-lesson';
import type { Lesson } from '../lessons/lesson';
import type { Answer } from '../questions/models';
import { plainSave, saveAnswer } from './answers';
import { applyCorrection, undoCorrection } from './corrections';
import type { Store } from './db/store';
import { recount } from './evidence';
import { gradeAnswer } from './grading';
import { findNewestEdition } from './lessons';
import { getAttempt } from './own-attempt';
import type { Student, Teacher } from './policy';

const LATER = hoursFromNow(30);
/** One of three keys, found and not named. */
const FOUND = 1 / 6;

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let classId: string;
let lesson: Lesson;
let assignmentId: string;
let maya: Student;
let omar: Student;
let mayas: string;
let omars: string;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher);
	lesson = await ownLesson(store, teacher);
	assignmentId = await anAssignment(store, teacher, { classId, lesson, rules: { attemptsAllowed: 2 } });
	maya = await aStudent(store, { classId });
	omar = await aStudent(store, { classId, name: 'Omar T.' });
	mayas = await handIn(maya, {
		'name-slanted': choosing('a'),
		'name-fair': choosing('c'),
		plainer: choosing('a'),
		'mark-lane': mark('mark-lane', 'reckless', 'disgrace'),
		'mark-trips': mark('mark-trips')
	});
	omars = await handIn(omar, {
		'name-slanted': choosing('c'),
		plainer: choosing('b'),
		'mark-lane': mark('mark-lane', 'painted in one night'),
		'mark-trips': mark('mark-trips', '24 minutes')
	});
});
afterEach(() => opened.cleanup());

const mark = (questionId: string, ...quotes: string[]) => marking(lesson, questionId, ...quotes);
const handIn = (student: Student, answers: Record<string, Answer>) =>
	anAttempt(store, student, { assignmentId, answers, handedInAt: NOW });

/** “painted in one night” is a key too. */
const withKey = (to = lesson) =>
	changePassage(to, 'lane', (passage) => addKey(passage, 'painted in one night'));
/** “the famous lane” is right, and “the new lane” is not. */
const withRight = (to = lesson) => changeQuestion(to, 'plainer', (question) => makeRight(question, 'c'));

const correct = (to: Lesson, { by = teacher, reason = 'I overlooked it.', now = LATER } = {}) =>
	applyCorrection(store, by, { lessonId: lesson.id, lesson: to, reason }, now);

async function corrected(to: Lesson, now = LATER): Promise<string> {
	const outcome = await correct(to, { now });
	if (outcome.kind !== 'applied') throw new Error(outcome.kind);
	return outcome.id;
}

const scoreOf = async (student: Student, attemptId: string, questionId: string) =>
	(await getAttempt(store, student, attemptId, LATER)).saved.get(questionId)?.score;
const everything = async () => [await snapshot(store), await readSums(store)];
const grades = () => store.read.select().from(store.read.tables.grades);
const events = (attemptId: string) =>
	store.read
		.select()
		.from(store.read.tables.attemptEvents)
		.where(eq(store.read.tables.attemptEvents.attemptId, attemptId));

describe('a corrected key', () => {
	it('scores the answers there are by what students gave, and each grade names the new edition', async () => {
		expect(await scoreOf(omar, omars, 'mark-lane')).toBe(0);
		await corrected(withKey());
		expect(await scoreOf(omar, omars, 'mark-lane')).toBeCloseTo(FOUND);
		expect(await scoreOf(maya, mayas, 'mark-lane')).toBeCloseTo(2 * FOUND);
		const newest = await findNewestEdition(store, lesson.id);
		const by = (await grades()).filter(({ keyEditionId }) => keyEditionId === newest?.id);
		expect(by.map(({ questionId }) => questionId)).toEqual(['mark-lane', 'mark-lane']);
	});

	it('is what feedback shows, with the reason, while everything else is as it was asked', async () => {
		await corrected({ ...withKey(), title: 'Another title' });
		const { edition } = await getAttempt(store, omar, omars, LATER);
		expect(edition).toMatchObject({ number: 1, lesson: { title: 'Loaded language' } });
		expect(edition.lesson.passages.find(({ id }) => id === 'lane')?.keys).toHaveLength(3);
		expect([...edition.keySources]).toMatchObject([
			['mark-lane', { correction: { reason: 'I overlooked it.', madeAt: LATER } }]
		]);
	});

	it('says of each answer that moved what it was, and nothing of the others', async () => {
		await corrected(withRight());
		expect((await events(mayas)).at(-1)).toMatchObject({
			...{ kind: 'key corrected', accountId: teacher.id },
			reason: 'Question 3: 0 of 100 instead of 100. I overlooked it.'
		});
		expect((await events(omars)).map(({ kind }) => kind)).toEqual(['handed in by student']);
	});

	it('leaves the grade of a teacher where it stands, and corrects the automatic one below it', async () => {
		const where = { assignmentId, attemptId: omars, questionId: 'mark-lane', tryNumber: 1, revision: 1 };
		const given = { kind: 'score', score: 0.9 } as const;
		await gradeAnswer(store, teacher, { ...where, given, reason: 'Well seen', comment: '' }, NOW);
		await corrected(withKey());
		const saved = (await getAttempt(store, omar, omars, LATER)).saved.get('mark-lane');
		expect(saved?.score).toBe(0.9);
		expect(saved?.automaticScore).toBeCloseTo(FOUND);
		expect((await events(omars)).map(({ kind }) => kind)).not.toContain('key corrected');
	});

	it('keeps what counting each attempt anew would keep', async () => {
		await corrected(withRight(withKey()));
		const kept = [await snapshot(store), await readSums(store)];
		await store.write(async (tx) => {
			for (const id of [mayas, omars]) await recount(tx, id);
		});
		expect([await snapshot(store), await readSums(store)]).toEqual(kept);
	});

	it('holds for whoever answers the old edition from now on', async () => {
		await corrected(withKey(), hoursFromNow(1));
		const ana = await aStudent(store, { classId, name: 'Ana' });
		const attemptId = await handIn(ana, { 'mark-lane': mark('mark-lane', 'painted in one night') });
		expect(await scoreOf(ana, attemptId, 'mark-lane')).toBeCloseTo(FOUND);
	});

	it('reaches students of a colleague to whose class the lesson was given', async () => {
		const colleague = await aTeacher(store, { name: 'Mr. Lind' });
		const other = await aClass(store, colleague);
		const lee = await aStudent(store, { classId: other, name: 'Lee' });
		const theirs = await anAssignment(store, colleague, { classId: other, lesson });
		const answers = { plainer: choosing('c') };
		const attemptId = await anAttempt(store, lee, { assignmentId: theirs, answers, handedInAt: NOW });
		await corrected(withRight());
		expect(await scoreOf(lee, attemptId, 'plainer')).toBe(1);
	});
});

describe('what is no correction', () => {
	it('changes nothing without a reason, or where no key changes for those who answered', async () => {
		const before = await snapshot(store);
		expect(await correct(withKey(), { reason: ' ' })).toEqual({ kind: 'needs reason' });
		expect(await correct(lesson)).toEqual({ kind: 'nothing to correct' });
		expect(await correct({ ...lesson, title: 'Another title' })).toEqual({ kind: 'nothing to correct' });
		expect(await snapshot(store)).toEqual(before);
		expect((await findNewestEdition(store, lesson.id))?.number).toBe(1);
	});

	it('is not there for a teacher who does not write the lesson', async () => {
		const colleague = await aTeacher(store, { name: 'Mr. Lind' });
		await expect(correct(withKey(), { by: colleague })).rejects.toMatchObject({ status: 404 });
		const id = await corrected(withKey());
		await expect(undoCorrection(store, colleague, id, LATER)).rejects.toMatchObject({ status: 404 });
		await expect(undoCorrection(store, teacher, 'none', LATER)).rejects.toMatchObject({ status: 404 });
	});

	it('refuses another lesson', async () => {
		await expect(correct({ ...withKey(), id: 'another' })).rejects.toMatchObject({ status: 422 });
	});
});

describe('undoing a correction', () => {
	it('gives every score and every feedback back, to the letter', async () => {
		const before = await everything();
		const id = await corrected(withRight(withKey()));
		expect(await everything()).not.toEqual(before);
		await undoCorrection(store, teacher, id, hoursFromNow(40));
		expect(await everything()).toEqual(before);
		expect((await findNewestEdition(store, lesson.id))?.number).toBe(1);
	});

	it('takes back a correction on top of another, then that one', async () => {
		const start = await everything();
		const first = await corrected(withKey());
		const between = await everything();
		const second = await corrected(withRight(withKey()), hoursFromNow(31));
		await expect(undoCorrection(store, teacher, first, hoursFromNow(32))).rejects.toMatchObject({
			status: 409
		});
		await undoCorrection(store, teacher, second, hoursFromNow(32));
		expect(await everything()).toEqual(between);
		await undoCorrection(store, teacher, first, hoursFromNow(33));
		expect(await everything()).toEqual(start);
	});

	it('can be done once, and for 30 days', async () => {
		const id = await corrected(withKey());
		const tooLate = hoursFromNow(30 + 30 * 24 + 1);
		await expect(undoCorrection(store, teacher, id, tooLate)).rejects.toMatchObject({ status: 409 });
		await undoCorrection(store, teacher, id, LATER);
		await expect(undoCorrection(store, teacher, id, LATER)).rejects.toMatchObject({ status: 409 });
	});

	it('grades what was answered since by the key of before', async () => {
		const ana = await aStudent(store, { classId, name: 'Ana' });
		const first = { plainer: choosing('a') };
		const attemptId = await anAttempt(store, ana, { assignmentId, answers: first });
		const id = await corrected(withRight(), hoursFromNow(1));
		const changed = plainSave({ questionId: 'plainer', revision: 2, value: choosing('c') });
		await saveAnswer(store, ana, attemptId, changed, hoursFromNow(2));
		expect(await scoreOf(ana, attemptId, 'plainer')).toBe(1);
		await undoCorrection(store, teacher, id, hoursFromNow(3));
		expect(await scoreOf(ana, attemptId, 'plainer')).toBe(0);
	});

	it('gives the keys of before to whoever was assigned the corrected edition as well', async () => {
		const id = await corrected(withRight());
		const again = await anAssignment(store, teacher, { classId, lesson: withRight() });
		const ana = await aStudent(store, { classId, name: 'Ana' });
		const answers = { plainer: choosing('c') };
		const attemptId = await anAttempt(store, ana, { assignmentId: again, answers, handedInAt: NOW });
		expect(await scoreOf(ana, attemptId, 'plainer')).toBe(1);
		await undoCorrection(store, teacher, id, LATER);
		expect(await scoreOf(ana, attemptId, 'plainer')).toBe(0);
		// The same correction once more holds for the edition of the first as well.
		await corrected(withRight(), hoursFromNow(50));
		expect(await scoreOf(ana, attemptId, 'plainer')).toBe(1);
		expect(await scoreOf(maya, mayas, 'plainer')).toBe(0);
	});
});
