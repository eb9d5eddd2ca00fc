import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aTeacher, NOW } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import type { Basis } from '../lessons/quotation';
import type { Store } from './db/store';
import { getDraft, saveDraft, startDraft } from './drafts';
import type { Teacher } from './policy';
import { addSource, cutPassages, getSource, listSources, type NewSource } from './sources';

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let colleague: Teacher;
let draftId: string;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	colleague = await aTeacher(store);
	draftId = await startDraft(store, teacher, 'This week’s news', NOW);
});
afterEach(() => opened.cleanup());

const SENTENCE = 'The council met on Monday. ';
const anArticle = (change: Partial<NewSource> = {}): NewSource => ({
	...{ title: 'On the council', author: 'A. Writer', publisher: 'The Paper', published: 'May 2, 2026' },
	...{ link: 'https://paper.example/council', basis: 'quotation', license: null },
	text: SENTENCE.repeat(40),
	...change
});
const add = (change?: Partial<NewSource>) => addSource(store, teacher, anArticle(change), NOW);
const cut = (sourceId: string, end: number, reason = '', by = teacher) =>
	cutPassages(store, by, { draftId, sourceId, spans: [{ start: 0, end }], reason }, NOW);

describe('a source', () => {
	it('is kept in one form, with the line that stands under its passages', async () => {
		const id = await add({ text: 'One.\r\nTwo\u00A0three.\r\n' });
		const { source } = await getSource(store, teacher, id);
		expect([source.text, source.credit]).toEqual([
			'One.\nTwo three.',
			'A. Writer, “On the council”, The Paper, May 2, 2026. https://paper.example/council'
		]);
	});

	it('is its teacher’s alone', async () => {
		const id = await add();
		await expect(getSource(store, colleague, id)).rejects.toMatchObject({ status: 404 });
		expect([await listSources(store, teacher), await listSources(store, colleague)]).toMatchObject([
			[{ id }],
			[]
		]);
	});

	it('without a word is refused', async () => {
		await expect(add({ text: ' …!' })).rejects.toMatchObject({ status: 422 });
	});
});

describe('a passage', () => {
	it('is cut from its source and stands in the lesson, with its credit and no key', async () => {
		const id = await add();
		const outcome = await cut(id, SENTENCE.length);
		const { document, revision } = await getDraft(store, teacher, draftId);
		expect(revision).toBe(2);
		expect(outcome).toEqual({ kind: 'cut', passageIds: document.passages.map(({ id: passage }) => passage) });
		expect(document.passages).toMatchObject([
			{ text: SENTENCE.trim(), source: id, origin: 'article', keys: [], topic: 'On the council' }
		]);
	});

	it('can be saved with the lesson afterwards', async () => {
		await cut(await add(), SENTENCE.length);
		const { document, revision } = await getDraft(store, teacher, draftId);
		const saved = await saveDraft(store, teacher, { id: draftId, revision, document }, NOW);
		expect(saved).toMatchObject({ kind: 'saved' });
	});

	it.each<[Basis, string]>([
		['quotation', 'long'],
		['teaching-in-class', 'long'],
		['licensed', 'cut'],
		['public-domain', 'cut'],
		['own', 'cut']
	])('of more than a fifth of a work used as %s: %s', async (basis, kind) => {
		expect(await cut(await add({ basis }), SENTENCE.length * 9)).toMatchObject({ kind });
	});

	it('counts with what was cut before', async () => {
		const id = await add();
		await cut(id, SENTENCE.length * 5);
		expect(await cut(id, SENTENCE.length * 5)).toEqual({ kind: 'long', extent: { words: 50, of: 200 } });
	});

	it('of much is cut where a reason is given, which is kept', async () => {
		const id = await add();
		expect(await cut(id, SENTENCE.length * 9, ' The argument runs over nine sentences. ')).toMatchObject({
			kind: 'cut'
		});
		const { passages } = store.read.tables;
		expect(await store.read.select({ reason: passages.lengthReason }).from(passages)).toEqual([
			{ reason: 'The argument runs over nine sentences.' }
		]);
	});

	it.each([
		['outside the text', 10_000, 10_100],
		['without a word', 3, 4]
	])('%s is refused, and nothing changes', async (_what, start, end) => {
		const sourceId = await add();
		const cuts = {
			draftId,
			sourceId,
			spans: [
				{ start: 0, end: SENTENCE.length },
				{ start, end }
			],
			reason: ''
		};
		const refused = cutPassages(store, teacher, cuts, NOW);
		await expect(refused).rejects.toMatchObject({ status: 422 });
		expect((await getDraft(store, teacher, draftId)).revision).toBe(1);
	});

	it('goes into no lesson that is not the teacher’s, and nothing is cut', async () => {
		const id = await addSource(store, colleague, anArticle(), NOW);
		await expect(cut(id, SENTENCE.length, '', colleague)).rejects.toMatchObject({ status: 404 });
		expect((await getSource(store, colleague, id)).passages).toEqual([]);
	});
});
