/** “Erase this student”: at once, and for good, by somebody who may and who has typed the username. */
import { eq } from 'drizzle-orm';
import type { Db, Store } from './db/store';
import { rememberErased } from './erased-list';
import { eraseStudents, recordErased, signOutErased, sweepFiles, withMerged } from './erasure';
import type { Shares } from './left-sums';
import { findMentions, type Mention, type Named } from './mentions';
import { can, type Teacher } from './policy';
import { refuseForbidden, refuseNotFound } from './refusals';

export interface Erasable extends Named {
	/** Names of all classes they are in or were in. */
	readonly classes: readonly string[];
	/** Whether whoever asks may erase them, and not only an administrator. */
	readonly mayErase: boolean;
	/** Attempts of theirs. */
	readonly attempts: number;
	/** Where others wrote their name: that stays. */
	readonly mentions: readonly Mention[];
}

/** What erasing a student would take along and leave. Who may see the student is the caller's to decide. */
export async function previewErasure(store: Store, teacher: Teacher, studentId: string): Promise<Erasable> {
	const db = store.read;
	const student = await findStudent(db, studentId);
	const classes = await listClassesOf(db, studentId);
	const { attempts } = db.tables;
	return {
		...student,
		classes: classes.map(({ name }) => name),
		mayErase: can(teacher, 'eraseStudent', { classes }),
		attempts: await db.$count(attempts, eq(attempts.accountId, studentId)),
		mentions: await findMentions(db, student)
	};
}

/**
 * Erases a student: they are written on the list of the erased, then every row goes, then the bytes.
 * @returns whether `typed` is their username; otherwise nothing is done. @throws HttpError 403, 404
 */
export async function eraseStudent(
	{ store, folder }: { readonly store: Store; readonly folder: string },
	teacher: Teacher,
	{ studentId, typed, shares }: { studentId: string; typed: string; shares: Shares },
	now: Date
): Promise<boolean> {
	const { username } = await findStudent(store.read, studentId);
	const classes = await listClassesOf(store.read, studentId);
	if (!can(teacher, 'eraseStudent', { classes })) refuseForbidden();
	if (typed.trim().toLowerCase() !== username) return false;
	// First: when what follows is cut off, the next start finishes it.
	await rememberErased(folder, await withMerged(store.read, [studentId]), now);
	const gone = await store.write(async (tx) => {
		const erased = await eraseStudents(tx, [studentId], shares);
		for (const id of erased) await recordErased(tx, teacher, { id, by: 'erasure' }, now);
		return erased;
	});
	signOutErased(store, gone);
	await sweepFiles(store);
	return true;
}

/** @throws HttpError 404 */
async function findStudent(db: Db, id: string): Promise<Named> {
	const { accounts } = db.tables;
	const [account] = await db.select().from(accounts).where(eq(accounts.id, id));
	if (account?.role !== 'student') refuseNotFound();
	return { id, name: account.displayName, username: account.username };
}

/** Every class a student is in or was in, with who teaches it. */
async function listClassesOf(db: Db, studentId: string) {
	const { classes, classTeachers, enrollments } = db.tables;
	const rows = await db
		.select({ id: classes.id, name: classes.name, teacherId: classTeachers.accountId })
		.from(enrollments)
		.innerJoin(classes, eq(classes.id, enrollments.classId))
		.leftJoin(classTeachers, eq(classTeachers.classId, classes.id))
		.where(eq(enrollments.accountId, studentId));
	return [...new Map(rows.map(({ id, name }) => [id, name]))].map(([id, name]) => ({
		name,
		teacherIds: rows.flatMap((row) => (row.id === id && row.teacherId ? [row.teacherId] : []))
	}));
}
