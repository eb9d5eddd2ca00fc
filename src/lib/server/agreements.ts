/** How far writers and colleagues agreed who keyed the same passages blind: it goes with a lesson wherever that goes. */
import { and, asc, eq, isNotNull } from 'drizzle-orm';
import { withAgreement } from '../authoring/agreed-passage';
import { keptKeySchema } from '../authoring/blind-key';
import type { Draft } from '../lessons/draft';
import type { Db } from './db/store';

/** A lesson as it is written, with the agreement on each passage that a colleague has finished: the last to do so. */
export async function withAgreements(db: Db, lesson: Draft): Promise<Draft> {
	const { blindKeys } = db.tables;
	const rows = await db
		.select({ passageId: blindKeys.passageId, document: blindKeys.document })
		.from(blindKeys)
		.where(and(eq(blindKeys.draftId, lesson.id), isNotNull(blindKeys.finishedAt)))
		.orderBy(asc(blindKeys.finishedAt));
	const finished = new Map(rows.map(({ passageId, document }) => [passageId, keptKeySchema.parse(document)]));
	const passages = lesson.passages.map((passage) => {
		const kept = finished.get(passage.id);
		return kept?.first ? withAgreement(passage, kept, kept.first) : passage;
	});
	return { ...lesson, passages };
}
