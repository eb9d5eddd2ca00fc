import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aTeacher, hoursFromNow, NOW } from '../../../tests/support/builders';
import { testStore, type TestStore } from '../../../tests/support/database';
import type { Draft } from '../lessons/draft';
import { blankOf } from '../questions/drafts';
import { shippedCourse } from './course';
import type { Store } from './db/store';
import { shareDraft } from './draft-sharing';
import {
	copyDraft,
	createDraft,
	getDraft,
	listDrafts,
	publishDraft,
	restoreDraft,
	saveDraft,
	startDraft,
	trashDraft
} from './drafts';
import { findNewestEdition } from './lessons';
import type { Teacher } from './policy';
import { addSource, cutPassages } from './sources';

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

const start = () => startDraft(store, teacher, 'This week’s news', NOW);
const open = (id: string, by = teacher) => getDraft(store, by, id);
const save = (id: string, revision: number, document: Draft, by = teacher, hours = 1) =>
	saveDraft(store, by, { id, revision, document }, hoursFromNow(hours));
const notFound = { status: 404 };

const loadedLanguage = () => {
	const lesson = shippedCourse().lessons.find(({ id }) => id === 'loaded-language');
	if (!lesson) throw new Error('the course has no such lesson');
	return lesson;
};

describe('a lesson that is written', () => {
	it('begins with a title, and is its teacher’s alone', async () => {
		const id = await start();
		expect(await open(id)).toMatchObject({
			revision: 1,
			document: { id, title: 'This week’s news', steps: [] }
		});
		await expect(open(id, colleague)).rejects.toMatchObject(notFound);
		expect([await listDrafts(store, teacher), await listDrafts(store, colleague)]).toMatchObject([
			[{ id }],
			[]
		]);
	});

	it('is kept with its gaps, and says what is missing', async () => {
		const id = await start();
		const { document } = await open(id);
		const question = blankOf('choice', 'q1', undefined);
		const steps: Draft['steps'] = [{ step: { id: 'q1', kind: 'question', question } }];
		const outcome = await save(id, 1, { ...document, steps });
		expect(outcome).toMatchObject({ kind: 'saved', revision: 2 });
		expect((await open(id)).document.steps).toEqual(steps);
		expect(outcome).toMatchObject({
			findings: expect.arrayContaining([
				{
					severity: 'error',
					place: { on: 'step', step: 'q1', field: 'prompt' },
					message: 'Nothing is written here yet.'
				}
			])
		});
	});

	it('is overwritten by nobody who did not see the last change', async () => {
		const id = await start();
		await shareDraft(store, teacher, id, colleague.username.toUpperCase());
		const { document } = await open(id, colleague);
		await save(id, 1, { ...document, title: 'Theirs' }, colleague, 1);
		const late = await save(id, 1, { ...document, title: 'Mine' }, teacher, 2);
		expect(late).toEqual({ kind: 'conflict', by: colleague.name, at: hoursFromNow(1) });
		expect((await open(id)).document.title).toBe('Theirs');
	});

	it.each(['a\0b', 'half \ud83d'])(
		'keeps no text that cannot be kept, and says where: %j',
		async (prompt) => {
			const id = await start();
			const { document } = await open(id);
			const question = { ...blankOf('choice', 'q1', undefined), prompt };
			const steps: Draft['steps'] = [{ step: { id: 'q1', kind: 'question', question } }];
			await expect(save(id, 1, { ...document, steps })).rejects.toMatchObject({
				...{ status: 422, body: { message: expect.stringContaining('steps[0].step.question.prompt') } }
			});
			expect(await open(id)).toMatchObject({ revision: 1, document: { steps: [] } });
		}
	);

	it('goes to the trash and comes back', async () => {
		const id = await start();
		await trashDraft(store, teacher, id, NOW);
		expect(await listDrafts(store, teacher)).toEqual([]);
		expect(await listDrafts(store, teacher, { isTrashed: true })).toMatchObject([{ id, trashedAt: NOW }]);
		await restoreDraft(store, teacher, id);
		expect(await listDrafts(store, teacher)).toMatchObject([{ id, trashedAt: null }]);
	});
});

describe('a passage in it', () => {
	it('may come from the course, word for word', async () => {
		const id = await start();
		const { document } = await open(id);
		const [passage] = loadedLanguage().passages;
		const passages = passage ? [passage] : [];
		await expect(save(id, 1, { ...document, passages })).resolves.toMatchObject({ kind: 'saved' });
	});

	it.each([
		['is written into a document', 'nobody-cut-this'],
		['is changed', undefined]
	])('is refused where it %s', async (_how, otherId) => {
		const id = await createDraft(store, teacher, loadedLanguage(), NOW);
		const { document } = await open(id);
		const passages = document.passages.map((passage) => ({
			...passage,
			id: otherId ?? passage.id,
			text: `${passage.text} More.`
		}));
		await expect(save(id, 1, { ...document, passages })).rejects.toMatchObject({ status: 422 });
		expect((await open(id)).revision).toBe(1);
	});

	const cutFor = async (draftId: string, by: Teacher): Promise<Draft['passages']> => {
		const facts = { title: 'On the council', author: 'A. Writer', publisher: '', published: '' };
		const work = {
			...facts,
			text: 'Nobody asked. '.repeat(20),
			link: null,
			basis: 'own',
			license: null
		} as const;
		const sourceId = await addSource(store, by, work, NOW);
		await cutPassages(store, by, { draftId, sourceId, spans: [{ start: 0, end: 13 }], reason: '' }, NOW);
		return (await open(draftId, by)).document.passages;
	};

	it('may come back, for whoever writes the lesson with who cut it', async () => {
		const id = await start();
		const passages = await cutFor(id, teacher);
		await shareDraft(store, teacher, id, colleague.username);
		const { document } = await open(id);
		await save(id, 2, { ...document, passages: [] }, colleague);
		await expect(save(id, 3, { ...document, passages }, colleague)).resolves.toMatchObject({ kind: 'saved' });
	});

	it('is refused where somebody else cut it, from a work of their own', async () => {
		const passages = await cutFor(await startDraft(store, colleague, 'Another', NOW), colleague);
		const id = await start();
		const document = { ...(await open(id)).document, passages };
		await expect(save(id, 1, document)).rejects.toMatchObject({ status: 422 });
		const copy = copyDraft(store, teacher, { from: id, document }, NOW);
		await expect(copy).rejects.toMatchObject({ status: 422 });
	});

	it('is refused where it says to be of another work than it was cut from', async () => {
		const [foreign] = await cutFor(await startDraft(store, colleague, 'Another', NOW), colleague);
		const id = await start();
		const passages = (await cutFor(id, teacher)).map((one) => ({ ...one, source: foreign?.source }));
		await expect(save(id, 2, { ...(await open(id)).document, passages })).rejects.toMatchObject({
			status: 422
		});
	});

	it('goes along into a copy', async () => {
		const id = await start();
		const passages = await cutFor(id, teacher);
		const document = { ...(await open(id)).document, title: 'A copy' };
		const copy = await copyDraft(store, teacher, { from: id, document }, NOW);
		expect((await open(copy)).document).toMatchObject({ title: 'A copy', passages });
		await expect(copyDraft(store, colleague, { from: id, document }, NOW)).rejects.toMatchObject(notFound);
	});
});

describe('publishing', () => {
	it('refuses an unfinished lesson and says where', async () => {
		const id = await start();
		const outcome = await publishDraft(store, teacher, id, NOW);
		expect(outcome).toMatchObject({
			kind: 'unfinished',
			findings: expect.arrayContaining([expect.objectContaining({ place: { on: 'lesson', field: 'canDo' } })])
		});
		expect(await findNewestEdition(store, id)).toBeUndefined();
	});

	it('freezes a copy of a course lesson as an edition under its own id', async () => {
		const id = await createDraft(store, teacher, loadedLanguage(), NOW);
		const first = await publishDraft(store, teacher, id, NOW);
		expect(first).toMatchObject({ kind: 'published', number: 1 });
		const edition = await findNewestEdition(store, id);
		expect(edition?.lesson).toMatchObject({ id, title: loadedLanguage().title });
		expect(edition?.lesson.number).toBeUndefined();
		expect(await publishDraft(store, teacher, id, NOW)).toMatchObject({ kind: 'unchanged' });
	});

	it('makes the next edition of what changed, and leaves the first as it was', async () => {
		const id = await createDraft(store, teacher, loadedLanguage(), NOW);
		const first = await publishDraft(store, teacher, id, NOW);
		const { document, revision } = await open(id);
		await save(id, revision, { ...document, title: 'Charged words' });
		expect(await publishDraft(store, teacher, id, hoursFromNow(2))).toMatchObject({
			kind: 'published',
			number: 2
		});
		const { editions } = store.read.tables;
		const titles = await store.read.select({ id: editions.id, document: editions.document }).from(editions);
		expect(
			titles.find(({ id: edition }) => first.kind === 'published' && edition === first.editionId)
		).toMatchObject({
			document: { title: loadedLanguage().title }
		});
	});

	it('is for its editors only', async () => {
		await expect(publishDraft(store, colleague, await start(), NOW)).rejects.toMatchObject(notFound);
	});
});
