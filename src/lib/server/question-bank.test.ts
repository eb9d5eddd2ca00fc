import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	aClass,
	anAssignment,
	anAttempt,
	anEdition,
	aStudent,
	aTeacher,
	choosing,
	NOW
} from '../../../tests/support/builders';
import { ownLesson } from '../../../tests/support/own-lesson';
import { testStore, type TestStore } from '../../../tests/support/database';
import type { Lesson } from '../lessons/lesson';
import { lessonsToGive } from '../lessons/lessons-to-give';
import { shippedCourse } from './course';
import type { Store } from './db/store';
import { getDraft, startDraft, trashDraft } from './drafts';
import { publishLessons } from './lessons';
import type { Teacher } from './policy';
import { searchBank, takeFromBank, type BankSearch } from './question-bank';

let opened: TestStore;
let store: Store;
let teacher: Teacher;
let colleague: Teacher;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	teacher = await aTeacher(store);
	colleague = await aTeacher(store);
});
afterEach(() => opened.cleanup());

const notFound = { status: 404 };
const MARKING = ['mark-lane', 'mark-trips', 'mark-north', 'mark-south'];
const EVERY = ['name-slanted', 'name-fair', 'plainer', 'charged', ...MARKING];
const find = (wanted: BankSearch = {}, by = teacher) => searchBank(store, by, wanted);
const idsOf = async (wanted: BankSearch, by = teacher) =>
	(await find(wanted, by)).map(({ questionId }) => questionId);

/** Publishes the test course’s lesson as this teacher’s own. */
async function publishOwn(by = teacher, lesson?: Lesson): Promise<Lesson> {
	const own = await ownLesson(store, by, lesson);
	await anEdition(store, own);
	return own;
}

/** `right` of `count` students choose the right option of the question on the slanted passage. */
async function answer(lesson: Lesson, count: number, right: number): Promise<void> {
	const classId = await aClass(store, teacher);
	const assignmentId = await anAssignment(store, teacher, { classId, lesson });
	for (let number = 0; number < count; number++) {
		const student = await aStudent(store, { classId, name: `Student ${number}` });
		const answers = { 'name-slanted': choosing(number < right ? 'a' : 'c') };
		await anAttempt(store, student, { assignmentId, answers, handedInAt: NOW });
	}
}

describe('the bank', () => {
	it('holds every question of the course once', async () => {
		const shipped = lessonsToGive(shippedCourse());
		await publishLessons(store, shipped, NOW);
		const entries = await find();
		const titles = new Set(entries.map(({ lesson }) => lesson));
		expect([...titles]).toEqual(shipped.map(({ title }) => title));
		expect(new Set(entries.map(({ questionId }) => questionId)).size).toBe(entries.length);
		expect(entries.every(({ isOwn, n }) => !isOwn && n === 0)).toBe(true);
	});

	it('holds what a teacher published, for them and whoever writes it with them', async () => {
		const { id } = await publishOwn();
		expect(await idsOf({})).toEqual(EVERY);
		expect(await idsOf({}, colleague)).toEqual([]);
		await store.write((tx) =>
			tx.insert(tx.tables.draftEditors).values({ draftId: id, accountId: colleague.id })
		);
		expect(await idsOf({}, colleague)).toEqual(EVERY);
	});

	it('holds no draft that was never published, and nothing from the trash', async () => {
		await ownLesson(store, teacher);
		expect(await find()).toEqual([]);
		const { id } = await publishOwn();
		await trashDraft(store, teacher, id, NOW);
		expect(await find()).toEqual([]);
	});

	it('shows a question once that two lessons ask in the same words, with the answers to both', async () => {
		const first = await publishOwn();
		const second = await publishOwn();
		await answer(first, 6, 6);
		await answer(second, 6, 3);
		const entries = await find();
		expect(entries.map(({ questionId }) => questionId)).toEqual(EVERY);
		expect(entries[0]).toMatchObject({ n: 12, facility: { share: 0.75, n: 12 } });
	});
});

describe('a search', () => {
	beforeEach(() => publishOwn());

	it.each<[string, BankSearch, string[]]>([
		['words of the passage, whatever their case', { text: 'RECKLESS' }, ['mark-lane']],
		['words in any order', { text: 'disgrace reckless' }, ['mark-lane']],
		['words with accents that were not written', { text: 'réckless dísgrace' }, ['mark-lane']],
		['words of an option', { text: 'insane' }, ['plainer', 'charged']],
		['nothing that is not there', { text: 'reckless zeppelin' }, []],
		['a kind', { kind: 'highlight' }, MARKING],
		['a kind and words', { kind: 'choice', text: 'shameful' }, ['name-slanted']]
	])('finds %s', async (_, wanted, found) => {
		expect(await idsOf(wanted)).toEqual(found);
	});

	it('finds those that measure a technique', async () => {
		const technique = 'loaded-language';
		const every = await find();
		expect(await find({ technique })).toEqual(
			every.filter(({ techniques }) => techniques.includes(technique))
		);
		expect(await find({ technique: 'whataboutism' })).toEqual([]);
	});
});

describe('facility', () => {
	it('is told from ten answers on', async () => {
		const lesson = await publishOwn();
		await answer(lesson, 9, 3);
		expect((await find())[0]).toMatchObject({ n: 9, facility: undefined });
		await answer(lesson, 1, 1);
		expect((await find())[0]).toMatchObject({ n: 10, facility: { share: 0.4, n: 10 } });
	});

	it('is a range to search by, in which nothing is of which it cannot be told', async () => {
		const lesson = await publishOwn();
		await answer(lesson, 9, 3);
		expect(await find({ facility: { least: 0, most: 1 } })).toEqual([]);
		await answer(lesson, 1, 1);
		expect(await idsOf({ facility: { least: 0.4, most: 0.4 } })).toContain('name-slanted');
		expect(await idsOf({ facility: { least: 0.41, most: 1 } })).not.toContain('name-slanted');
	});
});

describe('a question that is taken', () => {
	const take = (draftId: string, questionId: string, editionId: string, replaces?: string, by = teacher) =>
		takeFromBank(store, by, { draftId, editionId, questionId, replaces }, NOW);
	const editionOf = async () => (await find())[0]?.editionId ?? '';

	it('stands at the end of the lesson, with its passage and the key', async () => {
		await publishOwn();
		const draftId = await startDraft(store, teacher, 'Mine', NOW);
		const id = await take(draftId, 'mark-lane', await editionOf());
		const { document, revision } = await getDraft(store, teacher, draftId);
		expect(document).toMatchObject({
			steps: [{ step: { id, kind: 'question', question: { id, passage: 'lane' } } }],
			passages: [{ id: 'lane', keys: [{ reason: expect.any(String) }, {}] }]
		});
		expect(revision).toBe(2);
	});

	it('takes the place of another', async () => {
		await publishOwn();
		const draftId = await startDraft(store, teacher, 'Mine', NOW);
		const editionId = await editionOf();
		const first = await take(draftId, 'mark-lane', editionId);
		const second = await take(draftId, 'plainer', editionId, first);
		const { document } = await getDraft(store, teacher, draftId);
		expect(document.steps.map(({ step }) => step.id)).toEqual([second]);
	});

	it('is refused for a step that is not there, a question that is not there, and a lesson of somebody else', async () => {
		await publishOwn();
		const editionId = await editionOf();
		const draftId = await startDraft(store, teacher, 'Mine', NOW);
		const theirs = await startDraft(store, colleague, 'Theirs', NOW);
		await expect(take(draftId, 'mark-lane', editionId, 'gone')).rejects.toMatchObject(notFound);
		await expect(take(draftId, 'gone', editionId)).rejects.toMatchObject(notFound);
		await expect(take(draftId, 'mark-lane', 'gone')).rejects.toMatchObject(notFound);
		await expect(take(theirs, 'mark-lane', editionId)).rejects.toMatchObject(notFound);
		await expect(take(theirs, 'mark-lane', editionId, undefined, colleague)).rejects.toMatchObject(notFound);
		expect((await getDraft(store, colleague, theirs)).document.steps).toEqual([]);
	});
});
