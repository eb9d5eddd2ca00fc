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
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { questionsOf } from '../lessons/lesson';
import { endOfTrash } from '../lessons/class-life';
import { USUAL } from '../lessons/retention';
import { deleteClass, emptyTrash, listPutAway } from './class-ends';
import { archiveClass, changeClass, restoreClass, takeUpClass, trashClass } from './class-settings';
import { listClasses } from './classes';
import type { Store } from './db/store';
import { joinAsNewStudent, openJoinCode } from './joining';
import type { Student, Teacher } from './policy';
import { listTasks } from './tasks';

const notFound = { status: 404 };

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let classId: string;
let ada: Student;
let assignmentId: string;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher, { name: 'Period 3' });
	ada = await aStudent(store, { classId, name: 'Ada B.' });
	assignmentId = await anAssignment(store, teacher, { classId });
});
afterEach(() => opened.cleanup());

const taught = async () => (await listClasses(store, teacher)).map(({ id }) => id);
const tasks = async () => (await listTasks(store, ada, NOW)).length;
const putAway = (now = NOW) => listPutAway(store, teacher, now);

describe('a class', () => {
	it('is archived, when its students no longer see it, and taken up again as it was', async () => {
		await archiveClass(store, teacher, classId, NOW);
		expect([await taught(), await tasks()]).toEqual([[], 0]);
		expect(await putAway()).toMatchObject({ archived: [{ id: classId }], trashed: [] });
		await takeUpClass(store, teacher, classId);
		expect([await taught(), await tasks()]).toEqual([[classId], 1]);
	});

	it('goes to the trash, where its code opens nothing, and comes back as it was', async () => {
		const { code } = await openJoinCode(store, teacher, classId, 60, NOW);
		await trashClass(store, teacher, classId, NOW);
		expect([await taught(), await tasks()]).toEqual([[], 0]);
		expect(await joinAsNewStudent(store, { code, name: 'Omar T.' }, NOW)).toMatchObject({ ok: false });
		expect(await putAway()).toMatchObject({ archived: [], trashed: [{ id: classId, trashedAt: NOW }] });
		await restoreClass(store, teacher, classId);
		expect([await taught(), await tasks()]).toEqual([[classId], 1]);
	});

	it('stays in the trash for 30 days to the minute', async () => {
		await trashClass(store, teacher, classId, NOW);
		const over = endOfTrash(NOW);
		expect(over).toEqual(hoursFromNow(30 * 24));
		expect(await emptyTrash(store, new Date(over.getTime() - 1))).toBe(0);
		expect(await emptyTrash(store, over)).toBe(1);
		expect((await putAway()).trashed).toEqual([]);
	});

	it('leaves the trash before that where its data are due before', async () => {
		await trashClass(store, teacher, classId, NOW);
		expect((await putAway()).trashed).toMatchObject([{ id: classId, deletedAt: hoursFromNow(30 * 24) }]);
		const settings = { name: 'Period 3', timeZone: 'America/Chicago' };
		const endsAt = hoursFromNow((10 - USUAL.afterEnd) * 24);
		await changeClass(store, teacher, classId, { ...settings, endsAt });
		expect((await putAway()).trashed).toMatchObject([{ id: classId, deletedAt: hoursFromNow(10 * 24) }]);
		await changeClass(store, teacher, classId, { ...settings, endsAt: NOW });
		expect((await putAway()).trashed).toMatchObject([{ id: classId, deletedAt: hoursFromNow(30 * 24) }]);
	});

	it('is named from its end on with the day of its deletion, archived or not, but not in the trash', async () => {
		const settings = { name: 'Period 3', timeZone: 'America/Chicago', endsAt: NOW };
		await changeClass(store, teacher, classId, settings);
		await archiveClass(store, teacher, classId, NOW);
		expect((await putAway(hoursFromNow(-1))).due).toEqual([]);
		const deletedAt = hoursFromNow(USUAL.afterEnd * 24);
		expect((await putAway()).due).toMatchObject([{ id: classId, endsAt: NOW, deletedAt }]);
		await trashClass(store, teacher, classId, NOW);
		expect((await putAway()).due).toEqual([]);
	});

	it('is nothing to another teacher', async () => {
		const colleague = await aTeacher(store);
		const settings = { name: 'Mine', timeZone: 'UTC', endsAt: null };
		await expect(changeClass(store, colleague, classId, settings)).rejects.toMatchObject(notFound);
		await expect(archiveClass(store, colleague, classId, NOW)).rejects.toMatchObject(notFound);
		await expect(trashClass(store, colleague, classId, NOW)).rejects.toMatchObject(notFound);
		await expect(deleteClass(store, colleague, classId, 'Period 3', NOW)).rejects.toMatchObject(notFound);
		expect(await listPutAway(store, colleague, NOW)).toEqual({ archived: [], trashed: [], due: [] });
	});
});

describe('deleting a class for good', () => {
	const rows = async () => {
		const { accounts, answers, assignments, attempts, classes, evidence, sheets } = store.read.tables;
		const students = await store.read.$count(accounts, eq(accounts.role, 'student'));
		const rest = [answers, assignments, attempts, classes, evidence, sheets];
		return [students, ...(await Promise.all(rest.map((table) => store.read.$count(table))))];
	};
	const sums = async () => {
		const { editionSums, questionSums } = store.read.tables;
		const edition = await store.read.select({ n: editionSums.n }).from(editionSums);
		const questions = await store.read.select({ n: questionSums.n }).from(questionSums);
		return [...new Set([...edition, ...questions].map(({ n }) => n))];
	};
	const handInBy = (student: Student, of: string) => {
		const choice = questionsOf(aLesson(), { lighter: false }).find(({ kind }) => kind === 'choice');
		const answers = { [choice?.id ?? '']: choosing('a') };
		return anAttempt(store, student, { assignmentId: of, answers, handedInAt: NOW });
	};

	it('asks for its name', async () => {
		const before = await rows();
		expect(await deleteClass(store, teacher, classId, 'period 3', NOW)).toBe(false);
		expect(await rows()).toEqual(before);
	});

	it('takes along its work, what was counted of it, and students who have no other class', async () => {
		await handInBy(ada, assignmentId);
		expect(await sums()).toEqual([1]);
		expect(await deleteClass(store, teacher, classId, ' Period 3 ', NOW)).toBe(true);
		expect(await rows()).toEqual([0, 0, 0, 0, 0, 0, 0]);
		expect(await sums()).toEqual([0]);
	});

	it('leaves students of other classes, those they have left too, and their work there', async () => {
		const other = await aClass(store, teacher, { name: 'Period 4' });
		const ben = await aStudent(store, { classId: other, name: 'Ben C.' });
		await handInBy(ben, await anAssignment(store, teacher, { classId: other }));
		const { code } = await openJoinCode(store, teacher, classId, 60, NOW);
		await joinAsNewStudent(store, { code, name: 'Omar T.' }, NOW);
		await leave(store, ben, NOW);
		await deleteClass(store, teacher, classId, 'Period 3', NOW);
		const { accounts, attempts } = store.read.tables;
		expect(await store.read.select({ name: accounts.displayName }).from(accounts)).toEqual(
			expect.arrayContaining([{ name: 'Ben C.' }])
		);
		expect(await store.read.$count(accounts, eq(accounts.role, 'student'))).toBe(1);
		expect(await store.read.$count(attempts)).toBe(1);
		expect(await sums()).toEqual([1]);
	});
});
