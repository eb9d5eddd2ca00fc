/** What teachers have a share in: classes, and lessons that are written. One question and two changes for both. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from './db/store';

export interface Belongings {
	/** The ids of what somebody has, those that are put away too. */
	of(accountId: string): Promise<string[]>;
	/** Which of these are still there. */
	existing(ids: readonly string[]): Promise<string[]>;
	/** Ids of what is there; what somebody has already stays as it is. */
	give(accountId: string, ids: readonly string[]): Promise<void>;
	take(accountId: string, ids: readonly string[]): Promise<void>;
}

export function classesIn(tx: Db): Belongings {
	const { classes, classTeachers } = tx.tables;
	return {
		of: async (accountId) => {
			const own = eq(classTeachers.accountId, accountId);
			return idsOf(await tx.select({ id: classTeachers.classId }).from(classTeachers).where(own));
		},
		existing: async (ids) =>
			idsOf(
				await tx
					.select({ id: classes.id })
					.from(classes)
					.where(inArray(classes.id, [...ids]))
			),
		give: async (accountId, ids) => {
			const rows = ids.map((classId) => ({ classId, accountId }));
			if (rows.length > 0) await tx.insert(classTeachers).values(rows).onConflictDoNothing();
		},
		take: async (accountId, ids) => {
			const named = inArray(classTeachers.classId, [...ids]);
			await tx.delete(classTeachers).where(and(eq(classTeachers.accountId, accountId), named));
		}
	};
}

export function lessonsIn(tx: Db): Belongings {
	const { drafts, draftEditors } = tx.tables;
	return {
		of: async (accountId) => {
			const own = eq(draftEditors.accountId, accountId);
			return idsOf(await tx.select({ id: draftEditors.draftId }).from(draftEditors).where(own));
		},
		existing: async (ids) =>
			idsOf(
				await tx
					.select({ id: drafts.id })
					.from(drafts)
					.where(inArray(drafts.id, [...ids]))
			),
		give: async (accountId, ids) => {
			const rows = ids.map((draftId) => ({ draftId, accountId }));
			if (rows.length > 0) await tx.insert(draftEditors).values(rows).onConflictDoNothing();
		},
		take: async (accountId, ids) => {
			const named = inArray(draftEditors.draftId, [...ids]);
			await tx.delete(draftEditors).where(and(eq(draftEditors.accountId, accountId), named));
		}
	};
}

function idsOf(rows: readonly { id: string }[]): string[] {
	return rows.map(({ id }) => id);
}
