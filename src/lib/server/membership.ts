/** Who is in a class: taking students out, bringing them back, moving them to another class. No work is lost by it. */
import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { writeChanges } from './audit-changes';
import { getClass, studentIds } from './classes';
import type { Db, Store } from './db/store';
import { enroll } from './joining';
import { announce } from './live';
import type { Teacher } from './policy';
import { refuseNotFound } from './refusals';

export interface FormerStudent {
	readonly id: string;
	readonly name: string;
	readonly username: string;
	readonly leftAt: Date;
	/** By their own doing; otherwise they were taken out. */
	readonly leftAlone: boolean;
}

/** Who was in the class and is no longer, those who left last first. @throws HttpError 404 */
export async function listFormer(store: Store, teacher: Teacher, classId: string): Promise<FormerStudent[]> {
	await getClass(store, teacher, classId);
	const { accounts, enrollments } = store.read.tables;
	const rows = await store.read
		.select({
			...{ id: accounts.id, name: accounts.displayName, username: accounts.username },
			...{ leftAt: enrollments.leftAt, leftAlone: enrollments.leftAlone }
		})
		.from(enrollments)
		.innerJoin(accounts, eq(accounts.id, enrollments.accountId))
		.where(and(eq(enrollments.classId, classId), isNotNull(enrollments.leftAt), isNull(accounts.disabledAt)))
		.orderBy(asc(accounts.displayName), asc(accounts.username));
	return rows
		.flatMap(({ leftAt, ...student }) => (leftAt ? [{ ...student, leftAt }] : []))
		.sort((a, b) => b.leftAt.getTime() - a.leftAt.getTime());
}

interface StudentsOf {
	readonly classId: string;
	readonly studentIds: readonly string[];
}

/** Takes students out of a class. Their work stays in it. @throws HttpError 404 when one is not in the class. */
export async function takeOut(
	store: Store,
	teacher: Teacher,
	{ classId, studentIds: wanted }: StudentsOf,
	now: Date
): Promise<void> {
	await getClass(store, teacher, classId);
	await checkMembers(store.read, classId, wanted);
	await store.write(async (tx) => {
		await takeOutOf(tx, classId, wanted, now);
		await writeChanges(tx, teacher, 'taken out', { classId, studentIds: wanted }, now);
	});
	for (const id of wanted) announce(`student ${id}`);
}

/** The same inside a write, for somebody who may; `alone` where it is the student who leaves. */
export async function takeOutOf(
	tx: Db,
	classId: string,
	accountIds: readonly string[],
	now: Date,
	{ alone = false } = {}
): Promise<void> {
	const { enrollments } = tx.tables;
	await tx
		.update(enrollments)
		.set({ leftAt: now, leftAlone: alone })
		.where(
			and(
				...[eq(enrollments.classId, classId), inArray(enrollments.accountId, [...accountIds])],
				isNull(enrollments.leftAt)
			)
		);
}

/** Brings former students back as they were, groups and extra time too. @throws HttpError 404 */
export async function bringBack(
	store: Store,
	teacher: Teacher,
	{ classId, studentIds: wanted }: StudentsOf,
	now: Date
): Promise<void> {
	await checkFormer(store, teacher, classId, wanted);
	await store.write(async (tx) => {
		await bringBackTo(tx, classId, wanted);
		await writeChanges(tx, teacher, 'brought back', { classId, studentIds: wanted }, now);
	});
	for (const id of wanted) announce(`student ${id}`);
}

async function bringBackTo(tx: Db, classId: string, accountIds: readonly string[]): Promise<void> {
	const { enrollments } = tx.tables;
	await tx
		.update(enrollments)
		.set({ leftAt: null })
		.where(and(eq(enrollments.classId, classId), inArray(enrollments.accountId, [...accountIds])));
}

async function checkFormer(
	store: Store,
	teacher: Teacher,
	classId: string,
	wanted: readonly string[]
): Promise<void> {
	const former = (await listFormer(store, teacher, classId)).map(({ id }) => id);
	if (!wanted.every((id) => former.includes(id))) refuseNotFound();
}

interface Move extends StudentsOf {
	readonly toClassId: string;
}

/**
 * Moves students to another class of the teacher's, with their extra time and number at school; who is in it already
 * keeps what they have there. What they did stays where they did it.
 * @returns the ids of those who were not in the other class before.
 * @throws HttpError 404 when a class is not theirs, or a student not in the first.
 */
export async function moveStudents(
	store: Store,
	teacher: Teacher,
	{ classId, studentIds: wanted, toClassId }: Move,
	now: Date
): Promise<string[]> {
	await Promise.all([getClass(store, teacher, classId), getClass(store, teacher, toClassId)]);
	if (classId === toClassId) refuseNotFound();
	await checkMembers(store.read, classId, wanted);
	const arrived = await store.write(async (tx) => {
		const there = await studentIds(tx, toClassId);
		const arriving = wanted.filter((id) => !there.includes(id));
		for (const id of arriving) await carryOver(tx, { studentId: id, from: classId, to: toClassId }, now);
		await takeOutOf(tx, classId, wanted, now);
		await writeChanges(tx, teacher, 'moved out', { classId, studentIds: wanted }, now);
		await writeChanges(tx, teacher, 'moved in', { classId: toClassId, studentIds: arriving }, now);
		return arriving;
	});
	for (const id of wanted) announce(`student ${id}`);
	return arrived;
}

/**
 * Takes a move back: all are in the first class again, and those who arrived are out of the other.
 * @throws HttpError 404 when a class is not theirs, or somebody was not in the first
 */
export async function moveBack(
	store: Store,
	teacher: Teacher,
	{ classId, studentIds: wanted, toClassId, arrived }: Move & { readonly arrived: readonly string[] },
	now: Date
): Promise<void> {
	await getClass(store, teacher, toClassId);
	await checkFormer(store, teacher, classId, wanted);
	await store.write(async (tx) => {
		const there = await studentIds(tx, toClassId);
		const leaving = arrived.filter((id) => wanted.includes(id) && there.includes(id));
		await bringBackTo(tx, classId, wanted);
		await takeOutOf(tx, toClassId, leaving, now);
		await writeChanges(tx, teacher, 'brought back', { classId, studentIds: wanted }, now);
		await writeChanges(tx, teacher, 'taken out', { classId: toClassId, studentIds: leaving }, now);
	});
	for (const id of wanted) announce(`student ${id}`);
}

/** Puts a student into another class as they are in one. */
export async function carryOver(
	tx: Db,
	{ studentId, from, to }: { studentId: string; from: string; to: string },
	now: Date
): Promise<void> {
	const { enrollments } = tx.tables;
	const at = (classId: string) => and(eq(enrollments.classId, classId), eq(enrollments.accountId, studentId));
	const [before] = await tx.select().from(enrollments).where(at(from));
	await enroll(tx, to, studentId, now);
	if (!before) return;
	const { extraTime, externalId } = before;
	await tx.update(enrollments).set({ extraTime, externalId }).where(at(to));
}

async function checkMembers(db: Db, classId: string, wanted: readonly string[]): Promise<void> {
	const members = await studentIds(db, classId);
	if (!wanted.every((id) => members.includes(id))) refuseNotFound();
}
