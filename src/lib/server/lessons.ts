/** Editions: published lessons, frozen whole. */
import { desc, eq } from 'drizzle-orm';
import { passageOf, questionsOf, type Lesson } from '../lessons/lesson';
import {
	isUndone,
	readCorrected,
	type Correction,
	type PublishedEdition,
	type Reading
} from '../lessons/standing-corrections';
import type { Db, Store } from './db/store';
import type { Row } from './db/tables';
import { listCorrections, loadPublished } from './editions';
import { newId, sha256 } from './ids';
import { showLesson } from './taken-works';

/** An edition with the keys that hold: its own, or those of a correction. */
export interface Edition extends Reading {
	readonly id: string;
	readonly number: number;
}

/**
 * Publishes every lesson whose content is new as an edition. Editions that exist are never touched.
 * @returns how many were published.
 */
export async function publishLessons(store: Store, lessons: readonly Lesson[], now: Date): Promise<number> {
	return store.write(async (tx) => {
		let published = 0;
		for (const lesson of lessons) published += (await publishLesson(tx, lesson, now)).isNew ? 1 : 0;
		return published;
	});
}

export interface Published {
	readonly editionId: string;
	readonly number: number;
	/** False where the newest edition has this very content already. */
	readonly isNew: boolean;
}

/**
 * Freezes a lesson as its next edition, in the caller's transaction. What an older edition said, or one that an undone
 * correction made, is a new edition when it is said again: corrections hold for every edition before theirs.
 */
export async function publishLesson(tx: Db, lesson: Lesson, now: Date): Promise<Published> {
	const { editions } = tx.tables;
	const contentHash = sha256(JSON.stringify(lesson));
	const earlier = await listNumbered(tx, lesson.id);
	const newest = await newestOf(tx, lesson.id, earlier);
	if (newest?.contentHash === contentHash) {
		return { editionId: newest.id, number: newest.number, isNew: false };
	}
	const published = { editionId: newId(), number: (earlier[0]?.number ?? 0) + 1, isNew: true };
	await tx.insert(editions).values({
		id: published.editionId,
		lessonId: lesson.id,
		number: published.number,
		contentHash,
		document: lesson,
		publishedAt: now
	});
	return published;
}

type Numbered = Pick<Row<'editions'>, 'id' | 'number' | 'contentHash'>;

/** The editions of a lesson, the newest first. */
async function listNumbered(db: Db, lessonId: string): Promise<Numbered[]> {
	const { editions } = db.tables;
	return db
		.select({ id: editions.id, number: editions.number, contentHash: editions.contentHash })
		.from(editions)
		.where(eq(editions.lessonId, lessonId))
		.orderBy(desc(editions.number));
}

/** The first that no undone correction made. */
async function newestOf(
	db: Db,
	lessonId: string,
	numbered: readonly Numbered[]
): Promise<Numbered | undefined> {
	const corrections = await listCorrections(db, lessonId);
	return numbered.find((one) => !isUndone(one, corrections));
}

/** An edition by its id, with the keys that hold, as it is shown. @throws HttpError 404 */
export async function getEdition(store: Store, id: string): Promise<Edition> {
	return loadEdition(store.read, id);
}

/** By edition, and by which corrections stand: a reading is made once, and what is looked up in it as well. */
const readings = new WeakMap<PublishedEdition, Map<string, Edition>>();

/** By the edition with everything in it. */
const shown = new WeakMap<Edition, Edition>();

/** The same inside a transaction. @throws HttpError 404 */
export async function loadEdition(db: Db, id: string): Promise<Edition> {
	const whole = await loadWhole(db, id);
	const lesson = await showLesson(db, whole.lesson);
	if (lesson === whole.lesson) return whole;
	const before = shown.get(whole);
	const edition = before?.lesson === lesson ? before : { ...whole, lesson };
	shown.set(whole, edition);
	return edition;
}

/** The same with the text of works that are taken down, for what is counted of it and not shown. @throws HttpError 404 */
export async function loadWhole(db: Db, id: string): Promise<Edition> {
	const published = await loadPublished(db, id);
	const corrections = await listCorrections(db, published.lesson.id);
	const state = corrections.map((one) => `${one.id} ${one.undoneAt ? 'undone' : 'stands'}`).join();
	const known = readings.get(published) ?? new Map<string, Edition>();
	readings.set(published, known);
	const edition = known.get(state) ?? asCorrected(published, corrections);
	known.set(state, edition);
	return edition;
}

/** An edition as it reads with some corrections of its lesson, in their order. */
export function asCorrected(published: PublishedEdition, corrections: readonly Correction[]): Edition {
	const { id, number } = published;
	return { id, number, ...readCorrected(published, corrections) };
}

/** What is known of a passage without being part of what is asked. */
const NOT_ASKED = { agreement: undefined, source: undefined };

const versions = new WeakMap<Edition, ReadonlyMap<string, string>>();

/**
 * The version of each question of an edition, by its id: the hash of the question and its passage, which is the same
 * in every edition that asks it in the same words with the same key.
 */
export function questionVersions(edition: Edition): ReadonlyMap<string, string> {
	const known = versions.get(edition);
	if (known) return known;
	const { lesson } = edition;
	const questions = [true, false].flatMap((lighter) => questionsOf(lesson, { lighter }));
	const made = new Map(
		questions.map((question) => [
			question.id,
			sha256(JSON.stringify([question, { ...passageOf(lesson, question), ...NOT_ASKED }]))
		])
	);
	versions.set(edition, made);
	return made;
}

/** The newest edition of each lesson that is in the course now, in the course's order. */
export async function listNewestEditions(store: Store, course: readonly Lesson[]): Promise<Edition[]> {
	const found = await Promise.all(course.map((lesson) => findNewestEdition(store, lesson.id)));
	return found.filter((edition) => edition !== undefined);
}

/** The newest edition of a lesson that no undone correction made; undefined when it was never published. */
export async function findNewestEdition(store: Store, lessonId: string): Promise<Edition | undefined> {
	const newest = await findNewestPublished(store.read, lessonId);
	return newest && getEdition(store, newest.id);
}

/** The editions of a lesson as they were published, the newest first; without those that an undone correction made. */
export async function listPublished(db: Db, lessonId: string): Promise<PublishedEdition[]> {
	const numbered = await listNumbered(db, lessonId);
	const corrections = await listCorrections(db, lessonId);
	const standing = numbered.filter((one) => !isUndone(one, corrections));
	return Promise.all(standing.map(({ id }) => loadPublished(db, id)));
}

/** The same as it was published. */
export async function findNewestPublished(db: Db, lessonId: string): Promise<PublishedEdition | undefined> {
	const newest = await newestOf(db, lessonId, await listNumbered(db, lessonId));
	return newest && loadPublished(db, newest.id);
}
