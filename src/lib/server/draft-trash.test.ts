import { afterEach, beforeEach, expect, it } from 'vitest';
import { aClass, aLesson, anAssignment, aTeacher, hoursFromNow, NOW } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import type { Store } from './db/store';
import { listTrash } from './draft-trash';
import { startDraft, trashDraft } from './drafts';
import type { Teacher } from './policy';

let opened: TestStore;
let store: Store;
let teacher: Teacher;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
});
afterEach(() => opened.cleanup());

it('says of each lesson in the trash when it is deleted, and of one that a class has that it stays', async () => {
	const free = await startDraft(store, teacher, 'The harbor', NOW);
	const given = await startDraft(store, teacher, 'The fair', hoursFromNow(1));
	await startDraft(store, teacher, 'Not in the trash', NOW);
	const classId = await aClass(store, teacher);
	await anAssignment(store, teacher, { classId, lesson: { ...aLesson(), id: given } });
	await trashDraft(store, teacher, free, NOW);
	await trashDraft(store, teacher, given, NOW);
	expect(await listTrash(store, teacher)).toEqual([
		{ id: given, title: 'The fair', deletedAt: undefined },
		{ id: free, title: 'The harbor', deletedAt: hoursFromNow(30 * 24) }
	]);
});

it('is each teacher’s own', async () => {
	await trashDraft(store, teacher, await startDraft(store, teacher, 'The harbor', NOW), NOW);
	expect(await listTrash(store, await aTeacher(store))).toEqual([]);
});
