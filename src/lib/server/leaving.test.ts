import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aClass, anAssignment, anAttempt, aStudent, aTeacher, NOW } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { listExtraTimes, setExtraTime } from './accommodations';
import { archiveClass } from './class-settings';
import { listRoster } from './classes';
import type { Store } from './db/store';
import { assignmentResults } from './insights';
import { COME_BACK_DAYS, comeBack, leaveClass, listLeft } from './leaving';
import { bringBack, listFormer, takeOut } from './membership';
import type { Student, Teacher } from './policy';
import { listOwnClasses } from './self-study';
import { listTasks } from './tasks';

const notFound = { status: 404 };
const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let classId: string;
let ada: Student;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher, { name: 'Period 3' });
	ada = await aStudent(store, { classId, name: 'Ada B.' });
});
afterEach(() => opened.cleanup());

const roster = async () => (await listRoster(store, teacher, classId)).map(({ id }) => id);

describe('a student who leaves a class', () => {
	it('is no longer in it, and the teacher sees that it was them, and when', async () => {
		await leaveClass(store, ada, classId, NOW);
		expect(await roster()).toEqual([]);
		expect(await listOwnClasses(store.read, ada)).toEqual([]);
		expect(await listFormer(store, teacher, classId)).toMatchObject([
			{ id: ada.id, leftAt: NOW, leftAlone: true }
		]);
	});

	it('leaves all work behind as it was', async () => {
		const assignmentId = await anAssignment(store, teacher, { classId });
		await anAttempt(store, ada, { assignmentId, handedInAt: NOW });
		const { attempts } = store.read.tables;
		const before = await store.read.select().from(attempts);
		await leaveClass(store, ada, classId, NOW);
		expect(await listTasks(store, ada, NOW)).toEqual([]);
		expect(await store.read.select().from(attempts)).toEqual(before);
	});

	it('counts as one who was taken out, and again once they are back', async () => {
		const assignmentId = await anAssignment(store, teacher, { classId });
		await anAttempt(store, ada, { assignmentId, handedInAt: NOW });
		const before = await assignmentResults(store, teacher, assignmentId, NOW);
		await takeOut(store, teacher, { classId, studentIds: [ada.id] }, NOW);
		const without = await assignmentResults(store, teacher, assignmentId, NOW);
		await bringBack(store, teacher, { classId, studentIds: [ada.id] }, NOW);
		await leaveClass(store, ada, classId, NOW);
		expect(await assignmentResults(store, teacher, assignmentId, NOW)).toEqual(without);
		await comeBack(store, ada, classId, NOW);
		expect(await assignmentResults(store, teacher, assignmentId, NOW)).toEqual(before);
	});

	it('comes back as they were, within two weeks', async () => {
		await setExtraTime(store, teacher, { classId, studentId: ada.id }, '1.5', NOW);
		await leaveClass(store, ada, classId, NOW);
		const until = inDays(COME_BACK_DAYS);
		expect(await listLeft(store.read, ada, inDays(13))).toMatchObject([
			{ id: classId, name: 'Period 3', until }
		]);
		await comeBack(store, ada, classId, inDays(13));
		expect(await roster()).toEqual([ada.id]);
		expect(await listLeft(store.read, ada, inDays(13))).toEqual([]);
		expect(await listExtraTimes(store, teacher, classId)).toEqual(new Map([[ada.id, '1.5']]));
	});

	it('does not come back later, nor into a class that is over', async () => {
		await leaveClass(store, ada, classId, NOW);
		await expect(comeBack(store, ada, classId, inDays(COME_BACK_DAYS))).rejects.toMatchObject(notFound);
		await archiveClass(store, teacher, classId, NOW);
		await expect(comeBack(store, ada, classId, NOW)).rejects.toMatchObject(notFound);
		expect(await roster()).toEqual([]);
	});

	it('is brought back by the teacher at any time, and may leave again', async () => {
		await leaveClass(store, ada, classId, NOW);
		await bringBack(store, teacher, { classId, studentIds: [ada.id] }, inDays(40));
		expect(await roster()).toEqual([ada.id]);
		await leaveClass(store, ada, classId, inDays(41));
		expect(await listLeft(store.read, ada, inDays(42))).toMatchObject([{ id: classId }]);
	});

	it('is not one who was taken out: those cannot come back by themselves', async () => {
		await leaveClass(store, ada, classId, NOW);
		await comeBack(store, ada, classId, NOW);
		await takeOut(store, teacher, { classId, studentIds: [ada.id] }, NOW);
		await expect(comeBack(store, ada, classId, NOW)).rejects.toMatchObject(notFound);
		expect(await listFormer(store, teacher, classId)).toMatchObject([{ leftAlone: false }]);
	});

	it('has to be in it', async () => {
		const stranger = await aStudent(store, { classId: await aClass(store, await aTeacher(store)) });
		await expect(leaveClass(store, stranger, classId, NOW)).rejects.toMatchObject(notFound);
		await expect(comeBack(store, stranger, classId, NOW)).rejects.toMatchObject(notFound);
		await expect(leaveClass(store, ada, 'nothing', NOW)).rejects.toMatchObject(notFound);
		expect(await roster()).toEqual([ada.id]);
	});

	it('is in the log, by their own doing', async () => {
		await leaveClass(store, ada, classId, NOW);
		await comeBack(store, ada, classId, NOW);
		const rows = await store.read.select().from(store.read.tables.audit);
		expect(rows.slice(-2)).toMatchObject(
			['left', 'came back'].map((what) => ({
				...{ actorId: ada.id, actorKind: 'student', objectId: ada.id, classId },
				detail: { what }
			}))
		);
	});
});
