import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { ExtraTime } from '../lessons/availability';
import { replaceCards, type PrintedCard } from './cards';
import { isInUse, slot } from './db/expressions';
import { prepared, type Db, type Store } from './db/store';
import type { Row } from './db/tables';
import { newId } from './ids';
import { can, type Teacher } from './policy';
import { refuseNotFound } from './refusals';

export interface RosterEntry {
	readonly id: string;
	readonly name: string;
	readonly username: string;
	/** Their number in the school's own gradebook, where the teacher gave one. */
	readonly externalId: string | null;
	readonly joinedAt: Date;
}

/** Makes a class with its maker as the teacher. @returns the class's id. */
export async function createClass(
	store: Store,
	teacher: Teacher,
	{ name, timeZone }: { name: string; timeZone: string },
	now: Date
): Promise<string> {
	return store.write(async (tx) => {
		const { classes, classTeachers } = tx.tables;
		const id = newId();
		await tx.insert(classes).values({ id, name, timeZone, createdAt: now, archivedAt: null });
		await tx.insert(classTeachers).values({ classId: id, accountId: teacher.id });
		return id;
	});
}

/** The classes of a teacher, with how many students each has, newest first. */
export async function listClasses(
	store: Store,
	teacher: Teacher
): Promise<(Row<'classes'> & { readonly students: number })[]> {
	const { classes, classTeachers, enrollments } = store.read.tables;
	const rows = await store.read
		.select({ class: classes })
		.from(classTeachers)
		.innerJoin(classes, eq(classes.id, classTeachers.classId))
		.where(and(eq(classTeachers.accountId, teacher.id), isInUse(classes)))
		.orderBy(desc(classes.createdAt));
	return Promise.all(
		rows.map(async (row) => ({
			...row.class,
			students: await store.read.$count(
				enrollments,
				and(eq(enrollments.classId, row.class.id), isNull(enrollments.leftAt))
			)
		}))
	);
}

/** A class of this teacher's. @throws HttpError 404 when it is not theirs, or not there. */
export async function getClass(store: Store, teacher: Teacher, classId: string): Promise<Row<'classes'>> {
	const { classes } = store.read.tables;
	const [row] = await store.read.select().from(classes).where(eq(classes.id, classId));
	if (!row || !can(teacher, 'teach', { teacherIds: await teacherIds(store.read, classId) })) refuseNotFound();
	return row;
}

/** Who is in a class, by name. */
export async function listRoster(store: Store, teacher: Teacher, classId: string): Promise<RosterEntry[]> {
	await getClass(store, teacher, classId);
	return rosterOf(store.read, classId);
}

async function rosterOf(db: Db, classId: string): Promise<RosterEntry[]> {
	const { enrollments, accounts } = db.tables;
	return db
		.select({
			id: accounts.id,
			name: accounts.displayName,
			username: accounts.username,
			externalId: enrollments.externalId,
			joinedAt: enrollments.joinedAt
		})
		.from(enrollments)
		.innerJoin(accounts, eq(accounts.id, enrollments.accountId))
		.where(and(eq(enrollments.classId, classId), isNull(enrollments.leftAt)))
		.orderBy(asc(accounts.displayName), asc(accounts.username));
}

/** A student who is in a class now. */
export interface Member extends RosterEntry {
	readonly extraTime: ExtraTime | null;
}

const findMember = prepared((db) => {
	const { enrollments, accounts } = db.tables;
	return db
		.select({
			...{ id: accounts.id, name: accounts.displayName, username: accounts.username },
			...{ joinedAt: enrollments.joinedAt, externalId: enrollments.externalId },
			extraTime: enrollments.extraTime
		})
		.from(enrollments)
		.innerJoin(accounts, eq(accounts.id, enrollments.accountId))
		.where(
			and(
				eq(enrollments.classId, slot(enrollments.classId, 'class')),
				eq(enrollments.accountId, slot(enrollments.accountId, 'student')),
				isNull(enrollments.leftAt)
			)
		)
		.prepare('find_member');
});

/** One student of a class, and the class. @throws HttpError 404 when the class is not theirs, or the student not in it. */
export async function getMember(
	store: Store,
	teacher: Teacher,
	{ classId, studentId }: { classId: string; studentId: string }
): Promise<{ readonly class: Row<'classes'>; readonly student: Member }> {
	const taught = await getClass(store, teacher, classId);
	const [student] = await findMember(store.read).execute({ class: classId, student: studentId });
	return { class: taught, student: student ?? refuseNotFound() };
}

/** A new card for a student of the teacher's class, shown there and then. @throws HttpError 404 */
export async function resetStudentPassphrase(
	store: Store,
	teacher: Teacher,
	{ classId, studentId }: { classId: string; studentId: string },
	now: Date
): Promise<PrintedCard> {
	const [card] = await makeCards(store, teacher, { classId, studentIds: [studentId] }, now);
	return card ?? refuseNotFound();
}

/**
 * New cards for students of the teacher's class: their old passphrases and codes stop working, and their sessions end.
 * @throws HttpError 404 when one of them is not a student of the class.
 */
export async function makeCards(
	store: Store,
	teacher: Teacher,
	{ classId, studentIds: wanted }: { classId: string; studentIds: readonly string[] },
	now: Date
): Promise<PrintedCard[]> {
	const facts = {
		teacherIds: await teacherIds(store.read, classId),
		studentIds: await studentIds(store.read, classId)
	};
	if (!wanted.every((id) => can(teacher, 'resetPassphrase', { ...facts, id }))) refuseNotFound();
	return replaceCards(store, teacher, { accountIds: wanted, classId }, now);
}

/** The ids of a class's teachers. */
export async function teacherIds(db: Db, classId: string): Promise<string[]> {
	const { classTeachers } = db.tables;
	const rows = await db
		.select({ id: classTeachers.accountId })
		.from(classTeachers)
		.where(eq(classTeachers.classId, classId));
	return rows.map(({ id }) => id);
}

/** The ids of the students in a class now. */
export async function studentIds(db: Db, classId: string): Promise<string[]> {
	return (await rosterOf(db, classId)).map(({ id }) => id);
}
