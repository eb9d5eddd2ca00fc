/** Class codes, and who comes in with one. */
import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { insertStudent, prepareStudent, type LoginCard } from './accounts';
import { writeAudit } from './audit';
import { getClass, studentIds } from './classes';
import type { Db, Store } from './db/store';
import type { Row } from './db/tables';
import { violationOf } from './db/violations';
import { newId } from './ids';
import { newJoinCode } from './passphrases';
import type { Student, Teacher } from './policy';

const MINUTE = 60_000;
/** How long a class code may be open, in minutes: an hour, a day, two weeks at most. */
export const CODE_MINUTES = [60, 1_440, 20_160] as const;

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

interface Door {
	readonly ok: true;
	readonly classId: string;
	/** Whoever comes waits until a teacher lets them in. */
	readonly requiresApproval: boolean;
}

/** What a class code opens: the class, or why it opens none. Says nothing about who is in the class. */
async function readCode(
	db: Db,
	code: string,
	now: Date
): Promise<Door | { ok: false; problem: JoinProblem }> {
	const { joinCodes, classes } = db.tables;
	const [row] = await db
		.select({ code: joinCodes, class: classes })
		.from(joinCodes)
		.innerJoin(classes, eq(classes.id, joinCodes.classId))
		.where(eq(joinCodes.code, code));
	if (!row || row.class.archivedAt || row.class.trashedAt) return { ok: false, problem: 'unknown' };
	if (row.code.revokedAt || row.code.expiresAt <= now) return { ok: false, problem: 'expired' };
	const { id: classId, requiresApproval } = row.class;
	return { ok: true, classId, requiresApproval };
}

/** Lets a new student into the class of a code, under a name the teacher will see; or has them wait at its door. */
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
	await enter(tx, still, accountId, now);
	const entry = { object: { type: 'student', id: accountId }, classId: still.classId } as const;
	const detail = { by: 'class code' } as const;
	await writeAudit(tx, { kind: 'visitor' }, { event: 'user_created', ...entry, detail }, now);
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

/** Lets a student who has an account into one more class; or has them wait at its door. */
export async function joinAsStudent(
	store: Store,
	student: Student,
	code: string,
	now: Date
): Promise<{ ok: true } | { ok: false; problem: JoinProblem }> {
	return store.write(async (tx) => {
		const door = await readCode(tx, code, now);
		if (!door.ok) return door;
		await enter(tx, door, student.id, now);
		return { ok: true };
	});
}

async function enter(tx: Db, door: Door, accountId: string, now: Date): Promise<void> {
	if (!door.requiresApproval) return enroll(tx, door.classId, accountId, now);
	if ((await studentIds(tx, door.classId)).includes(accountId)) return;
	const { joinRequests } = tx.tables;
	await tx
		.insert(joinRequests)
		.values({ id: newId(), classId: door.classId, accountId, askedAt: now })
		.onConflictDoNothing();
}

/** Puts a student into a class, or back into it. */
export async function enroll(tx: Db, classId: string, accountId: string, now: Date): Promise<void> {
	const { enrollments } = tx.tables;
	await tx
		.insert(enrollments)
		.values({ id: newId(), classId, accountId, joinedAt: now, leftAt: null })
		.onConflictDoUpdate({ target: [enrollments.classId, enrollments.accountId], set: { leftAt: null } });
}
