/** The lessons that a teacher has moved to the trash. */
import { eq, inArray } from 'drizzle-orm';
import { endOfTrash } from '../lessons/class-life';
import type { Store } from './db/store';
import { listDrafts } from './drafts';
import type { Teacher } from './policy';

export interface TrashedDraft {
	readonly id: string;
	readonly title: string;
	/** When it is deleted; undefined while a class has it, so that its keys can be corrected. */
	readonly deletedAt: Date | undefined;
}

/** Those that a teacher may take back, changed last first. */
export async function listTrash(store: Store, teacher: Teacher): Promise<TrashedDraft[]> {
	const trashed = await listDrafts(store, teacher, { isTrashed: true });
	const { assignments, editions } = store.read.tables;
	const given = await store.read
		.selectDistinct({ id: editions.lessonId })
		.from(editions)
		.innerJoin(assignments, eq(assignments.editionId, editions.id))
		.where(
			inArray(
				editions.lessonId,
				trashed.map(({ id }) => id)
			)
		);
	const isGiven = (id: string) => given.some((one) => one.id === id);
	return trashed.map(({ id, title, trashedAt }) => ({
		...{ id, title },
		deletedAt: trashedAt && !isGiven(id) ? endOfTrash(trashedAt) : undefined
	}));
}
