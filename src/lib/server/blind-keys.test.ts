import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aTeacher, hoursFromNow, NOW } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import type { BlindKey } from '../authoring/blind-key';
import { findQuote } from '../text/quotes';
import { withAgreements } from './agreements';
import { askBlindKey, getBlindKey, keepBlindKey, listBlindKeys } from './blind-keys';
import type { Store } from './db/store';
import { contestWords } from './contest-words';
import { shareDraft } from './draft-sharing';
import { getDraft, startDraft } from './drafts';
import type { Teacher } from './policy';
import { addSource, cutPassages } from './sources';

const TEXT = 'The savage regime met on Monday. It published a report with 14 sources.';

let opened: TestStore;
let store: Store;
let author: Teacher;
let reader: Teacher;
let other: Teacher;
let draftId: string;
let passageId: string;
let key: string;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	[author, reader, other] = [
		await aTeacher(store),
		await aTeacher(store, { name: 'Mr. Blind' }),
		await aTeacher(store)
	];
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
	const { document } = await getDraft(store, author, draftId);
	passageId = document.passages[0]?.id ?? '';
	key = await ask();
});
afterEach(() => opened.cleanup());

const ask = (by = author) => askBlindKey(store, by, { draftId, passageId }, NOW);
const marking = (quote: string, technique?: string): BlindKey => ({
	marks: [{ ...findQuote(TEXT, quote), quote, ...(technique && { technique }) }],
	nothing: false
});
const savage = marking('savage regime', 'loaded-language');
const keep = (marked: BlindKey, isDone = false, by = reader) =>
	keepBlindKey(store, by, { id: key, marked, isDone }, hoursFromNow(1));
const asked = async () => (await listBlindKeys(store, author, draftId))[0];

describe('a second key', () => {
	it('is asked for once while nobody has finished it, and again after that', async () => {
		expect(await ask()).toBe(key);
		await keep(savage, true);
		expect(await ask()).not.toBe(key);
	});

	it('is asked for passages of one’s own lesson only', async () => {
		await expect(ask(other)).rejects.toMatchObject({ status: 404 });
		const elsewhere = { draftId, passageId: 'nothing' };
		await expect(askBlindKey(store, author, elsewhere, NOW)).rejects.toMatchObject({ status: 404 });
	});

	it('begins with the text and whose it is, and nothing of the key', async () => {
		expect(await getBlindKey(store, reader, key)).toEqual({
			passage: {
				id: passageId,
				text: TEXT,
				credit: 'Written for this lesson by A. Writer.',
				origin: 'written'
			},
			askedBy: author.name,
			marked: { marks: [], nothing: false },
			finishedAt: null
		});
	});

	it('is refused to whoever can see the key', async () => {
		await shareDraft(store, author, draftId, other.username);
		await expect(getBlindKey(store, author, key)).rejects.toMatchObject({ status: 403 });
		await expect(getBlindKey(store, other, key)).rejects.toMatchObject({ status: 403 });
		await expect(keep(savage, false, author)).rejects.toMatchObject({ status: 403 });
	});

	it('belongs to whoever keeps something first', async () => {
		await getBlindKey(store, other, key);
		await keep(savage);
		await expect(getBlindKey(store, other, key)).rejects.toMatchObject({ status: 404 });
		await expect(keep(savage, true, other)).rejects.toMatchObject({ status: 404 });
		expect(await getBlindKey(store, reader, key)).toMatchObject({ marked: savage });
	});

	it('is not shown to its author before it is finished', async () => {
		await keep(savage);
		expect(await asked()).toMatchObject({ reader: 'Mr. Blind', finishedAt: null, marked: null });
		expect(await keep(savage, true)).toEqual({ ok: true });
		expect(await asked()).toMatchObject({ finishedAt: hoursFromNow(1), marked: savage });
	});

	it('stays as it was when it was finished', async () => {
		await keep(savage, true);
		await expect(keep(marking('report', 'loaded-language'))).rejects.toMatchObject({ status: 409 });
		expect(await asked()).toMatchObject({ marked: savage });
	});

	it.each<[string, BlindKey, string]>([
		['says what the words do', marking('savage'), 'unnamed'],
		['marks something, or says that there is nothing', { marks: [], nothing: false }, 'nothing-decided']
	])('is finished once it %s, and kept before', async (_, marked, missing) => {
		expect(await keep(marked, true)).toEqual({ ok: false, missing });
		expect(await getBlindKey(store, reader, key)).toMatchObject({ marked, finishedAt: null });
	});

	it('may find nothing', async () => {
		expect(await keep({ marks: [], nothing: true }, true)).toEqual({ ok: true });
	});

	it('with words that are not in the passage is refused', async () => {
		const foreign = { marks: [{ start: 0, end: 3, quote: 'Tho' }], nothing: false };
		await expect(keep(foreign)).rejects.toMatchObject({ status: 422 });
	});

	it('is listed for those who write the lesson only', async () => {
		await expect(listBlindKeys(store, reader, draftId)).rejects.toMatchObject({ status: 404 });
	});
});

describe('how far two readers agreed', () => {
	const agreement = async () => {
		const { document } = await getDraft(store, author, draftId);
		const { passages } = await withAgreements(store.read, document);
		return passages[0]?.agreement;
	};
	const contest = (quote: string) =>
		contestWords(
			store,
			author,
			{ draftId, passageId, span: findQuote(TEXT, quote), reason: 'Readers differ.' },
			hoursFromNow(2)
		);

	it('is told of a passage once the second is done, and not by name', async () => {
		await keep(savage);
		expect(await agreement()).toBeUndefined();
		await keep(savage, true);
		expect(await agreement()).toEqual({
			...{ reader: 'a colleague', alpha: expect.any(Number) },
			differing: [{ span: findQuote(TEXT, 'savage regime'), by: 'second' }]
		});
	});

	it('stays what it was at first, and tells what became of the words', async () => {
		await keep(savage, true);
		const first = await agreement();
		await contest('savage regime');
		expect(await agreement()).toEqual({
			...first,
			differing: [{ span: findQuote(TEXT, 'savage regime'), by: 'second', status: 'became contested' }]
		});
	});

	it('is null where neither marked anything', async () => {
		await keep({ marks: [], nothing: true }, true);
		expect(await agreement()).toEqual({ reader: 'a colleague', alpha: null, differing: [] });
	});
});
