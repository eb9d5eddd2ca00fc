/** One student with two accounts: all work goes to the one that is kept, the other is disabled. */
import { and, asc, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { handInAllExpired } from './attempts';
import { writeChange } from './audit-changes';
import { getClass, studentIds } from './classes';
import type { Db, Store } from './db/store';
import type { Row } from './db/tables';
import { recount } from './evidence';
import { enroll } from './joining';
import { announce } from './live';
import type { Teacher } from './policy';
import { refuseNotFound } from './refusals';
import { tellSessions } from './sessions';

/** Two accounts in one class of the teacher's. */
export interface Pair {
	readonly classId: string;
	readonly keepId: string;
	readonly goneId: string;
}

/** Why two accounts cannot be merged: one is at work, or the one that goes is in a class of another teacher's. */
export type MergeProblem = 'same' | 'at work' | 'elsewhere';

export interface MergePreview {
	readonly keep: { readonly name: string; readonly username: string };
	readonly gone: { readonly name: string; readonly username: string };
	/** How many attempts go over, by class. */
	readonly moves: readonly { readonly className: string; readonly attempts: number }[];
	/** Assignments that both have worked on: the numbers of the attempts go on. */
	readonly shared: number;
	readonly problem: MergeProblem | undefined;
}

/** What merging two accounts would move. @throws HttpError 404 when one of them is not in the class. */
export async function previewMerge(
	store: Store,
	teacher: Teacher,
	pair: Pair,
	now: Date
): Promise<MergePreview> {
	await checkPair(store, teacher, pair);
	await handInAllExpired(store, now);
	const [keep, gone] = await Promise.all([
		findAccount(store.read, pair.keepId),
		findAccount(store.read, pair.goneId)
	]);
	const going = await attemptsOf(store.read, pair.goneId);
	const kept = new Set((await attemptsOf(store.read, pair.keepId)).map(({ assignmentId }) => assignmentId));
	const names = going.map(({ className }) => className);
	return {
		...{ keep, gone },
		moves: [...new Set(names)].map((className) => ({
			...{ className, attempts: names.filter((name) => name === className).length }
		})),
		shared: new Set(going.map(({ assignmentId }) => assignmentId).filter((id) => kept.has(id))).size,
		problem: await problemOf(store.read, teacher, pair)
	};
}

/** Merges two accounts; what is counted follows. @returns why not. @throws HttpError 404 */
export async function mergeAccounts(
	store: Store,
	teacher: Teacher,
	pair: Pair,
	now: Date
): Promise<MergeProblem | undefined> {
	await checkPair(store, teacher, pair);
	await handInAllExpired(store, now);
	const problem = await store.write(async (tx) => {
		const found = await problemOf(tx, teacher, pair);
		if (found) return found;
		await merge(tx, pair, now);
		await writeChange(tx, teacher, 'accounts merged', { class: pair.classId, student: pair.keepId }, now);
		return undefined;
	});
	tellSessions(store, pair.goneId);
	for (const id of [pair.keepId, pair.goneId]) announce(`student ${id}`);
	return problem;
}

async function checkPair(store: Store, teacher: Teacher, { classId, keepId, goneId }: Pair): Promise<void> {
	await getClass(store, teacher, classId);
	const students = await studentIds(store.read, classId);
	if (!students.includes(keepId) || !students.includes(goneId)) refuseNotFound();
}

async function problemOf(
	db: Db,
	teacher: Teacher,
	{ keepId, goneId }: Pair
): Promise<MergeProblem | undefined> {
	if (keepId === goneId) return 'same';
	const { attempts, classTeachers, enrollments } = db.tables;
	const atWork = await db.$count(
		attempts,
		and(inArray(attempts.accountId, [keepId, goneId]), isNull(attempts.handedInAt))
	);
	if (atWork > 0) return 'at work';
	const own = db
		.select({ id: classTeachers.classId })
		.from(classTeachers)
		.where(eq(classTeachers.accountId, teacher.id));
	const all = await db.$count(enrollments, eq(enrollments.accountId, goneId));
	const taught = await db.$count(
		enrollments,
		and(eq(enrollments.accountId, goneId), inArray(enrollments.classId, own))
	);
	return all > taught ? 'elsewhere' : undefined;
}

async function findAccount(db: Db, id: string) {
	const { accounts } = db.tables;
	const [account] = await db
		.select({ name: accounts.displayName, username: accounts.username })
		.from(accounts)
		.where(eq(accounts.id, id));
	return account ?? refuseNotFound();
}

async function attemptsOf(db: Db, accountId: string) {
	const { assignments, attempts, classes } = db.tables;
	return db
		.select({ id: attempts.id, assignmentId: attempts.assignmentId, className: classes.name })
		.from(attempts)
		.innerJoin(assignments, eq(assignments.id, attempts.assignmentId))
		.innerJoin(classes, eq(classes.id, assignments.classId))
		.where(eq(attempts.accountId, accountId))
		.orderBy(asc(attempts.startedAt), asc(attempts.number), asc(attempts.id));
}

async function merge(tx: Db, pair: Pair, now: Date): Promise<void> {
	await moveEnrollments(tx, pair, now);
	await dropSecondJudgments(tx, pair);
	await moveAttempts(tx, pair);
	await moveRest(tx, pair);
	await closeAccount(tx, pair, now);
	await recountAll(tx, pair.keepId);
}

async function moveEnrollments(tx: Db, { keepId, goneId }: Pair, now: Date): Promise<void> {
	const { enrollments } = tx.tables;
	const rows = await tx
		.select()
		.from(enrollments)
		.where(inArray(enrollments.accountId, [keepId, goneId]));
	for (const row of rows.filter(({ accountId, leftAt }) => accountId === goneId && !leftAt)) {
		const kept = rows.find((one) => one.accountId === keepId && one.classId === row.classId && !one.leftAt);
		// Of two accounts of one student, extra time given to either was meant for the student.
		const extraTime = kept?.extraTime ?? row.extraTime;
		const externalId = kept?.externalId ?? row.externalId;
		await enroll(tx, row.classId, keepId, now);
		await tx
			.update(enrollments)
			.set({ extraTime, externalId })
			.where(and(eq(enrollments.accountId, keepId), eq(enrollments.classId, row.classId)));
	}
	await tx
		.update(enrollments)
		.set({ leftAt: now })
		.where(and(eq(enrollments.accountId, goneId), isNull(enrollments.leftAt)));
}

/** Numbers go on after those of the account that is kept. */
async function moveAttempts(tx: Db, { keepId, goneId }: Pair): Promise<void> {
	const { attempts } = tx.tables;
	const going = await tx
		.select()
		.from(attempts)
		.where(eq(attempts.accountId, goneId))
		.orderBy(asc(attempts.number));
	for (const { id, assignmentId } of going) {
		const number = (await lastNumber(tx, assignmentId, keepId)) + 1;
		await tx.update(attempts).set({ accountId: keepId, number }).where(eq(attempts.id, id));
	}
}

async function lastNumber(tx: Db, assignmentId: string, accountId: string): Promise<number> {
	const { attempts } = tx.tables;
	const [last] = await tx
		.select({ number: attempts.number })
		.from(attempts)
		.where(and(eq(attempts.assignmentId, assignmentId), eq(attempts.accountId, accountId)))
		.orderBy(desc(attempts.number))
		.limit(1);
	return last?.number ?? 0;
}

/** A passage is judged once, at first sight: of two judgments the later goes. What is left moves with its attempt. */
async function dropSecondJudgments(tx: Db, { keepId, goneId }: Pair): Promise<void> {
	const { judgments } = tx.tables;
	const rows = await tx
		.select()
		.from(judgments)
		.where(inArray(judgments.accountId, [keepId, goneId]));
	const kept = new Map(
		rows.filter(({ accountId }) => accountId === keepId).map((row) => [row.passageId, row])
	);
	const at = (row: Row<'judgments'>) =>
		and(eq(judgments.accountId, row.accountId), eq(judgments.passageId, row.passageId));
	for (const row of rows.filter(({ accountId }) => accountId === goneId)) {
		const other = kept.get(row.passageId);
		if (other) await tx.delete(judgments).where(at(row.judgedAt < other.judgedAt ? other : row));
	}
}

/** What both have once stays as the account that is kept has it. */
async function moveRest(tx: Db, { keepId, goneId }: Pair): Promise<void> {
	const { attemptEvents, groupMembers, overrides, sheets, skills, studentNotes } = tx.tables;
	await tx.update(sheets).set({ accountId: keepId }).where(eq(sheets.accountId, goneId));
	await tx.update(attemptEvents).set({ accountId: keepId }).where(eq(attemptEvents.accountId, goneId));
	await tx.update(studentNotes).set({ studentId: keepId }).where(eq(studentNotes.studentId, goneId));
	await tx.delete(skills).where(eq(skills.accountId, goneId));
	const own = await tx.select().from(overrides).where(eq(overrides.accountId, goneId));
	const theirs = own.map((row) => ({ ...row, accountId: keepId }));
	if (theirs.length > 0) await tx.insert(overrides).values(theirs).onConflictDoNothing();
	await tx.delete(overrides).where(eq(overrides.accountId, goneId));
	const groups = await tx.select().from(groupMembers).where(eq(groupMembers.accountId, goneId));
	const places = groups.map(({ groupId }) => ({ groupId, accountId: keepId }));
	if (places.length > 0) await tx.insert(groupMembers).values(places).onConflictDoNothing();
	await tx.delete(groupMembers).where(eq(groupMembers.accountId, goneId));
}

/** Closes the account that goes, and remembers whose it was: it is erased with the one that is kept. */
async function closeAccount(tx: Db, { keepId, goneId }: Pair, now: Date): Promise<void> {
	const { accounts, badges, joinRequests, mergedAccounts, sessions } = tx.tables;
	await tx.update(mergedAccounts).set({ keptId: keepId }).where(eq(mergedAccounts.keptId, goneId));
	await tx.insert(mergedAccounts).values({ goneId, keptId: keepId, mergedAt: now });
	await tx.update(accounts).set({ disabledAt: now }).where(eq(accounts.id, goneId));
	await tx.delete(sessions).where(eq(sessions.accountId, goneId));
	await tx.delete(badges).where(eq(badges.accountId, goneId));
	await tx.delete(joinRequests).where(eq(joinRequests.accountId, goneId));
}

/**
 * Counts everything the student did anew, the newest first: what the same question was asked before is then known
 * when a later answer to it is counted, and the first answer is the one that counts.
 */
async function recountAll(tx: Db, accountId: string): Promise<void> {
	const { attempts } = tx.tables;
	const done = await tx
		.select({ id: attempts.id })
		.from(attempts)
		.where(and(eq(attempts.accountId, accountId), isNotNull(attempts.handedInAt)))
		.orderBy(desc(attempts.handedInAt), desc(attempts.id));
	for (const { id } of done) await recount(tx, id);
}
