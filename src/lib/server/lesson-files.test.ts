import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aTeacher, NOW } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { makeLessonFile } from '../exchange/make-lesson-file';
import { readLessonFile, type LessonFile } from '../exchange/read-lesson-file';
import { blankDraft, type Draft } from '../lessons/draft';
import { aCourse } from '../lessons/test-course';
import type { Store } from './db/store';
import { createDraft, getDraft } from './drafts';
import { addLessons, shareLesson } from './lesson-files';
import type { Teacher } from './policy';
import { addSource, cutPassages } from './sources';

let opened: TestStore;
let store: Store;
let teacher: Teacher;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
});
afterEach(() => opened.cleanup());

const [lesson] = aCourse().lessons;

/** A draft of the test course, with one more passage that was cut from a work. */
async function aCutDraft(basis: 'quotation' | 'teaching-in-class'): Promise<string> {
	const facts = { title: 'The lane', author: 'Ada Pole', publisher: 'Courier', published: 'May 2026' };
	const text = 'The reckless lane is new. Nobody has counted yet.';
	const source = { ...facts, basis, link: 'https://example.org/lane', license: null, text };
	const sourceId = await addSource(store, teacher, source, NOW);
	const draftId = await createDraft(store, teacher, lesson ?? blankDraft('x', 'x'), NOW);
	await cutPassages(
		store,
		teacher,
		{ draftId, sourceId, spans: [{ start: 0, end: 25 }], reason: 'It is short.' },
		NOW
	);
	return draftId;
}

/** What a pack of a draft gives when it is read. */
async function packedFile(lessonId: string, withClassOnly = false): Promise<LessonFile> {
	const { content } = makeLessonFile(await shareLesson(store, teacher, { lessonId, withClassOnly }), 'pack');
	const reading = readLessonFile(content instanceof Uint8Array ? content : new Uint8Array(), {
		...{ title: 'x', techniques: new Set() }
	});
	if (!reading.ok) throw new Error('the pack cannot be read');
	return reading.file;
}

/** A draft without what differs in every copy of it: passages by their place. */
function withoutIds({ passages, steps, ...draft }: Draft): unknown {
	const named = passages.reduce(
		(text, { id }, index) => text.replaceAll(`"passage":"${id}"`, `"passage":"${index}"`),
		JSON.stringify(steps)
	);
	return {
		...{ ...draft, id: 'x', steps: JSON.parse(named) as unknown },
		passages: passages.map(({ id: _id, source: _source, ...rest }) => rest)
	};
}

describe('a lesson from a pack', () => {
	it('is the lesson that went in, with works and passages of its own', async () => {
		const before = await aCutDraft('quotation');
		const [after] = await addLessons(store, teacher, await packedFile(before), NOW);
		const [old, added] = [
			await getDraft(store, teacher, before),
			await getDraft(store, teacher, after ?? '')
		];
		expect(withoutIds(added.document)).toEqual(withoutIds(old.document));
		expect(added.document.passages.map(({ id }) => id)).not.toEqual(
			old.document.passages.map(({ id }) => id)
		);
	});

	it('keeps on what ground its works are used', async () => {
		const before = await aCutDraft('quotation');
		const [after = ''] = await addLessons(store, teacher, await packedFile(before), NOW);
		const { sources } = await shareLesson(store, teacher, { lessonId: after, withClassOnly: false });
		expect(sources).toEqual([
			expect.objectContaining({ basis: 'quotation', title: 'The lane', link: 'https://example.org/lane' })
		]);
	});

	it('comes without the passage that is for the class alone, and with it when the teacher says so', async () => {
		const before = await aCutDraft('teaching-in-class');
		const { passages } = (await getDraft(store, teacher, before)).document;
		expect((await packedFile(before)).drafts[0]?.passages).toHaveLength(passages.length - 1);
		expect((await packedFile(before, true)).drafts[0]?.passages).toHaveLength(passages.length);
	});

	it('can be added twice', async () => {
		const file = await packedFile(await aCutDraft('quotation'));
		const ids = [
			await addLessons(store, teacher, file, NOW),
			await addLessons(store, teacher, file, NOW)
		].flat();
		expect(new Set(ids).size).toBe(2);
	});
});

describe('a lesson of the course', () => {
	it('goes out with the works it quotes', async () => {
		const shared = await shareLesson(store, teacher, { lessonId: 'loaded-language', withClassOnly: false });
		expect(shared.sources.map(({ basis }) => basis)).toContain('quotation');
	});
});

describe('a lesson of another teacher', () => {
	it('is not there', async () => {
		const other = await aTeacher(store, { name: 'Mr. Lind' });
		const lessonId = await aCutDraft('quotation');
		await expect(shareLesson(store, other, { lessonId, withClassOnly: false })).rejects.toMatchObject({
			status: 404
		});
	});
});
