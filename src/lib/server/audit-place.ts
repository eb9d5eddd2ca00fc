/** What a request was about, by the ids in its address. */
import { and, eq } from 'drizzle-orm';
import type { AuditObject } from './audit-events';
import { studentIds, teacherIds } from './classes';
import type { Db } from './db/store';
import { can, type Actor } from './policy';

/** The parameters of a route, by name. */
export type Params = Readonly<Partial<Record<string, string>>>;

/** What an entry is about, and the class whose data it is about. */
export interface Place {
	readonly object: AuditObject;
	readonly classId: string;
	/** Of a student: in which assignment. */
	readonly assignment?: string | undefined;
}

/** The student, assignment or class that an address names; undefined where nothing, or nobody in that class, is there. */
export async function placeOf(tx: Db, params: Params): Promise<Place | undefined> {
	const classId = await findClass(tx, params);
	if (classId === undefined) return undefined;
	const { student, assignment } = params;
	if (student !== undefined) {
		const object = { type: 'student', id: student } as const;
		return (await wasEnrolled(tx, classId, student)) ? { classId, object, assignment } : undefined;
	}
	if (assignment !== undefined) return { classId, object: { type: 'assignment', id: assignment } };
	return { classId, object: { type: 'class', id: classId } };
}

/** Whether what an address names is there and somebody else’s: a mistyped address is nobody’s. */
export async function isOthers(tx: Db, actor: Actor, params: Params): Promise<boolean> {
	const { attempt, draft, student } = params;
	if (attempt !== undefined) return isOthersAttempt(tx, actor, attempt);
	if (draft !== undefined) return isOthersDraft(tx, actor, draft);
	const classId = await findClass(tx, params);
	if (classId === undefined) return false;
	if (actor.kind === 'student') return !can(actor, 'take', { studentIds: await studentIds(tx, classId) });
	if (!can(actor, 'teach', { teacherIds: await teacherIds(tx, classId) })) return true;
	return student !== undefined && !(await wasEnrolled(tx, classId, student)) && (await isThere(tx, student));
}

async function findClass(tx: Db, { assignment, class: id }: Params): Promise<string | undefined> {
	const { assignments, classes } = tx.tables;
	if (assignment !== undefined) {
		const [row] = await tx
			.select({ id: assignments.classId })
			.from(assignments)
			.where(eq(assignments.id, assignment));
		return row?.id;
	}
	if (id === undefined) return undefined;
	const [row] = await tx.select({ id: classes.id }).from(classes).where(eq(classes.id, id));
	return row?.id;
}

/** Whoever has left counts: what is known of them stays in the class. */
async function wasEnrolled(tx: Db, classId: string, studentId: string): Promise<boolean> {
	const { enrollments } = tx.tables;
	const here = and(eq(enrollments.classId, classId), eq(enrollments.accountId, studentId));
	return (await tx.$count(enrollments, here)) > 0;
}

async function isThere(tx: Db, accountId: string): Promise<boolean> {
	return (await tx.$count(tx.tables.accounts, eq(tx.tables.accounts.id, accountId))) > 0;
}

async function isOthersAttempt(tx: Db, actor: Actor, id: string): Promise<boolean> {
	const { attempts } = tx.tables;
	const [found] = await tx
		.select({ accountId: attempts.accountId })
		.from(attempts)
		.where(eq(attempts.id, id));
	return found !== undefined && !can(actor, 'openAttempt', found);
}

async function isOthersDraft(tx: Db, actor: Actor, id: string): Promise<boolean> {
	const { draftEditors } = tx.tables;
	const editors = await tx
		.select({ id: draftEditors.accountId })
		.from(draftEditors)
		.where(eq(draftEditors.draftId, id));
	return editors.length > 0 && !can(actor, 'edit', { editorIds: editors.map((editor) => editor.id) });
}
