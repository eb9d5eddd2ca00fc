/** A class of last year made anew for this one. */
import { and, eq, isNull } from 'drizzle-orm';
import { getClass, teacherIds } from './classes';
import type { Db, Store } from './db/store';
import type { Row } from './db/tables';
import { groupsOf } from './groups';
import { newId } from './ids';
import { carryOver } from './membership';
import type { Teacher } from './policy';

export interface CopyWishes {
	readonly name: string;
	/** Its students come along, with their groups, extra time and numbers. */
	readonly withStudents: boolean;
	/** The old class is archived. */
	readonly archives: boolean;
}

/**
 * Copies a class: its teachers, settings and groups, and its students where wished. Not what was assigned, nor what
 * was done. @returns the new class's id. @throws HttpError 404
 */
export async function copyClass(
	store: Store,
	teacher: Teacher,
	classId: string,
	wishes: CopyWishes,
	now: Date
): Promise<string> {
	const old = await getClass(store, teacher, classId);
	return store.write(async (tx) => {
		const id = await insertCopy(tx, old, wishes.name, now);
		const students = wishes.withStudents ? await membersOf(tx, classId) : [];
		for (const studentId of students) await carryOver(tx, { studentId, from: classId, to: id }, now);
		await copyGroups(tx, { from: classId, to: id }, students);
		const { classes } = tx.tables;
		if (wishes.archives && !old.archivedAt)
			await tx.update(classes).set({ archivedAt: now }).where(eq(classes.id, classId));
		return id;
	});
}

async function insertCopy(tx: Db, old: Row<'classes'>, name: string, now: Date): Promise<string> {
	const { classes, classTeachers } = tx.tables;
	const id = newId();
	const { timeZone, allowsSelfStudy, requiresApproval } = old;
	await tx.insert(classes).values({
		...{ id, name, timeZone, allowsSelfStudy, requiresApproval },
		...{ createdAt: now, archivedAt: null }
	});
	const teachers = await teacherIds(tx, old.id);
	await tx.insert(classTeachers).values(teachers.map((accountId) => ({ classId: id, accountId })));
	return id;
}

async function membersOf(tx: Db, classId: string): Promise<string[]> {
	const { enrollments } = tx.tables;
	const rows = await tx
		.select({ id: enrollments.accountId })
		.from(enrollments)
		.where(and(eq(enrollments.classId, classId), isNull(enrollments.leftAt)));
	return rows.map(({ id }) => id);
}

async function copyGroups(
	tx: Db,
	{ from, to }: { from: string; to: string },
	students: readonly string[]
): Promise<void> {
	const { classGroups, groupMembers } = tx.tables;
	for (const { name, studentIds } of await groupsOf(tx, from)) {
		const groupId = newId();
		await tx.insert(classGroups).values({ id: groupId, classId: to, name });
		const members = studentIds.filter((id) => students.includes(id));
		if (members.length > 0)
			await tx.insert(groupMembers).values(members.map((accountId) => ({ groupId, accountId })));
	}
}
