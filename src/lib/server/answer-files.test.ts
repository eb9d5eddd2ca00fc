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
import { testStore, type TestStore } from '../../../tests/support/database';
import { aWaitingLesson } from '../../../tests/support/waiting-lesson';
import type { AnswerFileEntry } from '../lessons/answer-file';
import { checkAnswerFile, takeInFile } from './answer-files';
import { listEvents } from './attempt-log';
import { viewAttempt } from './attempt-view';
import { reopenAttempt } from './taught-attempts';
import type { Store } from './db/store';
import { gradeAnswer } from './grading';
import { getAttempt } from './own-attempt';
import type { Student, Teacher } from './policy';

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let maya: Student;
let classId: string;
let assignmentId: string;
let attemptId: string;
let ticket: string;
const stored = { plainer: choosing('a'), 'who-says': { text: 'a neighbor' } };
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher);
	maya = await aStudent(store, { classId });
	assignmentId = await anAssignment(store, teacher, { classId, lesson: aWaitingLesson() });
	attemptId = await anAttempt(store, maya, { assignmentId, answers: stored, handedInAt: NOW });
	({ ticket } = await viewAttempt(store, maya, attemptId, NOW));
});
afterEach(() => opened.cleanup());

const later = hoursFromNow(1);
const beside = { tryNumber: 1, confidence: null, certainty: null, flagged: false, hints: 0 };
type Entry = Partial<AnswerFileEntry> & Pick<AnswerFileEntry, 'questionId' | 'revision' | 'value'>;

const fileOf = (entries: readonly Entry[], change: object = {}) =>
	JSON.stringify({
		...{ version: 1, attemptId, ownerId: maya.id, ticket },
		entries: entries.map((entry) => ({ ...beside, ...entry })),
		...change
	});

const check = (text: string, by = teacher) =>
	checkAnswerFile(store, by, { assignmentId, studentId: maya.id, text });
const take = (text: string, older: string[] = []) =>
	takeInFile(store, teacher, { assignmentId, studentId: maya.id, text, older }, later);
const saved = async (questionId: string) =>
	(await getAttempt(store, maya, attemptId, later)).saved.get(questionId);

const newer: Entry = { questionId: 'plainer', revision: 2, value: choosing('b') };
const older: Entry = { questionId: 'plainer', revision: 1, value: choosing('b') };

describe('a file that a teacher takes in', () => {
	it('is shown first: what would change, from what to what', async () => {
		const entries = [
			newer,
			{ questionId: 'who-says', revision: 1, value: { text: 'a neighbor' } },
			{ questionId: 'say-fairly', revision: 1, value: { text: 'A lane.' } },
			{ questionId: 'charged', revision: 1, value: null }
		];
		expect(await check(fileOf(entries, { savedAt: NOW.toISOString() }))).toMatchObject({
			...{ ok: true, attemptNumber: 1, savedAt: NOW.toISOString() },
			rows: [
				{ number: 3, change: 'newer', from: choosing('a'), to: choosing('b') },
				{ number: 8, change: 'same' },
				{ number: 7, change: 'new', from: undefined, to: { text: 'A lane.' } }
			]
		});
		expect(await saved('plainer')).toMatchObject({ revision: 1 });
	});

	it('counts as delivered late, is graded, and is written down', async () => {
		expect(await take(fileOf([newer]))).toEqual({ ok: true, taken: 1 });
		expect(await saved('plainer')).toMatchObject({ revision: 2, score: 0, row: { isDeliveredLate: true } });
		expect((await listEvents(store.read, attemptId)).at(-1)).toMatchObject({
			...{ kind: 'taken in from file', by: teacher.name, reason: 'Question 3.' }
		});
	});

	it('is not late while the attempt is open', async () => {
		await reopenAttempt(store, teacher, { assignmentId, attemptId, until: null, reason: 'Ill.' }, later);
		await take(fileOf([newer]));
		expect(await saved('plainer')).toMatchObject({ revision: 2, row: { isDeliveredLate: false } });
	});

	it('changes nothing where what is stored is as new, unless the teacher says so', async () => {
		expect(await take(fileOf([older]))).toEqual({ ok: true, taken: 0 });
		expect(await saved('plainer')).toMatchObject({ answer: choosing('a'), revision: 1 });
		expect(await take(fileOf([older]), ['plainer'])).toEqual({ ok: true, taken: 1 });
		expect(await saved('plainer')).toMatchObject({ answer: choosing('b'), revision: 2 });
	});

	it('changes nothing the second time', async () => {
		await take(fileOf([newer]));
		expect(await take(fileOf([newer]))).toEqual({ ok: true, taken: 0 });
		expect(await listEvents(store.read, attemptId)).toHaveLength(2);
	});

	it('says that a teacher’s grade goes with the answer it was given to', async () => {
		const place = { assignmentId, attemptId, questionId: 'plainer', tryNumber: 1, revision: 1 };
		const grade = { ...place, given: { kind: 'score', score: 0.5 }, reason: 'Half.', comment: '' } as const;
		await gradeAnswer(store, teacher, grade, later);
		expect(await check(fileOf([newer]))).toMatchObject({ rows: [{ losesGrade: true }] });
		await take(fileOf([newer]));
		expect(await saved('plainer')).toMatchObject({ teacherGrade: undefined, score: 0 });
	});

	it.each<[string, Partial<Entry>, string]>([
		['for no question of the attempt', { questionId: '__proto__' }, 'That is no question of this attempt.'],
		[
			'for a question of the other version',
			{ questionId: 'mark-north' },
			'That is no question of this attempt.'
		],
		['of another kind', { value: { text: 'so' } }, 'That is not an answer to this kind of question.'],
		['that chooses what is not there', { value: choosing('z') }, expect.any(String) as string],
		[
			'of a later try',
			{ tryNumber: 2 },
			'This is a later try, which is for learning: only the first one counts.'
		],
		['with a NUL', { questionId: 'who-says', value: { text: 'so\u0000' } }, expect.any(String) as string],
		[
			'with half a character',
			{ questionId: 'who-says', value: { text: '\ud83d' } },
			expect.any(String) as string
		],
		[
			'that is too long',
			{ questionId: 'who-says', value: { text: 'x'.repeat(201) } },
			expect.any(String) as string
		]
	])('leaves out an answer %s, with a sentence, and takes the rest', async (_, change, problem) => {
		const fair = { questionId: 'say-fairly', revision: 1, value: { text: 'A lane.' } };
		const text = fileOf([{ ...newer, ...change }, fair]);
		expect(await check(text)).toMatchObject({ rows: [{ change: 'refused', problem }, { change: 'new' }] });
		expect(await take(text, [newer.questionId, change.questionId ?? ''])).toEqual({ ok: true, taken: 1 });
		expect(await saved('plainer')).toMatchObject({ revision: 1 });
	});

	it('brings no more beside an answer than the question asks', async () => {
		await take(fileOf([{ ...newer, confidence: 77, certainty: 3, hints: 2 }]));
		expect((await saved('plainer'))?.row).toMatchObject({ confidence: null, certainty: null, hints: 0 });
	});

	it.each<[string, () => string, string]>([
		['is of another student', () => fileOf([newer], { ownerId: 'somebody' }), 'other'],
		['is of another attempt', () => fileOf([newer], { attemptId: 'another' }), 'other'],
		['has a ticket that is not the attempt’s', () => fileOf([newer], { ticket: 'x'.repeat(64) }), 'forged'],
		['is no file of answers', () => '{}', 'not answers'],
		['is empty', () => '', 'empty']
	])('is refused, and nothing changed, when it %s', async (_, text, problem) => {
		expect(await check(text())).toEqual({ ok: false, problem });
		expect(await take(text())).toEqual({ ok: false, problem });
		expect(await saved('plainer')).toMatchObject({ revision: 1 });
	});

	it('is not taken from a classmate’s attempt', async () => {
		const ben = await aStudent(store, { classId, name: 'Ben C.' });
		const where = { assignmentId, studentId: ben.id, text: fileOf([newer]) };
		expect(await checkAnswerFile(store, teacher, where)).toEqual({ ok: false, problem: 'other' });
	});

	it('is not read for who does not teach the class', async () => {
		const colleague = await aTeacher(store, { name: 'Mr. Lind' });
		await expect(check(fileOf([newer]), colleague)).rejects.toMatchObject({ status: 404 });
	});
});
