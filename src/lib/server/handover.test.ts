import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aClass, anAdmin, aTeacher, NOW } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { addTeacher, listTeachers } from './class-teachers';
import { deleteClass } from './class-ends';
import type { Store } from './db/store';
import { listDrafts, startDraft } from './drafts';
import { findHandover, handOver, undoHandover } from './handover';
import type { Teacher } from './policy';
import { addSource, listSources } from './sources';
import { disableTeacher, listColleagues } from './teachers';

let opened: TestStore;
let store: Store;
let admin: Teacher;
let lind: Teacher;
let diaz: Teacher;
let shared: string;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	admin = await anAdmin(store);
	lind = await aTeacher(store, { name: 'Mr. Lind' });
	diaz = await aTeacher(store, { name: 'Ms. Díaz' });
	await aClass(store, lind, { name: 'Period 2' });
	shared = await aClass(store, lind, { name: 'Period 4' });
	await addTeacher(store, lind, shared, diaz.username, NOW);
	await startDraft(store, lind, 'This week', NOW);
	const facts = { title: 'A work', author: 'A writer', publisher: 'A paper', published: '2026' };
	const rights = { link: null, basis: 'own', license: null } as const;
	await addSource(store, lind, { ...facts, ...rights, text: 'Some words.' }, NOW);
});
afterEach(() => opened.cleanup());

/** What each of the two has: classes, lessons, pasted works. */
async function belongings() {
	const all = await listColleagues(store, admin);
	const of = async (teacher: Teacher) => [
		all.find(({ id }) => id === teacher.id)?.classes,
		(await listDrafts(store, teacher)).length,
		(await listSources(store, teacher)).length
	];
	return { lind: await of(lind), diaz: await of(diaz) };
}
const before = { lind: [['Period 2', 'Period 4'], 1, 1], diaz: [['Period 4'], 0, 0] };
const handover = (isShared: boolean) => handOver(store, admin, { from: lind.id, to: diaz.id, isShared }, NOW);

describe('handing over', () => {
	it('leaves the one nothing and gives the other everything; undone, both have what they had', async () => {
		expect(await belongings()).toEqual(before);
		await handover(false);
		expect(await belongings()).toEqual({ lind: [[], 0, 0], diaz: [['Period 2', 'Period 4'], 1, 1] });
		expect(await findHandover(store, admin)).toEqual({
			...{ from: 'Mr. Lind', to: 'Ms. Díaz', isShared: false, classes: 2, lessons: 1 }
		});
		await undoHandover(store, admin, NOW);
		expect(await belongings()).toEqual(before);
		expect(await findHandover(store, admin)).toBeUndefined();
		await undoHandover(store, admin, NOW);
		expect(await belongings()).toEqual(before);
	});

	it('can leave both with everything, but for pasted works; undone, as before', async () => {
		await handover(true);
		expect(await belongings()).toEqual({
			...{ lind: before.lind, diaz: [['Period 2', 'Period 4'], 1, 0] }
		});
		expect(await findHandover(store, admin)).toMatchObject({ isShared: true, classes: 1, lessons: 1 });
		await undoHandover(store, admin, NOW);
		expect(await belongings()).toEqual(before);
	});

	it('works for an account that is closed, and goes to none', async () => {
		await disableTeacher(store, admin, lind.id, NOW);
		await handover(false);
		expect(await listTeachers(store, diaz, shared)).toMatchObject([{ name: 'Ms. Díaz' }]);
		const back = { from: diaz.id, to: lind.id, isShared: false };
		await expect(handOver(store, admin, back, NOW)).rejects.toMatchObject({ status: 409 });
	});

	it('is undone for what is still there', async () => {
		await handover(false);
		await deleteClass(store, diaz, shared, 'Period 4', NOW);
		await undoHandover(store, admin, NOW);
		expect(await belongings()).toEqual({ lind: [['Period 2'], 1, 1], diaz: [[], 0, 0] });
	});

	it('goes to somebody else, who is a teacher', async () => {
		const to = (id: string) => handOver(store, admin, { from: lind.id, to: id, isShared: false }, NOW);
		await expect(to(lind.id)).rejects.toMatchObject({ status: 422 });
		await expect(to('nobody')).rejects.toMatchObject({ status: 404 });
		expect(await belongings()).toEqual(before);
	});

	it('is for administrators', async () => {
		const wanted = { from: admin.id, to: lind.id, isShared: false };
		await expect(handOver(store, lind, wanted, NOW)).rejects.toMatchObject({ status: 403 });
		await expect(findHandover(store, lind)).rejects.toMatchObject({ status: 403 });
		await expect(undoHandover(store, lind, NOW)).rejects.toMatchObject({ status: 403 });
	});
});
