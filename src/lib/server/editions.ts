/** Editions as they are stored: how each was published, and what was corrected since. */
import { asc, eq } from 'drizzle-orm';
import { lessonSchema } from '../lessons/lesson';
import type { Correction, PublishedEdition } from '../lessons/standing-corrections';
import { slot } from './db/expressions';
import { prepared, type Db } from './db/store';
import { refuseNotFound } from './refusals';

interface StoredEdition extends PublishedEdition {
	readonly publishedAt: Date;
}

/** By id, over all stores: ids are made once, and what was published never changes. */
const parsed = new Map<string, StoredEdition>();

/** An edition as it was published, parsed once and kept. @throws HttpError 404 */
export async function loadPublished(db: Db, id: string): Promise<StoredEdition> {
	const known = parsed.get(id);
	if (known) return known;
	const { editions } = db.tables;
	const [row] = await db.select().from(editions).where(eq(editions.id, id));
	if (!row) refuseNotFound();
	const { number, publishedAt } = row;
	const edition = { id, number, publishedAt, lesson: lessonSchema.parse(row.document) };
	parsed.set(id, edition);
	return edition;
}

const listByLesson = prepared((db) => {
	const { corrections } = db.tables;
	return db
		.select()
		.from(corrections)
		.where(eq(corrections.lessonId, slot(corrections.lessonId, 'lesson')))
		.orderBy(asc(corrections.madeAt), asc(corrections.id))
		.prepare('list_corrections');
});

/** The corrections of a lesson in the order they were made in, those that were undone too. */
export async function listCorrections(db: Db, lessonId: string): Promise<Correction[]> {
	const made: Correction[] = [];
	for (const row of await listByLesson(db).execute({ lesson: lessonId })) {
		const { id, reason, madeAt, undoneAt } = row;
		const from = await loadPublished(db, row.fromEditionId);
		const to = await loadPublished(db, row.toEditionId);
		// What a correction makes is published with it, in one moment.
		const makesEdition = to.publishedAt.getTime() === madeAt.getTime();
		made.push({ id, from, to, makesEdition, reason, madeAt, undoneAt });
	}
	return made;
}
