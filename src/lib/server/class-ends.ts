/** Classes that nobody teaches any more: archived, in the trash, due for deletion, deleted. */
import { and, desc, eq, inArray, isNotNull, isNull, lte, or } from 'drizzle-orm';
import { endInTrash, endOfKeeping, lastInTrash } from '../lessons/class-life';
import { writeAudit, type Doer } from './audit';
import { getClass } from './classes';
import type { Db, Store } from './db/store';
import type { Row } from './db/tables';
import { eraseStudents, sweepFiles } from './erasure';
import { settleShares, type Shares } from './left-sums';
import type { Teacher } from './policy';
import { readRetention } from './retention';
import { forgetSessions } from './sessions';

export interface PutAway {
	readonly archived: readonly Row<'classes'>[];
	/** With when each is deleted. */
	readonly trashed: readonly (Row<'classes'> & { readonly deletedAt: Date })[];
	/** Over, archived or not: the clock deletes them, and when. */
	readonly due: readonly (Row<'classes'> & { readonly endsAt: Date; readonly deletedAt: Date })[];
}

/** A teacher’s classes that are put away, or should be. */
export async function listPutAway(store: Store, teacher: Teacher, now: Date): Promise<PutAway> {
	const { classes, classTeachers } = store.read.tables;
	const rows = await store.read
		.select({ class: classes })
		.from(classTeachers)
		.innerJoin(classes, eq(classes.id, classTeachers.classId))
		.where(
			and(
				eq(classTeachers.accountId, teacher.id),
				or(isNotNull(classes.archivedAt), isNotNull(classes.trashedAt), isNotNull(classes.endsAt))
			)
		)
		.orderBy(desc(classes.createdAt));
	const all = rows.map((row) => row.class);
	const { afterEnd } = await readRetention(store.read);
	const kept = all.filter(({ trashedAt }) => trashedAt === null);
	return {
		archived: kept.filter(({ archivedAt }) => archivedAt !== null),
		trashed: all.flatMap((one) => {
			const { trashedAt, endsAt } = one;
			return trashedAt ? [{ ...one, deletedAt: endInTrash({ trashedAt, endsAt }, afterEnd) }] : [];
		}),
		due: kept.flatMap((one) =>
			one.endsAt && one.endsAt <= now
				? [{ ...one, endsAt: one.endsAt, deletedAt: endOfKeeping(one.endsAt, afterEnd) }]
				: []
		)
	};
}

/**
 * Deletes a class for good: its assignments, all work in it, and the accounts of students who are in no other class.
 * @returns whether `typedName` is its name; otherwise nothing is done. @throws HttpError 404
 */
export async function deleteClass(
	store: Store,
	teacher: Teacher,
	classId: string,
	typedName: string,
	now: Date
): Promise<boolean> {
	const { name } = await getClass(store, teacher, classId);
	if (typedName.trim() !== name.trim()) return false;
	await store.write((tx) => deleteByHand(tx, teacher, classId, now));
	forgetSessions(store);
	await sweepFiles(store);
	return true;
}

/** Deletes what has been in the trash for long enough. @returns how many classes that were. */
export async function emptyTrash(store: Store, now: Date): Promise<number> {
	const { classes } = store.read.tables;
	const over = await store.read
		.select({ id: classes.id })
		.from(classes)
		.where(lte(classes.trashedAt, lastInTrash(now)));
	for (const { id } of over) {
		await store.write(async (tx) => {
			// Somebody may have taken it out in between.
			if ((await tx.$count(classes, and(eq(classes.id, id), isNotNull(classes.trashedAt)))) > 0)
				await deleteByHand(tx, { kind: 'server' }, id, now);
		});
		forgetSessions(store);
	}
	if (over.length > 0) await sweepFiles(store);
	return over.length;
}

/** Deletes a class that somebody put away, with its share in the sums, and writes it down. */
async function deleteByHand(tx: Db, doer: Doer, classId: string, now: Date): Promise<void> {
	await eraseClass(tx, classId, 'taken out');
	const object = { type: 'class', id: classId } as const;
	await writeAudit(tx, doer, { event: 'sensitive_delete', object, classId, detail: { what: 'class' } }, now);
}

/**
 * Deletes a class with all work in it, and the accounts of its students who are in no other class.
 * @returns the ids of those accounts
 */
export async function eraseClass(tx: Db, classId: string, shares: Shares): Promise<string[]> {
	const { assignments, attempts, classes, enrollments, sheets } = tx.tables;
	const students = await tx
		.select({ id: enrollments.accountId })
		.from(enrollments)
		.where(eq(enrollments.classId, classId));
	const given = tx.select({ id: assignments.id }).from(assignments).where(eq(assignments.classId, classId));
	await settleShares(tx, inArray(sheets.assignmentId, given), shares);
	await tx.delete(attempts).where(inArray(attempts.assignmentId, given));
	await tx.delete(assignments).where(eq(assignments.classId, classId));
	await tx.delete(classes).where(eq(classes.id, classId));
	return eraseHomeless(
		tx,
		students.map(({ id }) => id),
		shares
	);
}

/** The accounts of students who have no class any more, not even one they have left, and none at whose door they wait. */
async function eraseHomeless(tx: Db, students: readonly string[], shares: Shares): Promise<string[]> {
	const { accounts, enrollments, joinRequests } = tx.tables;
	if (students.length === 0) return [];
	const homeless = await tx
		.select({ id: accounts.id })
		.from(accounts)
		.leftJoin(enrollments, eq(enrollments.accountId, accounts.id))
		.leftJoin(joinRequests, eq(joinRequests.accountId, accounts.id))
		.where(
			and(
				...[inArray(accounts.id, [...students]), eq(accounts.role, 'student')],
				...[isNull(enrollments.id), isNull(joinRequests.id)]
			)
		);
	return eraseStudents(
		tx,
		homeless.map(({ id }) => id),
		shares
	);
}
