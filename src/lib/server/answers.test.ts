import { eq } from 'drizzle-orm';
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
import type { SaveRequest } from '../lessons/saving';
import { plainSave, saveAnswer } from './answers';
import { handIn, startAttempt } from './attempts';
import type { Store } from './db/store';
import { newId } from './ids';
import { getAttempt } from './own-attempt';
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

type Sent = Partial<SaveRequest> & { value: Answer | object | number | string };

function save(change: Sent, by = student, now = NOW) {
	return saveAnswer(
		store,
		by,
		attemptId,
		plainSave({ questionId: 'mark-lane', revision: 1, ...change }),
		now
	);
}

async function stored(questionId = 'mark-lane') {
	return (await getAttempt(store, student, attemptId, NOW)).saved.get(questionId);
}

describe('saving', () => {
	// The question asks for names, and these marks have none: half of each key is earned.
	it('keeps the answer and grades it by the Highlight Score', async () => {
		const reply = await save({ value: lane('reckless', 'disgrace') });
		expect(reply).toMatchObject({
			status: 200,
			body: { entry: { revision: 1, savedAt: NOW.toISOString(), isAnswered: true } }
		});
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
			status: 409,
			body: { stored: { revision: 5, value: lane('disgrace') } }
		});
		expect(await stored()).toMatchObject({ answer: lane('disgrace') });
	});

	it('keeps the newer of two answers with the same revision, and gives it to the other', async () => {
		await save({ value: lane('disgrace') });
		expect(await save({ value: lane('reckless') })).toMatchObject({
			status: 409,
			body: { stored: { revision: 1, value: lane('disgrace') } }
		});
	});

	it('keeps every one of many answers that come at once', async () => {
		const revisions = Array.from({ length: 30 }, (_, index) => index + 1);
		await Promise.all(revisions.map((revision) => save({ value: lane('reckless'), revision })));
		expect(await stored()).toMatchObject({ revision: 30 });
	});

	it('is over after handing in', async () => {
		await save({ value: lane('reckless') });
		await handIn(store, student, attemptId, NOW);
		expect(await save({ value: lane('disgrace'), revision: 2 })).toMatchObject({
			status: 409,
			body: { closed: 'handed in' }
		});
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

describe('beside the answer', () => {
	it('a flag and hints are kept without one', async () => {
		const flag = plainSave({ questionId: 'mark-lane', revision: 1, value: null, flagged: true });
		expect(await saveAnswer(store, student, attemptId, flag, NOW)).toMatchObject({ status: 200 });
		expect(await stored()).toMatchObject({ isGiven: false, row: { flagged: true } });
	});

	it.each([
		['a confidence that is no level', { confidence: 60 }],
		['a certainty that is not asked', { certainty: 3 }],
		['hints that are not there', { hints: 2 }],
		['checking in a quiz', { give: true }],
		['another try in a quiz', { tryNumber: 2 }]
	])('%s is refused, and nothing kept', async (_, change) => {
		await expect(save({ value: lane('reckless'), ...change })).rejects.toMatchObject({ status: 422 });
		expect(await stored()).toBeUndefined();
	});

	it('a level of confidence is kept', async () => {
		await save({ value: lane('reckless'), confidence: 75 });
		expect(await stored()).toMatchObject({ row: { confidence: 75 } });
	});
});

describe('in practice', () => {
	beforeEach(async () => {
		assignmentId = await anAssignment(store, teacher, { classId, rules: { mode: 'practice' } });
		attemptId = await startAttempt(store, student, { assignmentId, lighter: false }, NOW);
	});

	it('a checked answer brings its feedback, and stays as it is', async () => {
		const reply = await save({ value: lane('reckless'), give: true });
		expect(reply).toMatchObject({
			status: 200,
			body: { entry: { isGiven: true, feedback: { score: 0.25, review: { kind: 'highlight' } } } }
		});
		expect(await save({ value: lane('disgrace'), revision: 2 })).toMatchObject({
			status: 409,
			body: { closed: 'given' }
		});
	});

	it('nothing answered cannot be checked', async () => {
		const reply = await save({ value: { marks: [], nothing: false }, give: true });
		expect(reply).toMatchObject({ status: 200, body: { entry: { isGiven: false, feedback: null } } });
	});

	it('the first try counts, whatever follows', async () => {
		await save({ value: lane('reckless'), give: true });
		await save({ value: lane('reckless', 'disgrace'), give: true, tryNumber: 2 });
		expect(await stored()).toMatchObject({ tryNumber: 1, score: 0.25 });
	});

	it.each([
		['before the first is checked', 2],
		['that skips one', 3]
	])('there is no try %s', async (_, tryNumber) => {
		await save({ value: lane('reckless') });
		await expect(save({ value: lane('reckless'), tryNumber })).rejects.toMatchObject({ status: 422 });
	});
});

describe('around the deadline', () => {
	const minutes = (count: number) => hoursFromNow(count / 60);
	const heard = NOW.toISOString();
	beforeEach(async () => {
		assignmentId = await anAssignment(store, teacher, { classId, rules: { timeLimitMinutes: 30 } });
		attemptId = await startAttempt(store, student, { assignmentId, lighter: false }, NOW);
	});

	it('an answer made in time and delivered within the grace time counts, and says so', async () => {
		const late = { value: lane('reckless'), heard, elapsedMs: 29 * 60_000 };
		const reply = await save(late, student, minutes(35));
		expect(reply).toMatchObject({ status: 200, body: { isDeliveredLate: true } });
		expect(await stored()).toMatchObject({ isGiven: true, row: { isDeliveredLate: true } });
	});

	it.each([
		['made after it', 31 * 60_000, 35, 'time up'],
		['made in time but delivered after the grace time', 29 * 60_000, 41, 'handed in']
	])('an answer %s is not taken', async (_, elapsedMs, comes, closed) => {
		const late = { value: lane('reckless'), heard, elapsedMs };
		expect(await save(late, student, minutes(comes))).toMatchObject({ status: 409, body: { closed } });
		expect(await stored()).toBeUndefined();
	});

	it('a clock that is set a day wrong changes nothing: it is not asked', async () => {
		const tomorrow = hoursFromNow(24).toISOString();
		const late = { value: lane('reckless'), heard: tomorrow, elapsedMs: 0 };
		expect(await save(late, student, minutes(35))).toMatchObject({
			status: 409,
			body: { closed: 'time up' }
		});
		expect(
			await save({ value: lane('reckless'), heard: tomorrow, elapsedMs: 0 }, student, minutes(5))
		).toMatchObject({
			status: 200
		});
	});
});

it('refuses a save to an assignment that was withdrawn, and keeps what was there', async () => {
	await save({ value: lane('reckless') });
	await store.write(async (tx) => {
		const { assignments } = tx.tables;
		await tx.update(assignments).set({ withdrawnAt: NOW }).where(eq(assignments.id, assignmentId));
	});
	expect(await save({ value: lane('disgrace'), revision: 2 })).toMatchObject({
		status: 409,
		body: { closed: 'withdrawn' }
	});
	expect(await stored()).toMatchObject({ answer: lane('reckless') });
});
