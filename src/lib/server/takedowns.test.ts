import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draftSchema } from '../lessons/draft';
import { questionsOf, type Lesson } from '../lessons/lesson';
import {
	aClass,
	anAdmin,
	anAssignment,
	anAttempt,
	aStudent,
	aTeacher,
	hoursFromNow,
	marking,
	NOW
} from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import { getAssignment } from './assignments';
import { askBlindKey, getBlindKey } from './blind-keys';
import { shippedCourse } from './course';
import { previewCorrection } from './correction-preview';
import type { Store } from './db/store';
import { createDraft, getDraft, publishDraft, saveDraft } from './drafts';
import { recount } from './evidence';
import { getLesson, getShippedLesson } from './find-lesson';
import { shareLesson } from './lesson-files';
import { listEvidence } from './kept-evidence';
import { findNewestEdition, publishLessons } from './lessons';
import type { Teacher } from './policy';
import { searchBank } from './question-bank';
import { addSource, cutPassages, getSource, listSources, type Cut } from './sources';
import { listQuoted, putBack, takeDown } from './takedowns';

let opened: TestStore;
let store: Store;
let admin: Teacher;
let teacher: Teacher;
beforeEach(async () => {
	opened = testStore();
	store = opened.store;
	admin = await anAdmin(store);
	teacher = await aTeacher(store);
});
afterEach(() => opened.cleanup());

const article = shippedCourse().sources.find(({ rightsBasis }) => rightsBasis !== 'own');
const ARTICLE = article?.id ?? '';
const LINK = 'https://paper.example/article';
const down = (sourceId = ARTICLE) =>
	takeDown(store, admin, { sourceId, reason: 'The publisher asked us to.', link: LINK }, NOW);

/** Every text of a lesson that is of the article. */
const textsOf = ({ passages }: Lesson) =>
	passages.filter(({ source }) => source === ARTICLE).map(({ text }) => text);

function theLesson(): Lesson {
	const found = shippedCourse().lessons.find(
		(lesson) => lesson.id === 'loaded-language' && textsOf(lesson).length > 0
	);
	if (!found) throw new Error('The lesson quotes no article.');
	return found;
}
const lesson = theLesson();
const CANARY = textsOf(lesson)[0] ?? '';
const tells = (value: unknown) => JSON.stringify(value).includes(CANARY);

/** Cuts one passage. @returns its id. */
async function cutOne(owner: Teacher, cut: Cut): Promise<string> {
	const outcome = await cutPassages(store, owner, cut, NOW);
	const [id] = outcome.kind === 'cut' ? outcome.passageIds : [];
	if (!id) throw new Error('Nothing was cut.');
	return id;
}

describe('the works that are quoted', () => {
	it('are those of the course that are not its own, and those of teachers', async () => {
		const facts = { title: 'A work', author: 'A writer', publisher: 'A paper', published: '2026' };
		const rights = { link: LINK, basis: 'quotation', license: null } as const;
		const id = await addSource(store, teacher, { ...facts, ...rights, text: 'Some words.' }, NOW);
		expect(await listQuoted(store, admin)).toEqual([
			expect.objectContaining({ id: ARTICLE, owner: undefined, takedown: undefined }),
			{ ...facts, id, link: LINK, owner: 'Ms. Okafor', takedown: undefined }
		]);
	});

	it('are taken down with a reason, by an administrator', async () => {
		await down();
		await down();
		expect(await listQuoted(store, admin)).toMatchObject([
			{ takedown: { link: LINK, reason: 'The publisher asked us to.', by: 'Dr. Yu', at: NOW } }
		]);
		await expect(down('nothing')).rejects.toMatchObject({ status: 404 });
		const said = { sourceId: ARTICLE, reason: '', link: null };
		await expect(takeDown(store, teacher, said, NOW)).rejects.toMatchObject({ status: 403 });
		await expect(putBack(store, teacher, ARTICLE, NOW)).rejects.toMatchObject({ status: 403 });
	});
});

describe('the text of a work of the course that is taken down', () => {
	it('is in no edition, no page of the course, no file and not in the bank, and comes back', async () => {
		await publishLessons(store, [lesson], NOW);
		const read = async () => ({
			edition: tells(await findNewestEdition(store, lesson.id)),
			course: tells(await getShippedLesson(store, lesson.id)),
			preview: tells(await getLesson(store, teacher, lesson.id)),
			file: tells(await shareLesson(store, teacher, { lessonId: lesson.id, withClassOnly: true })),
			bank: tells(await searchBank(store, teacher, {}))
		});
		const everywhere = { edition: true, course: true, preview: true, file: true, bank: true };
		expect(await read()).toEqual(everywhere);
		await down();
		expect(await read()).toEqual({ edition: false, course: false, preview: false, file: false, bank: false });
		await putBack(store, admin, ARTICLE, NOW);
		expect(await read()).toEqual(everywhere);
	});

	it('leaves the steps their ids, and answers and what they count for as they were', async () => {
		const classId = await aClass(store, teacher);
		const student = await aStudent(store, { classId });
		const [asked] = questionsOf(lesson, { lighter: false }).filter(
			({ kind, passage }) =>
				kind === 'highlight' && lesson.passages.some(({ id, source }) => id === passage && source === ARTICLE)
		);
		const questionId = asked?.id ?? '';
		const assignmentId = await anAssignment(store, teacher, { classId, lesson });
		const attempt = { assignmentId, answers: { [questionId]: marking(lesson, questionId) } };
		const attemptId = await anAttempt(store, student, { ...attempt, handedInAt: hoursFromNow(1) });
		const evidence = () => listEvidence(store.read, [student.id]);
		const before = await evidence();
		expect(new Set(before.map((row) => row.questionId))).toEqual(new Set([questionId]));
		await down();
		const { edition } = await getAssignment(store, teacher, assignmentId);
		expect(edition.lesson.steps.map(({ step }) => step.id)).toEqual(lesson.steps.map(({ step }) => step.id));
		expect(questionsOf(edition.lesson, { lighter: false }).map(({ id }) => id)).not.toContain(questionId);
		await store.write((tx) => recount(tx, attemptId));
		expect(await evidence()).toEqual(before);
	});
});

describe('a lesson that a teacher writes about a work that is taken down', () => {
	it('is shown without it, saved without losing it, published whole, and not corrected in what is hidden', async () => {
		const id = await createDraft(store, teacher, draftSchema.parse(lesson), NOW);
		const published = await publishDraft(store, teacher, id, NOW);
		await down();
		const shown = await getDraft(store, teacher, id);
		expect(tells(shown)).toBe(false);
		const document = { ...shown.document, title: 'Another title' };
		const saved = await saveDraft(
			store,
			teacher,
			{ id, revision: shown.revision, document },
			hoursFromNow(1)
		);
		expect(saved).toMatchObject({ kind: 'saved' });
		expect(tells(saved)).toBe(false);
		const again = await publishDraft(store, teacher, id, hoursFromNow(2));
		expect(again).toMatchObject({ kind: 'published', number: 2 });
		expect(published).toMatchObject({ kind: 'published', number: 1 });
		await putBack(store, admin, ARTICLE, NOW);
		const { document: whole } = await getDraft(store, teacher, id);
		expect(textsOf(whole).toSorted()).toEqual(textsOf(lesson).toSorted());
		expect(whole.title).toBe('Another title');
		const newest = await findNewestEdition(store, id);
		expect(newest && textsOf(newest.lesson).toSorted()).toEqual(textsOf(lesson).toSorted());
		await down();
		const without = { ...lesson, id, title: 'x', steps: lesson.steps.slice(0, 1), passages: [] };
		const wanted = { lessonId: id, lesson: without };
		await expect(previewCorrection(store, teacher, wanted, NOW)).rejects.toMatchObject({ status: 409 });
	});
});

describe('a work that a teacher pasted and that is taken down', () => {
	it('is not listed, not read, not cut from, and not keyed by a colleague', async () => {
		const facts = { title: 'A work', author: 'A writer', publisher: 'A paper', published: '2026' };
		const rights = { link: null, basis: 'quotation', license: null } as const;
		const text = 'Eleven words of a text that nobody else has ever written down.';
		const id = await addSource(store, teacher, { ...facts, ...rights, text }, NOW);
		const draftId = await createDraft(store, teacher, draftSchema.parse(lesson), NOW);
		const span = { start: 0, end: text.length };
		const cut = { draftId, sourceId: id, spans: [span], reason: 'It is short.' };
		const passageId = await cutOne(teacher, cut);
		const asked = await askBlindKey(store, teacher, { draftId, passageId }, NOW);
		const colleague = await aTeacher(store);
		expect(await getBlindKey(store, colleague, asked)).toMatchObject({ passage: { text } });
		await down(id);
		expect(await listSources(store, teacher)).toEqual([]);
		const gone = { status: 404 };
		await expect(getSource(store, teacher, id)).rejects.toMatchObject(gone);
		await expect(cutPassages(store, teacher, cut, NOW)).rejects.toMatchObject(gone);
		await expect(getBlindKey(store, colleague, asked)).rejects.toMatchObject(gone);
		expect(JSON.stringify(await getDraft(store, teacher, draftId))).not.toContain(text);
		await putBack(store, admin, id, NOW);
		expect(JSON.stringify(await getDraft(store, teacher, draftId))).toContain(text);
	});
});
