import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	aClass,
	aLesson,
	anAssignment,
	aStudent,
	aTeacher,
	hoursFromNow,
	marking,
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import type { SaveRequest } from '../lessons/saving';
import type { Answer } from '../questions/models';
import { plainSave, saveAnswer } from './answers';
import { handIn, startAttempt } from './attempts';
import type { Store } from './db/store';
import { newId } from './ids';
import { getAttempt } from './own-attempt';
import type { Student, Teacher } from './policy';
import { dropLeftReplies } from './repeated-saves';
import { reopenAttempt } from './taught-attempts';

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let student: Student;
let classId: string;
let assignmentId: string;
let attemptId: string;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher);
	student = await aStudent(store, { classId });
	assignmentId = await anAssignment(store, teacher, { classId });
	attemptId = await startAttempt(store, student, { assignmentId, lighter: false }, NOW);
});
afterEach(() => opened.cleanup());

const lane = (...quotes: string[]) => marking(aLesson(), 'mark-lane', ...quotes);

type Sent = Partial<SaveRequest> & { value: Answer };

function save(change: Sent, now = NOW) {
	const request = plainSave({ questionId: 'mark-lane', revision: 1, ...change });
	return saveAnswer(store, student, attemptId, request, now);
}

const countKeys = () => store.read.$count(store.read.tables.saves);

describe('a save that comes again', () => {
	it('is acknowledged again after handing in, though no key is kept', async () => {
		const key = newId();
		const first = await save({ value: lane('reckless'), key, flagged: true });
		await handIn(store, student, attemptId, NOW);
		expect(await countKeys()).toBe(0);
		const later = hoursFromNow(1);
		expect(await save({ value: lane('reckless'), key, flagged: true }, later)).toEqual({
			status: 200,
			body: { ...first.body, now: later.toISOString() }
		});
		expect(await countKeys()).toBe(0);
	});

	it.each([
		['another answer', { value: lane('disgrace') }],
		['another flag', { value: lane('reckless'), flagged: true }],
		['an older revision', { value: lane('reckless'), revision: 1 }],
		['a later revision', { value: lane('reckless'), revision: 3 }]
	])('after handing in %s gets what is stored', async (_, change: Sent) => {
		await save({ value: lane('reckless'), revision: 2 });
		await handIn(store, student, attemptId, NOW);
		expect(await save({ revision: 2, ...change })).toMatchObject({
			status: 409,
			body: { closed: 'handed in', stored: { revision: 2, value: lane('reckless'), flagged: false } }
		});
		const { saved } = await getAttempt(store, student, attemptId, NOW);
		expect(saved.get('mark-lane')).toMatchObject({ revision: 2, answer: lane('reckless') });
	});

	it('is acknowledged again once the attempt was opened again', async () => {
		const key = newId();
		await save({ value: lane('reckless'), key });
		await handIn(store, student, attemptId, NOW);
		const reopening = { assignmentId, attemptId, until: null, reason: 'She was called away.' };
		await reopenAttempt(store, teacher, reopening, NOW);
		expect(await save({ value: lane('reckless'), key })).toMatchObject({
			status: 200,
			body: { entry: { revision: 1 } }
		});
		expect(await save({ value: lane('disgrace'), revision: 2 })).toMatchObject({ status: 200 });
	});
});

it('the keys that an earlier build left in handed-in attempts go, and those of open ones stay', async () => {
	await handIn(store, student, attemptId, NOW);
	const { saves } = store.read.tables;
	const left = { attemptId, requestHash: 'hash', response: {}, createdAt: NOW };
	await store.write((tx) => tx.insert(saves).values(['one', 'two'].map((key) => ({ ...left, key }))));
	const other = await aStudent(store, { classId, name: 'Omar T.' });
	const open = await startAttempt(store, other, { assignmentId, lighter: false }, NOW);
	await store.write((tx) => tx.insert(saves).values({ ...left, attemptId: open, key: 'three' }));
	await dropLeftReplies(store);
	expect(await store.read.select({ key: saves.key }).from(saves)).toEqual([{ key: 'three' }]);
});
