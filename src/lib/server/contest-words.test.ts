import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aTeacher, hoursFromNow, NOW } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { findQuote } from '../text/quotes';
import { contestWords, putKeyBack } from './contest-words';
import type { Store } from './db/store';
import { getDraft, saveDraft, startDraft } from './drafts';
import type { Teacher } from './policy';
import { addSource, cutPassages } from './sources';

const TEXT = 'The savage regime met on Monday. It published a report with 14 sources.';
const span = (quote: string) => findQuote(TEXT, quote);

let opened: TestStore;
let store: Store;
let author: Teacher;
let draftId: string;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	author = await aTeacher(store);
	draftId = await startDraft(store, author, 'This week’s news', NOW);
	const facts = { title: 'On the council', author: 'A. Writer', publisher: 'The Paper', published: '2026' };
	const source = { ...facts, link: null, basis: 'own' as const, license: null, text: TEXT };
	const sourceId = await addSource(store, author, source, NOW);
	await cutPassages(
		store,
		author,
		{ draftId, sourceId, spans: [{ start: 0, end: TEXT.length }], reason: 'All of it.' },
		NOW
	);
	const { document, revision } = await getDraft(store, author, draftId);
	const key = { id: 'k1', techniques: ['loaded-language'], weight: 1, reason: 'Charged.', references: [] };
	const core = [span('savage regime')];
	const passages = document.passages.map((passage) => ({
		...passage,
		keys: [{ ...key, core, acceptable: core }]
	}));
	await saveDraft(store, author, { id: draftId, revision, document: { ...document, passages } }, NOW);
});
afterEach(() => opened.cleanup());

const passage = async () => (await getDraft(store, author, draftId)).document.passages[0];
const contest = async (at: { start: number; end: number }, { by = author, passageId = '' } = {}) =>
	contestWords(
		store,
		by,
		{ draftId, passageId: passageId || ((await passage())?.id ?? ''), span: at, reason: 'Readers differ.' },
		hoursFromNow(1)
	);

describe('words that become contested', () => {
	it('leave the key, and say why', async () => {
		await contest(span('regime'));
		expect(await passage()).toMatchObject({
			keys: [{ id: 'k1', core: [span('savage')], acceptable: [span('savage')] }],
			contested: [{ span: span('regime'), reason: 'Readers differ.' }]
		});
	});

	it('keep the reason of the key that they were', async () => {
		await contest(span('savage regime'));
		expect(await passage()).toMatchObject({ keys: [], contested: [{ reason: 'Charged.' }] });
	});

	it('are what they were when that is taken back, as long as nobody changed the lesson since', async () => {
		const start = await passage();
		const passageId = start?.id ?? '';
		const before = await contest(span('regime'));
		const back = (by = author) => putKeyBack(store, by, { draftId, passageId, before }, hoursFromNow(2));
		await expect(back(await aTeacher(store))).rejects.toMatchObject({ status: 404 });
		expect(await back()).toBe(true);
		expect(await passage()).toEqual(start);
		expect(await back()).toBe(false);
		const later = await contest(span('savage'));
		await contest(span('Monday'));
		const late = { draftId, passageId, before: later };
		expect(await putKeyBack(store, author, late, hoursFromNow(3))).toBe(false);
	});

	it('are words of a passage of one’s own lesson', async () => {
		const stranger = await aTeacher(store);
		await expect(contest(span('regime'), { by: stranger })).rejects.toMatchObject({ status: 404 });
		await expect(contest(span('regime'), { passageId: 'gone' })).rejects.toMatchObject({ status: 422 });
		await expect(contest({ start: 500, end: 510 })).rejects.toMatchObject({ status: 422 });
	});
});
