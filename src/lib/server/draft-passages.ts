/** Which passages may stand in a lesson: those that were cut for it, those of the course, and none of somebody else's. */
import { eq, inArray } from 'drizzle-orm';
import { lessonsToGive } from '../lessons/lessons-to-give';
import { draftSchema } from '../lessons/draft';
import type { Passage } from '../text/passage';
import { shippedCourse } from './course';
import type { Db } from './db/store';
import { editorIds } from './editors';
import type { Teacher } from './policy';
import { refuseInvalid } from './refusals';

export interface Passages {
	/** The lesson they are to stand in, or came from. */
	readonly draftId: string;
	readonly passages: readonly Passage[];
	/** As the lesson had them. */
	readonly before: readonly Passage[];
}

/**
 * A passage has the text and the work it was cut with, and a lesson only those that its writers may quote.
 * @throws HttpError 422
 */
export async function refuseForeignPassages(
	tx: Db,
	teacher: Teacher,
	{ draftId, passages, before }: Passages
): Promise<void> {
	const texts = new Map(before.map((passage) => [passage.id, whatStays(passage)]));
	const unknown = passages.filter((passage) => texts.get(passage.id) !== whatStays(passage));
	if (unknown.length === 0) return;
	const ids = unknown.map(({ id }) => id);
	const cut = await quotableTexts(tx, teacher, { draftId, ids });
	const course = courseTexts();
	const isKnown = (passage: Passage) =>
		[cut, course].some((known) => known.get(passage.id) === whatStays(passage));
	if (!unknown.every(isKnown)) {
		refuseInvalid('The text of a passage cannot be changed. Cut a new passage from its source.');
	}
}

function whatStays({ source, text }: Pick<Passage, 'source' | 'text'>): string {
	return JSON.stringify([source ?? null, text]);
}

/** Of passages that were cut: those from works of the lesson's writers, and those in lessons this teacher writes. */
async function quotableTexts(
	tx: Db,
	teacher: Teacher,
	{ draftId, ids }: { draftId: string; ids: readonly string[] }
): Promise<Map<string, string>> {
	const { passages, sources } = tx.tables;
	const rows = await tx
		.select({ id: passages.id, text: passages.text, source: passages.sourceId, ownerId: sources.ownerId })
		.from(passages)
		.innerJoin(sources, eq(sources.id, passages.sourceId))
		.where(inArray(passages.id, [...ids]));
	const writers = await editorIds(tx, draftId);
	const inOwn = await passagesInOwn(tx, teacher);
	return new Map(
		rows
			.filter(({ id, ownerId }) => writers.includes(ownerId) || inOwn.has(id))
			.map((passage) => [passage.id, whatStays(passage)])
	);
}

/** The ids of all passages in the lessons that a teacher writes. */
async function passagesInOwn(tx: Db, teacher: Teacher): Promise<Set<string>> {
	const { drafts, draftEditors } = tx.tables;
	const rows = await tx
		.select({ document: drafts.document })
		.from(draftEditors)
		.innerJoin(drafts, eq(drafts.id, draftEditors.draftId))
		.where(eq(draftEditors.accountId, teacher.id));
	return new Set(rows.flatMap(({ document }) => draftSchema.parse(document).passages.map(({ id }) => id)));
}

function courseTexts(): Map<string, string> {
	const lessons = lessonsToGive(shippedCourse());
	return new Map(lessons.flatMap(({ passages }) => passages.map((one) => [one.id, whatStays(one)])));
}
