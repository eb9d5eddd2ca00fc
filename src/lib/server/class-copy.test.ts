import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aClass, anAssignment, aStudent, aTeacher, leave, NOW } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { listExtraTimes, setExtraTime } from './accommodations';
import { listAssignments } from './assignments';
import { copyClass } from './class-copy';
import { requireApproval } from './class-settings';
import { addTeacher, listTeachers } from './class-teachers';
import { getClass, listClasses, listRoster } from './classes';
import type { Store } from './db/store';
import { changeGroup, listGroups, makeGroup } from './groups';
import type { Student, Teacher } from './policy';
import { allowSelfStudy } from './self-study';

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let classId: string;
let ada: Student;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	classId = await aClass(store, teacher);
	ada = await aStudent(store, { classId, name: 'Ada B.' });
	await leave(store, await aStudent(store, { classId, name: 'Ben C.' }), NOW);
	await setExtraTime(store, teacher, { classId, studentId: ada.id }, '1.5', NOW);
	const group = await makeGroup(store, teacher, { classId, name: 'Blue' });
	const groupId = group.ok ? group.id : '';
	await changeGroup(store, teacher, { classId, groupId }, { name: 'Blue', studentIds: [ada.id] });
	await anAssignment(store, teacher, { classId });
});
afterEach(() => opened.cleanup());

const copy = (withStudents: boolean, archives = false) =>
	copyClass(store, teacher, classId, { name: 'Next year', withStudents, archives }, NOW);

describe('a copy of a class', () => {
	it('has its teachers, settings and groups, and nothing that was assigned', async () => {
		const colleague = await aTeacher(store, { name: 'Mr. Lind' });
		await addTeacher(store, teacher, classId, colleague.username, NOW);
		await allowSelfStudy(store, teacher, classId, false);
		await requireApproval(store, teacher, classId, true);
		const id = await copy(false);
		expect(await getClass(store, teacher, id)).toMatchObject({
			...{ name: 'Next year', timeZone: 'America/Chicago', allowsSelfStudy: false, requiresApproval: true },
			...{ createdAt: NOW, endsAt: null, archivedAt: null, trashedAt: null }
		});
		expect((await listTeachers(store, teacher, id)).map(({ name }) => name)).toEqual([
			'Mr. Lind',
			'Ms. Okafor'
		]);
		expect(await listGroups(store, teacher, id)).toMatchObject([{ name: 'Blue', studentIds: [] }]);
		expect(await listRoster(store, teacher, id)).toEqual([]);
		expect(await listAssignments(store, teacher, id, NOW)).toEqual([]);
	});

	it('has its students where wished, with groups and extra time; the old class keeps them', async () => {
		const id = await copy(true);
		expect((await listRoster(store, teacher, id)).map(({ name }) => name)).toEqual(['Ada B.']);
		expect(await listExtraTimes(store, teacher, id)).toEqual(new Map([[ada.id, '1.5']]));
		expect(await listGroups(store, teacher, id)).toMatchObject([{ name: 'Blue', studentIds: [ada.id] }]);
		expect(await listRoster(store, teacher, classId)).toHaveLength(1);
	});

	it('archives the old one where wished', async () => {
		const id = await copy(false, true);
		expect((await listClasses(store, teacher)).map((one) => one.id)).toEqual([id]);
	});

	it('is not made for another teacher', async () => {
		const wishes = { name: 'Mine', withStudents: true, archives: true };
		const stolen = copyClass(store, await aTeacher(store), classId, wishes, NOW);
		await expect(stolen).rejects.toMatchObject({ status: 404 });
	});
});
