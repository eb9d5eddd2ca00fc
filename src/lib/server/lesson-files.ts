/** Lessons out of Underline and into it, as files. */
import { inArray } from 'drizzle-orm';
import type { LessonFile } from '../exchange/read-lesson-file';
import type { SharedLesson, SharedSource } from '../exchange/shared-lesson';
import { lessonsToGive } from '../lessons/lessons-to-give';
import { passageIdOf } from '../lessons/draft-steps';
import type { Draft } from '../lessons/draft';
import type { PlainStep } from '../lessons/lesson';
import type { Passage } from '../text/passage';
import { shippedCourse } from './course';
import type { Db, Store } from './db/store';
import { createDraft, getDraft } from './drafts';
import { newId } from './ids';
import type { Teacher } from './policy';
import { showLesson } from './taken-works';

/** A lesson of the course, or one that this teacher writes, with the works it quotes. @throws HttpError 404 */
export async function shareLesson(
	store: Store,
	teacher: Teacher,
	{ lessonId, withClassOnly }: { lessonId: string; withClassOnly: boolean }
): Promise<SharedLesson> {
	const shipped = lessonsToGive(shippedCourse()).find(({ id }) => id === lessonId);
	const lesson = shipped
		? await showLesson(store.read, shipped)
		: (await getDraft(store, teacher, lessonId)).document;
	return { lesson, sources: await sourcesOf(store.read, lesson), withClassOnly };
}

/** The works that passages name: those of the course, and those of teachers. */
async function sourcesOf(db: Db, { passages }: Draft): Promise<SharedSource[]> {
	const ids = [...new Set(passages.flatMap(({ source }) => source ?? []))];
	if (ids.length === 0) return [];
	const { sources } = db.tables;
	const rows = await db.select().from(sources).where(inArray(sources.id, ids));
	return [
		...shippedCourse()
			.sources.filter(({ id }) => ids.includes(id))
			.map(({ id, title, author, publisher, published, url = null, rightsBasis, credit }) => ({
				...{ id, title, author, publisher, published, credit },
				...{ link: url, basis: rightsBasis, license: null }
			})),
		...rows.map(({ id, title, author, publisher, published, link, basis, license, credit }) => ({
			...{ id, title, author, publisher, published, link, basis, license, credit }
		}))
	];
}

/**
 * Makes a lesson to be edited of each that a file holds. Works and passages get ids of this installation, so that a
 * file read twice gives two lessons that know nothing of each other.
 * @returns the ids of the lessons.
 */
export async function addLessons(
	store: Store,
	teacher: Teacher,
	{ drafts, sources }: LessonFile,
	now: Date
): Promise<string[]> {
	const adopted = drafts.map((draft) => adopt(draft, sources));
	await store.write(async (tx) => {
		for (const { works } of adopted) for (const work of works) await insertWork(tx, teacher, work, now);
	});
	const ids: string[] = [];
	for (const { draft } of adopted) ids.push(await createDraft(store, teacher, draft, now));
	return ids;
}

interface Work {
	readonly source: SharedSource;
	readonly passages: readonly Passage[];
}

/** A draft whose passages and works have ids that nobody else has; what names no known work names none. */
function adopt(draft: Draft, sources: readonly SharedSource[]): { draft: Draft; works: Work[] } {
	const own = new Map(sources.map((source) => [source.id, { ...source, id: newId() }]));
	const passages = draft.passages.map((passage) => adoptPassage(passage, own));
	const idOf = new Map(draft.passages.map(({ id }, index) => [id, passages[index]?.id ?? id]));
	return {
		draft: {
			...draft,
			passages,
			steps: draft.steps.map(({ step, lighter, ...entry }) => ({
				...entry,
				step: moveStep(step, idOf),
				...(lighter ? { lighter: moveStep(lighter, idOf) } : {})
			}))
		},
		works: [...own.values()].flatMap((source) => {
			const cut = passages.filter((passage) => passage.source === source.id);
			return cut.length > 0 ? [{ source, passages: cut }] : [];
		})
	};
}

function adoptPassage({ source, ...passage }: Passage, own: ReadonlyMap<string, SharedSource>): Passage {
	const work = source === undefined ? undefined : own.get(source);
	return { ...passage, id: newId(), ...(work ? { source: work.id } : {}) };
}

/** The same step about the passage of the new id. */
function moveStep(step: PlainStep, idOf: ReadonlyMap<string, string>): PlainStep {
	const id = passageIdOf(step);
	const passage = id === undefined ? undefined : (idOf.get(id) ?? id);
	if (step.kind === 'reading' || passage === undefined) return step;
	return step.kind === 'question'
		? { ...step, question: { ...step.question, passage } }
		: { ...step, passage };
}

/** Of a work that came with a file, what was quoted is all there is. */
async function insertWork(tx: Db, teacher: Teacher, { source, passages }: Work, now: Date): Promise<void> {
	const text = passages.map((passage) => passage.text).join('\n\n');
	await tx.insert(tx.tables.sources).values({
		...source,
		...{ ownerId: teacher.id, text, retrievedAt: now, createdAt: now, trashedAt: null }
	});
	await tx.insert(tx.tables.passages).values(
		passages.map((passage) => ({
			...{ id: passage.id, sourceId: source.id, text: passage.text, lengthReason: null },
			...{ cutBy: teacher.id, cutAt: now }
		}))
	);
}
