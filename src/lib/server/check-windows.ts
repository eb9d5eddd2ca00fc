/** Check B stays closed until the class has had time for the lessons. */
import { and, eq, isNull } from 'drizzle-orm';
import { checkBWindow, type CheckWindow } from '../lessons/check-window';
import type { Store } from './db/store';
import { getEdition } from './lessons';

/** An edition for a class, and when it would open. */
export interface Opening {
	readonly classId: string;
	readonly editionId: string;
	readonly opensAt: Date;
}

/** Why an edition cannot open then for this class; undefined when it can. Only check B ever has to wait. */
export async function findTooEarly(
	store: Store,
	{ classId, editionId, opensAt }: Opening
): Promise<CheckWindow | undefined> {
	const { lesson } = await getEdition(store, editionId);
	if (lesson.check !== 'B') return undefined;
	const { assignments } = store.read.tables;
	const rows = await store.read
		.select({ editionId: assignments.editionId, dueAt: assignments.dueAt })
		.from(assignments)
		.where(
			and(
				eq(assignments.classId, classId),
				eq(assignments.isSelfStudy, false),
				isNull(assignments.withdrawnAt)
			)
		);
	const given = await Promise.all(
		rows.map(async (row) => ({
			check: (await getEdition(store, row.editionId)).lesson.check,
			dueAt: row.dueAt
		}))
	);
	const window = checkBWindow(given);
	return window.kind === 'from' && opensAt >= window.from ? undefined : window;
}
