import { and, asc, desc, eq, gt, isNull } from 'drizzle-orm';
import type { ExtraTime } from '../lessons/availability';
import { insertStudent, prepareStudent, replacePassphrase, type LoginCard } from './accounts';
import { slot } from './db/expressions';
import { prepared, type Db, type Store } from './db/store';
import type { Row } from './db/tables';
import { violationOf } from './db/violations';
import { newId } from './ids';
import { newJoinCode } from './passphrases';
import { can, type Student, type Teacher } from './policy';
import { refuseNotFound } from './refusals';

const MINUTE = 60_000;
/** How long a class code may be open, in minutes: an hour, a day, two weeks at most. */
export const CODE_MINUTES = [60, 1_440, 20_160] as const;

export interface RosterEntry {
	readonly id: string;
	readonly name: string;
	readonly username: string;
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
		.where(and(eq(classTeachers.accountId, teacher.id), isNull(classes.archivedAt)))
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
			...{ joinedAt: enrollments.joinedAt, extraTime: enrollments.extraTime }
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

/** Opens a new class code for so many minutes; the one before is revoked. */
export async function openJoinCode(
	store: Store,
	teacher: Teacher,
	classId: string,
	minutes: (typeof CODE_MINUTES)[number],
	now: Date
): Promise<Row<'joinCodes'>> {
	await getClass(store, teacher, classId);
	const code = {
		id: newId(),
		classId,
		code: newJoinCode(),
		createdAt: now,
		expiresAt: new Date(now.getTime() + minutes * MINUTE),
		revokedAt: null
	};
	await store.write(async (tx) => {
		await revokeCodes(tx, classId, now);
		await tx.insert(tx.tables.joinCodes).values(code);
	});
	return code;
}

/** Closes the class to new students. */
export async function closeJoinCode(
	store: Store,
	teacher: Teacher,
	classId: string,
	now: Date
): Promise<void> {
	await getClass(store, teacher, classId);
	await store.write((tx) => revokeCodes(tx, classId, now));
}

async function revokeCodes(tx: Db, classId: string, now: Date): Promise<void> {
	const { joinCodes } = tx.tables;
	await tx
		.update(joinCodes)
		.set({ revokedAt: now })
		.where(and(eq(joinCodes.classId, classId), isNull(joinCodes.revokedAt)));
}

/** The code that is open for a class; undefined when none is. */
export async function findOpenCode(
	store: Store,
	teacher: Teacher,
	classId: string,
	now: Date
): Promise<Row<'joinCodes'> | undefined> {
	await getClass(store, teacher, classId);
	const { joinCodes } = store.read.tables;
	const [code] = await store.read
		.select()
		.from(joinCodes)
		.where(and(eq(joinCodes.classId, classId), isNull(joinCodes.revokedAt), gt(joinCodes.expiresAt, now)))
		.orderBy(desc(joinCodes.createdAt))
		.limit(1);
	return code;
}

export type JoinProblem = 'unknown' | 'expired';

/** What a class code opens: the class, or why it opens none. Says nothing about who is in the class. */
export async function readCode(
	db: Db,
	code: string,
	now: Date
): Promise<{ ok: true; classId: string; className: string } | { ok: false; problem: JoinProblem }> {
	const { joinCodes, classes } = db.tables;
	const [row] = await db
		.select({ code: joinCodes, class: classes })
		.from(joinCodes)
		.innerJoin(classes, eq(classes.id, joinCodes.classId))
		.where(eq(joinCodes.code, code));
	if (!row || row.class.archivedAt) return { ok: false, problem: 'unknown' };
	if (row.code.revokedAt || row.code.expiresAt <= now) return { ok: false, problem: 'expired' };
	return { ok: true, classId: row.class.id, className: row.class.name };
}

/** Lets a new student into the class of a code, under a name the teacher will see. */
export async function joinAsNewStudent(
	store: Store,
	{ code, name }: { code: string; name: string },
	now: Date
): Promise<{ ok: true; accountId: string; card: LoginCard } | { ok: false; problem: JoinProblem }> {
	const door = await readCode(store.read, code, now);
	if (!door.ok) return door;
	return untilFree(async () => {
		const { passwordHash, ...card } = await prepareStudent(name);
		return store.write((tx) => admit(tx, { code, card, passwordHash }, now));
	});
}

async function admit(
	tx: Db,
	{ code, card, passwordHash }: { code: string; card: LoginCard; passwordHash: string },
	now: Date
): Promise<{ ok: true; accountId: string; card: LoginCard } | { ok: false; problem: JoinProblem }> {
	const still = await readCode(tx, code, now);
	if (!still.ok) return still;
	const accountId = await insertStudent(tx, { ...card, passwordHash }, now);
	await enroll(tx, still.classId, accountId, now);
	return { ok: true, accountId, card };
}

/** Does again what failed because a made-up username was taken. */
async function untilFree<T>(attempt: () => Promise<T>, tries = 5): Promise<T> {
	try {
		return await attempt();
	} catch (problem) {
		if (tries <= 1 || violationOf(problem) !== 'unique') throw problem;
		return untilFree(attempt, tries - 1);
	}
}

/** Lets a student who has an account into one more class. */
export async function joinAsStudent(
	store: Store,
	student: Student,
	code: string,
	now: Date
): Promise<{ ok: true } | { ok: false; problem: JoinProblem }> {
	return store.write(async (tx) => {
		const door = await readCode(tx, code, now);
		if (!door.ok) return door;
		await enroll(tx, door.classId, student.id, now);
		return { ok: true };
	});
}

async function enroll(tx: Db, classId: string, accountId: string, now: Date): Promise<void> {
	const { enrollments } = tx.tables;
	await tx
		.insert(enrollments)
		.values({ id: newId(), classId, accountId, joinedAt: now, leftAt: null })
		.onConflictDoUpdate({ target: [enrollments.classId, enrollments.accountId], set: { leftAt: null } });
}

/** A new passphrase for a student of the teacher's class, shown there and then. @throws HttpError 404 */
export async function resetStudentPassphrase(
	store: Store,
	teacher: Teacher,
	{ classId, studentId }: { classId: string; studentId: string }
): Promise<LoginCard> {
	const facts = {
		teacherIds: await teacherIds(store.read, classId),
		studentIds: (await rosterOf(store.read, classId)).map(({ id }) => id),
		id: studentId
	};
	if (!can(teacher, 'resetPassphrase', facts)) refuseNotFound();
	const card = await replacePassphrase(store, studentId);
	return card ?? refuseNotFound();
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
