import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AssignmentRules } from '../lessons/assignment-rules';
import {
	aClass,
	aLesson,
	anAssignment,
	anAttempt,
	anEdition,
	aStudent,
	aTeacher,
	hoursFromNow,
	leave,
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { getAssignment, listAssignments } from './assignments';
import { handIn, startAttempt } from './attempts';
import { viewAttempt } from './attempt-view';
import type { Store } from './db/store';
import { listToGrade } from './grading-list';
import { assignmentResults } from './insights';
import { newId } from './ids';
import { readProgress } from './own-progress';
import type { Student, Teacher } from './policy';
import { allowSelfStudy, isSelfStudyOpen, listSelfStudy, openSelfStudy } from './self-study';
import { getTask, listTasks } from './tasks';

const notFound = { status: 404 };
const conflict = { status: 409 };

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let classId: string;
let maya: Student;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher);
	maya = await aStudent(store, { classId });
	await anEdition(store);
});
afterEach(() => opened.cleanup());

const course = [aLesson()];
const lessonId = aLesson().id;
const open = (student = maya, wanted = { lessonId, course }, now = NOW) =>
	openSelfStudy(store, student, wanted, now);
const begin = async (student = maya) =>
	startAttempt(store, student, { assignmentId: await open(student), lighter: false }, NOW);
const list = async (student = maya) => (await listSelfStudy(store, student, course, NOW)).lessons;
const assign = (rules: Partial<AssignmentRules> = {}, closesAt: Date | null = null) =>
	anAssignment(store, teacher, { classId, rules, closesAt });

async function archive(id: string): Promise<void> {
	await store.write(async (tx) => {
		const { classes } = tx.tables;
		await tx.update(classes).set({ archivedAt: NOW }).where(eq(classes.id, id));
	});
}

async function enroll({ id: accountId }: Student, into: string, joinedAt: Date): Promise<void> {
	await store.write(async (tx) => {
		await tx
			.insert(tx.tables.enrollments)
			.values({ id: newId(), classId: into, accountId, joinedAt, leftAt: null });
	});
}

describe('taking a lesson on one’s own', () => {
	it('is one assignment for all students of a class, practice without limit or end', async () => {
		const id = await open();
		const omar = await aStudent(store, { classId, name: 'Omar T.' });
		expect(await open(omar, undefined, hoursFromNow(5))).toBe(id);
		expect(await store.read.$count(store.read.tables.assignments)).toBe(1);
		expect(await getTask(store, omar, id, NOW)).toMatchObject({
			isSelfStudy: true,
			rules: { mode: 'practice', attemptsAllowed: null, late: 'none' },
			times: { closesAt: null, timeLimit: null },
			availability: 'open',
			start: { kind: 'start', isPractice: false }
		});
	});

	it('is made once when two ask at the same moment', async () => {
		const omar = await aStudent(store, { classId, name: 'Omar T.' });
		const [one, other] = await Promise.all([open(), open(omar)]);
		expect(one).toBe(other);
	});

	it('is another assignment in another class', async () => {
		const other = await aStudent(store, { classId: await aClass(store, teacher), name: 'Ida L.' });
		expect(await open(other)).not.toBe(await open());
	});

	it('takes the newest edition, and leaves what was begun with the one before', async () => {
		const before = await begin();
		const first = await open();
		await anEdition(store, { ...aLesson(), title: 'Changed' });
		const second = await open();
		expect(second).not.toBe(first);
		expect(await getTask(store, maya, second, NOW)).toMatchObject({ title: 'Changed' });
		expect(await list()).toMatchObject([{ title: 'Changed', own: { attempt: { id: before } } }]);
	});

	it('happens in the class joined last that lets its students and is not archived', async () => {
		const classOf = async () => (await getTask(store, maya, await open(), NOW)).className;
		const newest = await aClass(store, teacher, { name: 'Newest' });
		const newer = await aClass(store, teacher, { name: 'Newer' });
		await enroll(maya, newest, hoursFromNow(2));
		await enroll(maya, newer, hoursFromNow(1));
		expect(await classOf()).toBe('Newest');
		await allowSelfStudy(store, teacher, newest, false);
		expect(await classOf()).toBe('Newer');
		await archive(newer);
		expect(await classOf()).toBe('Media Literacy, Period 3');
	});

	it.each([
		['no lesson of the course', { lessonId: 'nothing', course }],
		['a name of the language', { lessonId: '__proto__', course }],
		['a lesson that has left the course', { lessonId, course: [] }],
		['a check', { lessonId, course: [{ ...aLesson(), check: 'A' as const }] }]
	])('is refused for %s', async (_, wanted) => {
		await expect(open(maya, wanted)).rejects.toMatchObject(notFound);
		expect(await store.read.$count(store.read.tables.assignments)).toBe(0);
	});

	it('does not list a check', async () => {
		const checks = [{ ...aLesson(), check: 'B' as const }];
		expect(await listSelfStudy(store, maya, checks, NOW)).toMatchObject({ lessons: [] });
	});

	it('is not for students of no class', async () => {
		await leave(store, maya, NOW);
		await expect(open()).rejects.toMatchObject(conflict);
		expect(await listSelfStudy(store, maya, course, NOW)).toMatchObject({ access: 'no class' });
	});

	it('is closed to students of other classes', async () => {
		const id = await open();
		const other = await aStudent(store, { classId: await aClass(store, teacher), name: 'Ida L.' });
		await expect(getTask(store, other, id, NOW)).rejects.toMatchObject(notFound);
		const start = startAttempt(store, other, { assignmentId: id, lighter: false }, NOW);
		await expect(start).rejects.toMatchObject(notFound);
	});
});

describe('the switch of a class', () => {
	it('is on until the teacher turns it off, and lets nobody start then', async () => {
		const id = await open();
		expect(await isSelfStudyOpen(store, maya)).toBe(true);
		await allowSelfStudy(store, teacher, classId, false);
		expect(await isSelfStudyOpen(store, maya)).toBe(false);
		await expect(open()).rejects.toMatchObject(conflict);
		const start = startAttempt(store, maya, { assignmentId: id, lighter: false }, NOW);
		await expect(start).rejects.toMatchObject(conflict);
		expect((await getTask(store, maya, id, NOW)).start).toEqual({ kind: 'refused', why: 'turned off' });
		await allowSelfStudy(store, teacher, classId, true);
		expect(await open()).toBe(id);
	});

	it('leaves what was begun to be finished and read', async () => {
		const attemptId = await begin();
		await allowSelfStudy(store, teacher, classId, false);
		expect(await begin().catch((refused: unknown) => refused)).toMatchObject(conflict);
		await handIn(store, maya, attemptId, NOW);
		expect(await listTasks(store, maya, NOW)).toMatchObject([
			{ state: 'released', start: { kind: 'refused', why: 'turned off' } }
		]);
	});

	it('counts as off in an archived class', async () => {
		const id = await open();
		await archive(classId);
		await expect(open()).rejects.toMatchObject(conflict);
		const start = startAttempt(store, maya, { assignmentId: id, lighter: false }, NOW);
		await expect(start).rejects.toMatchObject(conflict);
	});

	it('is the class’s teachers’ alone', async () => {
		const colleague = await aTeacher(store, { name: 'Mr. Lind' });
		await expect(allowSelfStudy(store, colleague, classId, false)).rejects.toMatchObject(notFound);
		expect(await isSelfStudyOpen(store, maya)).toBe(true);
	});
});

describe('a lesson that a teacher has given', () => {
	it('is not taken on one’s own before its key is open to the student there', async () => {
		const assignmentId = await assign();
		await expect(open()).rejects.toMatchObject(conflict);
		expect(await list()).toMatchObject([{ isToBeDone: true, assigned: { assignmentId } }]);
		const attemptId = await anAttempt(store, maya, { assignmentId });
		await expect(open()).rejects.toMatchObject(conflict);
		await handIn(store, maya, attemptId, NOW);
		expect(await open()).toEqual(expect.any(String));
		expect(await list()).toMatchObject([{ isToBeDone: false, assigned: { assignmentId } }]);
	});

	it('is not taken on one’s own while its feedback waits for the teacher', async () => {
		const assignmentId = await assign({ release: 'teacher' });
		await anAttempt(store, maya, { assignmentId, handedInAt: NOW });
		await expect(open()).rejects.toMatchObject(conflict);
	});

	it('is not begun in what classmates opened before', async () => {
		const id = await open();
		await assign();
		const start = startAttempt(store, maya, { assignmentId: id, lighter: false }, NOW);
		await expect(start).rejects.toMatchObject(conflict);
		expect((await getTask(store, maya, id, NOW)).start).toEqual({ kind: 'refused', why: 'assigned' });
	});

	it('can be taken on one’s own when it was missed or withdrawn', async () => {
		await assign({}, hoursFromNow(48));
		await expect(open()).rejects.toMatchObject(conflict);
		expect(await open(maya, undefined, hoursFromNow(48))).toEqual(expect.any(String));
		await store.write(async (tx) => {
			await tx.update(tx.tables.assignments).set({ withdrawnAt: NOW });
		});
		expect(await open()).toEqual(expect.any(String));
	});
});

describe('who sees self-study', () => {
	it('the student, once it is begun, marked as their own and without a due time', async () => {
		const omar = await aStudent(store, { classId, name: 'Omar T.' });
		const attemptId = await begin();
		expect(await listTasks(store, maya, NOW)).toMatchObject([
			{ isSelfStudy: true, attempts: [{ id: attemptId }] }
		]);
		expect(await listTasks(store, omar, NOW)).toEqual([]);
		const { assignment } = await viewAttempt(store, maya, attemptId, NOW);
		expect(assignment).toMatchObject({ isSelfStudy: true, due: null, isPastDue: false });
		await handIn(store, maya, attemptId, NOW);
		const { attempts } = await readProgress(store, maya, NOW);
		expect(attempts).toMatchObject([{ id: attemptId, isSelfStudy: true, state: 'released', waiting: 0 }]);
	});

	it('no teacher: no list has it, and no page of an assignment opens it', async () => {
		const id = await open();
		await begin();
		expect(await listAssignments(store, teacher, classId, NOW)).toEqual([]);
		await expect(getAssignment(store, teacher, id)).rejects.toMatchObject(notFound);
		await expect(assignmentResults(store, teacher, id, NOW)).rejects.toMatchObject(notFound);
		await expect(listToGrade(store, teacher, id, NOW)).rejects.toMatchObject(notFound);
	});
});
