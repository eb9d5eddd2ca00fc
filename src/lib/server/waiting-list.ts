/** Who came with the code of a class that lets in by hand, and has not been let in. They get nothing of the class. */
import { and, asc, eq, inArray } from 'drizzle-orm';
import { writeChanges } from './audit-changes';
import { getClass } from './classes';
import type { Db, Store } from './db/store';
import { enroll } from './joining';
import { announce } from './live';
import type { Student, Teacher } from './policy';
import { forgetSessions } from './sessions';

export interface WaitingStudent {
	readonly id: string;
	readonly name: string;
	readonly username: string;
	readonly askedAt: Date;
}

/** Who waits for a class, those who came first first. @throws HttpError 404 */
export async function listWaiting(
	store: Store,
	teacher: Teacher,
	classId: string
): Promise<WaitingStudent[]> {
	await getClass(store, teacher, classId);
	const { accounts, joinRequests } = store.read.tables;
	return store.read
		.select({
			...{ id: accounts.id, name: accounts.displayName, username: accounts.username },
			askedAt: joinRequests.askedAt
		})
		.from(joinRequests)
		.innerJoin(accounts, eq(accounts.id, joinRequests.accountId))
		.where(eq(joinRequests.classId, classId))
		.orderBy(asc(joinRequests.askedAt), asc(joinRequests.id));
}

/** At how many doors a student waits. Which they are is not said. */
export async function countDoors(store: Store, student: Student): Promise<number> {
	const { joinRequests } = store.read.tables;
	return store.read.$count(joinRequests, eq(joinRequests.accountId, student.id));
}

interface Chosen {
	readonly classId: string;
	readonly studentIds: readonly string[];
}

/** Lets in those of the chosen who wait. @throws HttpError 404 */
export async function letIn(
	store: Store,
	teacher: Teacher,
	{ classId, studentIds }: Chosen,
	now: Date
): Promise<void> {
	await getClass(store, teacher, classId);
	const entered = await store.write(async (tx) => {
		const waiting = await takeOff(tx, { classId, studentIds });
		for (const id of waiting) await enroll(tx, classId, id, now);
		await writeChanges(tx, teacher, 'let in', { classId, studentIds: waiting }, now);
		return waiting;
	});
	for (const id of entered) announce(`student ${id}`);
}

/**
 * Turns the chosen away. An account that was made at this door, and has never been anywhere, goes with it.
 * @throws HttpError 404
 */
export async function turnAway(
	store: Store,
	teacher: Teacher,
	{ classId, studentIds }: Chosen
): Promise<void> {
	await getClass(store, teacher, classId);
	await store.write(async (tx) => {
		for (const id of await takeOff(tx, { classId, studentIds })) await removeIfUnused(tx, id);
	});
	forgetSessions(store);
}

async function takeOff(tx: Db, { classId, studentIds }: Chosen): Promise<string[]> {
	const { joinRequests } = tx.tables;
	const rows = await tx
		.delete(joinRequests)
		.where(and(eq(joinRequests.classId, classId), inArray(joinRequests.accountId, [...studentIds])))
		.returning({ id: joinRequests.accountId });
	return rows.map(({ id }) => id);
}

async function removeIfUnused(tx: Db, accountId: string): Promise<void> {
	const { accounts, enrollments, joinRequests } = tx.tables;
	const places =
		(await tx.$count(enrollments, eq(enrollments.accountId, accountId))) +
		(await tx.$count(joinRequests, eq(joinRequests.accountId, accountId)));
	if (places === 0) await tx.delete(accounts).where(eq(accounts.id, accountId));
}
