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
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { questionsOf } from '../lessons/lesson';
import { listExtraTimes, setExtraTime } from './accommodations';
import { listRoster } from './classes';
import type { Store } from './db/store';
import { recount } from './evidence';
import { listKept } from './kept-evidence';
import { mergeAccounts, previewMerge } from './merge-accounts';
import type { Student, Teacher } from './policy';
import { createSession, readSession } from './sessions';

const notFound = { status: 404 };

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let classId: string;
let keep: Student;
let gone: Student;
let assignmentId: string;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher);
	keep = await aStudent(store, { classId, name: 'Maya R.' });
	gone = await aStudent(store, { classId, name: 'maya' });
	assignmentId = await anAssignment(store, teacher, { classId });
});
afterEach(() => opened.cleanup());

const pair = () => ({ classId, keepId: keep.id, goneId: gone.id });
const merge = () => mergeAccounts(store, teacher, pair(), hoursFromNow(5));
const preview = () => previewMerge(store, teacher, pair(), hoursFromNow(5));

/** Hands in an attempt with a choice answered. */
function work(student: Student, hours: number, of = assignmentId): Promise<string> {
	const choices = questionsOf(aLesson(), { lighter: false }).filter(({ kind }) => kind === 'choice');
	const answers = Object.fromEntries(choices.map(({ id }) => [id, choosing('a')]));
	return anAttempt(store, student, { assignmentId: of, answers, handedInAt: hoursFromNow(hours) });
}
async function attemptsOf(student: Student) {
	const { attempts } = store.read.tables;
	const rows = await store.read.select().from(attempts).where(eq(attempts.accountId, student.id));
	return rows.toSorted((a, b) => a.number - b.number).map(({ id, number }) => ({ id, number }));
}
/** Everything that is kept of attempts, without whose it is. */
async function counted() {
	const { editionSums, evidence, judgments, sheets, skills } = store.read.tables;
	const tables = [editionSums, evidence, judgments, sheets, skills];
	const rows = await Promise.all(tables.map((table) => store.read.select().from(table)));
	return rows.map((some) => some.map((row) => JSON.stringify(row)).sort());
}

describe('merging two accounts of one student', () => {
	it('says first what would move, and moves nothing', async () => {
		await work(keep, 1);
		await work(gone, 2);
		expect(await preview()).toEqual({
			...{
				keep: { name: 'Maya R.', username: keep.username },
				gone: { name: 'maya', username: gone.username }
			},
			...{ moves: [{ className: 'Media Literacy, Period 3', attempts: 1 }], shared: 1, problem: undefined }
		});
		expect(await attemptsOf(gone)).toHaveLength(1);
	});

	it('numbers on where both worked on an assignment', async () => {
		const first = await work(keep, 1);
		const second = await work(gone, 2);
		await merge();
		expect(await attemptsOf(keep)).toEqual([
			{ id: first, number: 1 },
			{ id: second, number: 2 }
		]);
		expect(await attemptsOf(gone)).toEqual([]);
	});

	it('counts as if one account had done it all', async () => {
		const later = await work(keep, 2);
		const earlier = await work(gone, 1);
		await merge();
		const after = await counted();
		const { judgments, sheets } = store.read.tables;
		expect(await listKept(store.read, [gone.id])).toEqual([]);
		expect((await listKept(store.read, [keep.id])).map(({ attemptId }) => attemptId)).toEqual([earlier]);
		expect(await store.read.$count(judgments, eq(judgments.attemptId, later))).toBe(0);
		expect(await store.read.$count(sheets, eq(sheets.isCounted, true))).toBe(1);
		await store.write((tx) => recount(tx, later));
		await store.write((tx) => recount(tx, earlier));
		expect(await counted()).toEqual(after);
	});

	it('keeps the place in the class, with extra time that only the other account had, and closes that', async () => {
		await setExtraTime(store, teacher, { classId, studentId: gone.id }, '2', NOW);
		const session = await createSession(store, gone.id, NOW);
		expect(await merge()).toBeUndefined();
		expect((await listRoster(store, teacher, classId)).map(({ id }) => id)).toEqual([keep.id]);
		expect(await listExtraTimes(store, teacher, classId)).toEqual(new Map([[keep.id, '2']]));
		expect(await readSession(store, session, NOW)).toEqual({ kind: 'visitor' });
		const { accounts } = store.read.tables;
		const [account] = await store.read.select().from(accounts).where(eq(accounts.id, gone.id));
		expect(account?.disabledAt).toEqual(hoursFromNow(5));
	});

	it('keeps the extra time of the account that stays where both have some', async () => {
		await setExtraTime(store, teacher, { classId, studentId: keep.id }, '1.25', NOW);
		await setExtraTime(store, teacher, { classId, studentId: gone.id }, '2', NOW);
		expect(await merge()).toBeUndefined();
		expect(await listExtraTimes(store, teacher, classId)).toEqual(new Map([[keep.id, '1.25']]));
	});

	it('brings the student into the other classes of the teacher that the closed account was in', async () => {
		const other = await aClass(store, teacher, { name: 'Period 4' });
		const { enrollments } = store.read.tables;
		await store.write(async (tx) => {
			await tx.insert(tx.tables.enrollments).values({
				id: 'in-two',
				classId: other,
				accountId: gone.id,
				joinedAt: NOW,
				extraTime: '1.5',
				leftAt: null
			});
		});
		await merge();
		expect((await listRoster(store, teacher, other)).map(({ id }) => id)).toEqual([keep.id]);
		expect(await listExtraTimes(store, teacher, other)).toEqual(new Map([[keep.id, '1.5']]));
		expect(await store.read.$count(enrollments, eq(enrollments.accountId, gone.id))).toBe(2);
	});
});

describe('two accounts are not merged', () => {
	it('while one of them is at work', async () => {
		await anAttempt(store, gone, { assignmentId });
		expect((await preview()).problem).toBe('at work');
		expect(await merge()).toBe('at work');
		expect(await attemptsOf(gone)).toHaveLength(1);
	});

	it('when the one that goes is in a class of another teacher', async () => {
		const foreign = await aClass(store, await aTeacher(store));
		await store.write(async (tx) => {
			await tx
				.insert(tx.tables.enrollments)
				.values({ id: 'elsewhere', classId: foreign, accountId: gone.id, joinedAt: NOW, leftAt: null });
		});
		expect(await merge()).toBe('elsewhere');
	});

	it('with itself', async () => {
		const self = { classId, keepId: keep.id, goneId: keep.id };
		expect(await mergeAccounts(store, teacher, self, NOW)).toBe('same');
	});

	it('by another teacher, or when one is not in the class', async () => {
		const colleague = await aTeacher(store);
		const elsewhere = await aStudent(store, { classId: await aClass(store, colleague) });
		await expect(mergeAccounts(store, colleague, pair(), NOW)).rejects.toMatchObject(notFound);
		const mixed = { ...pair(), goneId: elsewhere.id };
		await expect(mergeAccounts(store, teacher, mixed, NOW)).rejects.toMatchObject(notFound);
		await expect(previewMerge(store, teacher, mixed, NOW)).rejects.toMatchObject(notFound);
	});
});
