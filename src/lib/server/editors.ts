/** Who writes a lesson. */
import { eq } from 'drizzle-orm';
import type { Db } from './db/store';

/** The ids of those who may edit a lesson. */
export async function editorIds(db: Db, draftId: string): Promise<string[]> {
	const { draftEditors } = db.tables;
	const rows = await db
		.select({ id: draftEditors.accountId })
		.from(draftEditors)
		.where(eq(draftEditors.draftId, draftId));
	return rows.map(({ id }) => id);
}
