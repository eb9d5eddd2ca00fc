import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aStudent, aClass, aTeacher, NOW } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import type { Store } from './db/store';
import { listEditors, shareDraft, unshareDraft } from './draft-sharing';
import { getDraft, listDrafts, saveDraft, startDraft } from './drafts';
import type { Teacher } from './policy';

const notFound = { status: 404 };

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let colleague: Teacher;
let id: string;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	colleague = await aTeacher(store, { name: 'Mr. Lind' });
	id = await startDraft(store, teacher, 'This week’s news', NOW);
});
afterEach(() => opened.cleanup());

const share = () => shareDraft(store, teacher, id, colleague.username);

describe('a lesson', () => {
	it('is shared with a colleague, who may then do everything', async () => {
		const lind = { ok: true, id: colleague.id, name: 'Mr. Lind' };
		expect(await share()).toEqual({ ...lind, isNew: true });
		expect(await share()).toEqual({ ...lind, isNew: false });
		expect((await listEditors(store, colleague, id)).map(({ name }) => name)).toEqual([
			'Mr. Lind',
			'Ms. Okafor'
		]);
	});

	it('is shared with no one who is not a teacher here', async () => {
		const student = await aStudent(store, { classId: await aClass(store, teacher) });
		expect(await shareDraft(store, teacher, id, 'nobody')).toEqual({ ok: false });
		expect(await shareDraft(store, teacher, id, student.username)).toEqual({ ok: false });
	});

	it('is no longer there for a colleague it was taken from, not even to save what they have open', async () => {
		await share();
		const { document } = await getDraft(store, colleague, id);
		const { username } = await unshareDraft(store, teacher, id, colleague.id);
		expect(await listDrafts(store, colleague)).toEqual([]);
		await expect(getDraft(store, colleague, id)).rejects.toMatchObject(notFound);
		const late = saveDraft(store, colleague, { id, revision: 1, document }, NOW);
		await expect(late).rejects.toMatchObject(notFound);
		expect(await shareDraft(store, teacher, id, username)).toMatchObject({ ok: true, isNew: true });
		expect(await listDrafts(store, colleague)).toMatchObject([{ id }]);
	});

	it('is taken from nobody by oneself, by a stranger, or twice', async () => {
		await share();
		const stranger = await aTeacher(store);
		const take = (by: Teacher, from: Teacher) => unshareDraft(store, by, id, from.id);
		await expect(take(teacher, teacher)).rejects.toMatchObject(notFound);
		await expect(take(stranger, colleague)).rejects.toMatchObject(notFound);
		await take(teacher, colleague);
		await expect(take(teacher, colleague)).rejects.toMatchObject(notFound);
	});

	it('keeps one of two who take it from each other at once', async () => {
		await share();
		const both = await Promise.allSettled([
			unshareDraft(store, teacher, id, colleague.id),
			unshareDraft(store, colleague, id, teacher.id)
		]);
		expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
		expect(await store.read.$count(store.read.tables.draftEditors)).toBe(1);
	});
});
