/** Groups within a class: its teachers' own division of it. Students are not shown them. */
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { getClass, studentIds } from './classes';
import type { Db, Store } from './db/store';
import { newId } from './ids';
import type { Teacher } from './policy';
import { refuseNotFound } from './refusals';

export interface Group {
	readonly id: string;
	readonly name: string;
	/** Those who are in the class now. */
	readonly studentIds: readonly string[];
}

/** The groups of a class, by name. @throws HttpError 404 */
export async function listGroups(store: Store, teacher: Teacher, classId: string): Promise<Group[]> {
	await getClass(store, teacher, classId);
	return groupsOf(store.read, classId);
}

/** The groups of a class, by name, for those who have asked whose it is. */
export async function groupsOf(db: Db, classId: string): Promise<Group[]> {
	const { classGroups, groupMembers, enrollments } = db.tables;
	const groups = await db
		.select()
		.from(classGroups)
		.where(eq(classGroups.classId, classId))
		.orderBy(asc(classGroups.name));
	const members = await db
		.select({ groupId: groupMembers.groupId, studentId: groupMembers.accountId })
		.from(groupMembers)
		.innerJoin(classGroups, eq(classGroups.id, groupMembers.groupId))
		.innerJoin(
			enrollments,
			and(eq(enrollments.classId, classGroups.classId), eq(enrollments.accountId, groupMembers.accountId))
		)
		.where(and(eq(classGroups.classId, classId), isNull(enrollments.leftAt)));
	return groups.map(({ id, name }) => ({
		...{ id, name },
		studentIds: members.filter(({ groupId }) => groupId === id).map(({ studentId }) => studentId)
	}));
}

/** A group that is there already is not made twice. */
export type GroupResult =
	{ readonly ok: true; readonly id: string } | { readonly ok: false; readonly problem: 'taken' };

/** Makes an empty group. @throws HttpError 404 */
export async function makeGroup(
	store: Store,
	teacher: Teacher,
	{ classId, name }: { classId: string; name: string }
): Promise<GroupResult> {
	await getClass(store, teacher, classId);
	return store.write(async (tx) => {
		if (await findByName(tx, classId, name)) return { ok: false, problem: 'taken' };
		return { ok: true, id: await ensureGroup(tx, classId, name) };
	});
}

/** Calls a group otherwise and says who is in it. @throws HttpError 404 when it, or a student, is not of the class. */
export async function changeGroup(
	store: Store,
	teacher: Teacher,
	{ classId, groupId }: { classId: string; groupId: string },
	{ name, studentIds: wanted }: { name: string; studentIds: readonly string[] }
): Promise<GroupResult> {
	await getClass(store, teacher, classId);
	const students = await studentIds(store.read, classId);
	if (!wanted.every((id) => students.includes(id))) refuseNotFound();
	return store.write(async (tx) => {
		const { classGroups, groupMembers } = tx.tables;
		await checkGroup(tx, classId, groupId);
		const namesake = await findByName(tx, classId, name);
		if (namesake && namesake !== groupId) return { ok: false, problem: 'taken' };
		await tx.update(classGroups).set({ name }).where(eq(classGroups.id, groupId));
		// Those who have left stay in it, in case they come back.
		await tx
			.delete(groupMembers)
			.where(and(eq(groupMembers.groupId, groupId), inArray(groupMembers.accountId, students)));
		for (const id of wanted) await putInGroup(tx, groupId, id);
		return { ok: true, id: groupId };
	});
}

/** A group as it was: also those of it who have left the class. */
export type DeletedGroup = Pick<Group, 'name' | 'studentIds'>;

/** Deletes a group; its students stay in the class. @returns what it was. @throws HttpError 404 */
export async function deleteGroup(
	store: Store,
	teacher: Teacher,
	{ classId, groupId }: { classId: string; groupId: string }
): Promise<DeletedGroup> {
	await getClass(store, teacher, classId);
	return store.write(async (tx) => {
		await checkGroup(tx, classId, groupId);
		const { classGroups, groupMembers } = tx.tables;
		const members = await tx
			.select({ id: groupMembers.accountId })
			.from(groupMembers)
			.where(eq(groupMembers.groupId, groupId));
		const [gone] = await tx
			.delete(classGroups)
			.where(eq(classGroups.id, groupId))
			.returning({ name: classGroups.name });
		return { name: gone?.name ?? refuseNotFound(), studentIds: members.map(({ id }) => id) };
	});
}

/** Makes a deleted group again. @throws HttpError 404 when the class is not theirs, or a student was never in it */
export async function remakeGroup(
	store: Store,
	teacher: Teacher,
	classId: string,
	{ name, studentIds: wanted }: DeletedGroup
): Promise<GroupResult> {
	await getClass(store, teacher, classId);
	return store.write(async (tx) => {
		const { enrollments } = tx.tables;
		const isTheirs = and(eq(enrollments.classId, classId), inArray(enrollments.accountId, [...wanted]));
		if ((await tx.$count(enrollments, isTheirs)) < new Set(wanted).size) refuseNotFound();
		if (await findByName(tx, classId, name)) return { ok: false, problem: 'taken' };
		const id = await ensureGroup(tx, classId, name);
		for (const studentId of wanted) await putInGroup(tx, id, studentId);
		return { ok: true, id };
	});
}

/** The id of a class's group of this name, made where there is none. */
export async function ensureGroup(tx: Db, classId: string, name: string): Promise<string> {
	const known = await findByName(tx, classId, name);
	if (known) return known;
	const id = newId();
	await tx.insert(tx.tables.classGroups).values({ id, classId, name });
	return id;
}

/** Puts a student into a group, once. */
export async function putInGroup(tx: Db, groupId: string, accountId: string): Promise<void> {
	await tx.insert(tx.tables.groupMembers).values({ groupId, accountId }).onConflictDoNothing();
}

async function findByName(db: Db, classId: string, name: string): Promise<string | undefined> {
	const { classGroups } = db.tables;
	const [row] = await db
		.select({ id: classGroups.id })
		.from(classGroups)
		.where(and(eq(classGroups.classId, classId), eq(classGroups.name, name)));
	return row?.id;
}

async function checkGroup(db: Db, classId: string, groupId: string): Promise<void> {
	const { classGroups } = db.tables;
	const [row] = await db
		.select({ id: classGroups.id })
		.from(classGroups)
		.where(and(eq(classGroups.id, groupId), eq(classGroups.classId, classId)));
	if (!row) refuseNotFound();
}
