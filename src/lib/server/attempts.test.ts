import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	aClass,
	aLesson,
	anAssignment,
	aStudent,
	aTeacher,
	choosing,
	hoursFromNow,
	marking,
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import type { Answer } from '../questions/models';
import { getAttempt, handIn, saveAnswer, startAttempt, type SaveRequest } from './attempts';
import type { Store } from './db/store';
import { newId } from './ids';
import type { Student, Teacher } from './policy';

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let student: Student;
let classmate: Student;
let classId: string;
let assignmentId: string;
let attemptId: string;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher);
	student = await aStudent(store, { classId });
	classmate = await aStudent(store, { classId, name: 'Omar T.' });
	assignmentId = await anAssignment(store, teacher, { classId });
	attemptId = await startAttempt(store, student, { assignmentId, lighter: false }, NOW);
});
afterEach(() => opened.cleanup());

const lane = (...quotes: string[]) => marking(aLesson(), 'mark-lane', ...quotes);

function save(change: Partial<SaveRequest> & { value: Answer | object | number | string }, by = student) {
	const request = { questionId: 'mark-lane', revision: 1, key: newId(), ...change };
	return saveAnswer(store, by, attemptId, request, NOW);
}

async function stored(questionId = 'mark-lane') {
	return (await getAttempt(store, student, attemptId)).saved.get(questionId);
}

describe('an attempt', () => {
	it('is the same when it is started again before handing in', async () => {
		expect(await startAttempt(store, student, { assignmentId, lighter: true }, NOW)).toBe(attemptId);
	});

	it('is the same when it is started twice at once', async () => {
		const start = () => startAttempt(store, classmate, { assignmentId, lighter: false }, NOW);
		const [first, second] = await Promise.all([start(), start()]);
		expect(first).toBe(second);
	});

	it('cannot be started before the assignment opens', async () => {
		const later = await anAssignment(store, teacher, { classId, opensAt: hoursFromNow(1) });
		const start = startAttempt(store, student, { assignmentId: later, lighter: false }, NOW);
		await expect(start).rejects.toMatchObject({ status: 409 });
	});

	it('can be started after the assignment is due', async () => {
		const start = startAttempt(store, classmate, { assignmentId, lighter: false }, hoursFromNow(48));
		await expect(start).resolves.toEqual(expect.any(String));
	});

	it('cannot be started by a student of another class', async () => {
		const stranger = await aStudent(store, { classId: await aClass(store, teacher) });
		const start = startAttempt(store, stranger, { assignmentId, lighter: false }, NOW);
		await expect(start).rejects.toMatchObject({ status: 404 });
	});

	it('cannot be started again after handing in', async () => {
		await handIn(store, student, attemptId, NOW);
		const start = startAttempt(store, student, { assignmentId, lighter: false }, NOW);
		await expect(start).rejects.toMatchObject({ status: 409 });
	});

	it('is not there for anybody else', async () => {
		await expect(getAttempt(store, classmate, attemptId)).rejects.toMatchObject({ status: 404 });
		await expect(handIn(store, classmate, attemptId, NOW)).rejects.toMatchObject({ status: 404 });
	});

	it('keeps the time at which it was first handed in', async () => {
		await handIn(store, student, attemptId, NOW);
		await handIn(store, student, attemptId, hoursFromNow(1));
		const { attempt } = await getAttempt(store, student, attemptId);
		expect(attempt.handedInAt).toEqual(NOW);
	});
});

describe('saving', () => {
	// The question asks for names, and these marks have none: half of each key is earned.
	it('keeps the answer and grades it by the Highlight Score', async () => {
		const reply = await save({ value: lane('reckless', 'disgrace') });
		expect(reply).toEqual({ outcome: 'saved', revision: 1, savedAt: NOW.toISOString() });
		expect(await stored()).toMatchObject({ isGiven: true, revision: 1, score: 0.5 });
	});

	it('replaces the grade with the answer', async () => {
		await save({ value: lane('reckless', 'disgrace') });
		await save({ value: lane('reckless'), revision: 2 });
		expect(await stored()).toMatchObject({ revision: 2, score: 0.25 });
	});

	it('takes the grade back when nothing is answered any more', async () => {
		await save({ value: lane('reckless') });
		await save({ value: { marks: [], nothing: false }, revision: 2 });
		expect(await stored()).toMatchObject({ isGiven: false, score: undefined });
	});

	it('gives the same reply to the same key, and changes nothing', async () => {
		const key = newId();
		const first = await save({ value: lane('reckless'), key });
		await save({ value: lane('disgrace'), revision: 2 });
		expect(await save({ value: lane('reckless'), key })).toEqual(first);
		expect(await stored()).toMatchObject({ revision: 2, answer: lane('disgrace') });
	});

	it('refuses a key that was used for another answer', async () => {
		const key = newId();
		await save({ value: lane('reckless'), key });
		await expect(save({ value: lane('disgrace'), key, revision: 2 })).rejects.toMatchObject({ status: 422 });
		expect(await stored()).toMatchObject({ revision: 1 });
	});

	it('keeps the newer of two answers, whichever comes first', async () => {
		await save({ value: lane('disgrace'), revision: 5 });
		expect(await save({ value: lane('reckless'), revision: 4 })).toMatchObject({
			outcome: 'older',
			revision: 5
		});
		expect(await stored()).toMatchObject({ answer: lane('disgrace') });
	});

	it('keeps every one of many answers that come at once', async () => {
		const revisions = Array.from({ length: 30 }, (_, index) => index + 1);
		await Promise.all(revisions.map((revision) => save({ value: lane('reckless'), revision })));
		expect(await stored()).toMatchObject({ revision: 30 });
	});

	it('is over after handing in', async () => {
		await save({ value: lane('reckless') });
		await handIn(store, student, attemptId, NOW);
		await expect(save({ value: lane('disgrace'), revision: 2 })).rejects.toMatchObject({ status: 409 });
		expect(await stored()).toMatchObject({ answer: lane('reckless'), revision: 1 });
	});

	it('is not possible in another student’s attempt', async () => {
		await expect(save({ value: lane('reckless') }, classmate)).rejects.toMatchObject({ status: 404 });
		expect(await stored()).toBeUndefined();
	});
});

describe('an answer is refused, and nothing kept,', () => {
	const quote = 'reckless';
	const at = (change: object) => ({ marks: [{ start: 4, end: 12, quote, ...change }], nothing: false });
	it.each([
		['when a mark is out of range', at({ start: 4000, end: 4008 })],
		['when a mark is reversed', at({ start: 12, end: 4 })],
		['when a mark is empty', at({ end: 4, quote: '' })],
		['when a mark is not a number', at({ start: '4' })],
		['when a mark is not a whole number', at({ start: 4.5 })],
		['when a mark quotes something else', at({ quote: 'careless' })],
		['when a mark cuts a word', at({ end: 10, quote: 'reckle' })],
		['when a technique is given that cannot be named', at({ technique: 'fair-statement' })],
		['when it has unknown fields', { ...at({}), score: 1 }],
		[
			'when there are 10,000 marks',
			{ marks: Array.from({ length: 10_000 }, () => at({}).marks[0]), nothing: false }
		],
		['when it is of the wrong kind', choosing('a')],
		['when it is no object', 7]
	])('%s', async (_, value) => {
		await expect(save({ value })).rejects.toMatchObject({ status: 422 });
		expect(await stored()).toBeUndefined();
	});

	it.each([
		['when the question does not exist', 'no-such-question'],
		['when the question is of the other version', 'mark-north'],
		['when the question has a prototype’s name', '__proto__']
	])('%s', async (_, questionId) => {
		await expect(save({ questionId, value: lane('reckless') })).rejects.toMatchObject({ status: 422 });
	});

	it('when a mark is on the text of another passage', async () => {
		const elsewhere = marking(aLesson(), 'mark-trips', 'nine took 24');
		await expect(save({ value: elsewhere })).rejects.toMatchObject({ status: 422 });
	});
});
