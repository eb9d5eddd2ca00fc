/** Who teaches a class together. All of them may do the same. */
import { and, eq } from 'drizzle-orm';
import { writeAudit } from './audit';
import { getClass, teacherIds } from './classes';
import { findColleague, listNamedTeachers, type NamedTeacher } from './colleagues';
import type { Db, Store } from './db/store';
import type { Teacher } from './policy';
import { refuseNotFound } from './refusals';
import { tellSessions } from './sessions';

/** The teachers of a class, by name. @throws HttpError 404 */
export async function listTeachers(store: Store, teacher: Teacher, classId: string): Promise<NamedTeacher[]> {
	await getClass(store, teacher, classId);
	const { classTeachers } = store.read.tables;
	const teachers = store.read
		.select({ id: classTeachers.accountId })
		.from(classTeachers)
		.where(eq(classTeachers.classId, classId));
	return listNamedTeachers(store.read, teachers);
}

/** A colleague who was to teach the class; not new where they did before. */
export interface AddedTeacher {
	readonly id: string;
	readonly name: string;
	readonly isNew: boolean;
}

/** Has a colleague teach the class too. @returns undefined when no teacher has that username. @throws HttpError 404 */
export async function addTeacher(
	store: Store,
	teacher: Teacher,
	classId: string,
	username: string,
	now: Date
): Promise<AddedTeacher | undefined> {
	await getClass(store, teacher, classId);
	return store.write(async (tx) => {
		const { classTeachers } = tx.tables;
		const colleague = await findColleague(tx, username);
		if (!colleague) return undefined;
		const isNew = !(await teacherIds(tx, classId)).includes(colleague.id);
		if (!isNew) return { ...colleague, isNew };
		await tx.insert(classTeachers).values({ classId, accountId: colleague.id });
		await writeTeaching(tx, teacher, { classId, change: 'given', account: colleague.id }, now);
		return { ...colleague, isNew };
	});
}

/** A colleague no longer teaches the class, from this moment on. @returns who. @throws HttpError 404 for oneself, too */
export async function takeOutTeacher(
	store: Store,
	teacher: Teacher,
	classId: string,
	colleagueId: string,
	now: Date
): Promise<NamedTeacher> {
	const teachers = await listTeachers(store, teacher, classId);
	const colleague = teachers.find(({ id }) => id === colleagueId && id !== teacher.id) ?? refuseNotFound();
	await store.write(async (tx) => {
		// Two who take out each other at once would leave nobody.
		if (!(await teacherIds(tx, classId)).includes(teacher.id)) refuseNotFound();
		await stopTeaching(tx, teacher, { classId, account: colleagueId }, now);
	});
	tellSessions(store, colleagueId);
	return colleague;
}

/** The teacher no longer teaches the class. @returns whether they have left: the last one cannot. @throws HttpError 404 */
export async function leaveClass(
	store: Store,
	teacher: Teacher,
	classId: string,
	now: Date
): Promise<boolean> {
	await getClass(store, teacher, classId);
	const hasLeft = await store.write(async (tx) => {
		if (!(await isShared(tx, classId))) return false;
		await stopTeaching(tx, teacher, { classId, account: teacher.id }, now);
		return true;
	});
	if (hasLeft) tellSessions(store, teacher.id);
	return hasLeft;
}

async function stopTeaching(
	tx: Db,
	teacher: Teacher,
	{ classId, account }: { classId: string; account: string },
	now: Date
): Promise<void> {
	const { classTeachers } = tx.tables;
	await tx
		.delete(classTeachers)
		.where(and(eq(classTeachers.classId, classId), eq(classTeachers.accountId, account)));
	await writeTeaching(tx, teacher, { classId, change: 'taken', account }, now);
}

async function writeTeaching(
	tx: Db,
	teacher: Teacher,
	{ classId, ...change }: { classId: string; change: 'given' | 'taken'; account: string },
	now: Date
): Promise<void> {
	const object = { type: 'class', id: classId } as const;
	const detail = { right: 'class', ...change } as const;
	await writeAudit(tx, teacher, { event: 'authz_change', object, classId, detail }, now);
}

async function isShared(db: Db, classId: string): Promise<boolean> {
	return (await teacherIds(db, classId)).length > 1;
}
