/** The accounts of those who teach here, under an administrator's hands. */
import { and, asc, eq, isNull, max } from 'drizzle-orm';
import { replacePassphrase, type LoginCard } from './accounts';
import { asAdmin } from './actors';
import { writeAudit } from './audit';
import type { Db, Store } from './db/store';
import type { Row } from './db/tables';
import { can, type Teacher } from './policy';
import { refuseConflict, refuseNotFound } from './refusals';
import { tellSessions } from './sessions';

export interface Colleague {
	readonly id: string;
	readonly name: string;
	readonly username: string;
	readonly isAdmin: boolean;
	readonly isYou: boolean;
	/** Signing in takes a code of theirs. */
	readonly hasSecondFactor: boolean;
	readonly disabledAt: Date | null;
	/** By name, those in the trash not. */
	readonly classes: readonly string[];
	/** Lessons they may edit. */
	readonly lessons: number;
	/** The latest of their making, their sessions and their saved work: visits are not logged. */
	readonly lastSeenAt: Date;
}

/** Everybody who teaches here, by name. */
export async function listColleagues(store: Store, admin: Teacher): Promise<Colleague[]> {
	asAdmin(admin);
	const { accounts, secondFactors } = store.read.tables;
	const rows = await store.read
		.select({ account: accounts, codesSince: secondFactors.confirmedAt })
		.from(accounts)
		.leftJoin(secondFactors, eq(secondFactors.accountId, accounts.id))
		.where(eq(accounts.role, 'teacher'))
		.orderBy(asc(accounts.displayName), asc(accounts.username));
	const [classes, lessons, seen] = await Promise.all([
		classNames(store.read),
		lessonCounts(store.read),
		lastTraces(store.read)
	]);
	return rows.map(({ account, codesSince }) => {
		const { id, displayName: name, username, isAdmin, disabledAt, createdAt } = account;
		return {
			...{ id, name, username, isAdmin, disabledAt, isYou: id === admin.id },
			...{ classes: classes.get(id) ?? [], lessons: lessons.get(id) ?? 0 },
			...{ hasSecondFactor: codesSince !== null, lastSeenAt: seen.get(id) ?? createdAt }
		};
	});
}

async function classNames(db: Db): Promise<Map<string, string[]>> {
	const { classes, classTeachers } = db.tables;
	const rows = await db
		.select({ id: classTeachers.accountId, name: classes.name })
		.from(classTeachers)
		.innerJoin(classes, eq(classes.id, classTeachers.classId))
		.where(isNull(classes.trashedAt))
		.orderBy(asc(classes.name), asc(classes.id));
	const names = new Map<string, string[]>();
	for (const { id, name } of rows) names.set(id, [...(names.get(id) ?? []), name]);
	return names;
}

async function lessonCounts(db: Db): Promise<Map<string, number>> {
	const { drafts, draftEditors } = db.tables;
	const rows = await db
		.select({ id: draftEditors.accountId })
		.from(draftEditors)
		.innerJoin(drafts, eq(drafts.id, draftEditors.draftId))
		.where(isNull(drafts.trashedAt));
	const counts = new Map<string, number>();
	for (const { id } of rows) counts.set(id, (counts.get(id) ?? 0) + 1);
	return counts;
}

/** The newest sign of each account: an open session, a lesson saved, an answer graded. */
async function lastTraces(db: Db): Promise<Map<string, Date>> {
	const { sessions, drafts, teacherGrades } = db.tables;
	const traces = await Promise.all([
		db
			.select({ id: sessions.accountId, at: max(sessions.lastSeenAt) })
			.from(sessions)
			.groupBy(sessions.accountId),
		db
			.select({ id: drafts.changedBy, at: max(drafts.changedAt) })
			.from(drafts)
			.groupBy(drafts.changedBy),
		db
			.select({ id: teacherGrades.gradedBy, at: max(teacherGrades.gradedAt) })
			.from(teacherGrades)
			.groupBy(teacherGrades.gradedBy)
	]);
	const newest = new Map<string, Date>();
	for (const { id, at } of traces.flat()) {
		const known = newest.get(id);
		if (at && (!known || at > known)) newest.set(id, at);
	}
	return newest;
}

/**
 * Closes an account: its sessions end at once, boards that are open too. Its classes and lessons stay.
 * @throws HttpError 404 no teacher · 409 oneself, or the last administrator.
 */
export async function disableTeacher(store: Store, admin: Teacher, id: string, now: Date): Promise<void> {
	asAdmin(admin);
	await store.write(async (tx) => {
		const isLastAdmin = await isLastOf(tx, await getTeacher(tx, id));
		if (!can(admin, 'disable', { id, isLastAdmin })) {
			refuseConflict(id === admin.id ? 'You cannot close your own account.' : LAST_ADMIN);
		}
		await changeAndSignOut(tx, id, { disabledAt: now });
		await writeAudit(tx, admin, { event: 'user_archived', object: { type: 'teacher', id }, detail: {} }, now);
	});
	tellSessions(store, id);
}

/** Opens a closed account again, with the password it had. @throws HttpError 404 */
export async function enableTeacher(store: Store, admin: Teacher, id: string, now: Date): Promise<void> {
	asAdmin(admin);
	await store.write(async (tx) => {
		await getTeacher(tx, id);
		const { accounts } = tx.tables;
		await tx.update(accounts).set({ disabledAt: null }).where(eq(accounts.id, id));
		const object = { type: 'teacher', id } as const;
		await writeAudit(tx, admin, { event: 'user_updated', object, detail: { what: 'opened' } }, now);
	});
}

/**
 * Gives a colleague a new passphrase, which is shown once; their sessions end.
 * @throws HttpError 404 no teacher · 409 oneself.
 */
export async function resetTeacher(store: Store, admin: Teacher, id: string, now: Date): Promise<LoginCard> {
	asAdmin(admin);
	await getTeacher(store.read, id);
	if (!can(admin, 'resetTeacher', { id }))
		refuseConflict('You are signed in: your own passphrase is not lost.');
	return (await replacePassphrase(store, admin, id, now)) ?? refuseNotFound();
}

/** Makes a teacher administrator too. They sign in again, as after every change of rights. @throws HttpError 404 */
export async function makeAdmin(store: Store, admin: Teacher, id: string, now: Date): Promise<void> {
	asAdmin(admin);
	await store.write(async (tx) => {
		const { isAdmin } = await getTeacher(tx, id);
		if (isAdmin) return;
		await changeAndSignOut(tx, id, { isAdmin: true });
		await writeRight(tx, admin, { id, change: 'given' }, now);
	});
	tellSessions(store, id);
}

/** Makes an administrator a plain teacher, who signs in again. @throws HttpError 404 · 409 the last administrator. */
export async function unmakeAdmin(store: Store, admin: Teacher, id: string, now: Date): Promise<void> {
	asAdmin(admin);
	await store.write(async (tx) => {
		const isLastAdmin = await isLastOf(tx, await getTeacher(tx, id));
		if (!can(admin, 'unmakeAdmin', { isLastAdmin })) refuseConflict(LAST_ADMIN);
		await changeAndSignOut(tx, id, { isAdmin: false });
		await writeRight(tx, admin, { id, change: 'taken' }, now);
	});
	tellSessions(store, id);
}

async function writeRight(
	tx: Db,
	admin: Teacher,
	{ id, change }: { id: string; change: 'given' | 'taken' },
	now: Date
): Promise<void> {
	const object = { type: 'teacher', id } as const;
	const detail = { right: 'administrator', change } as const;
	await writeAudit(tx, admin, { event: 'authz_change', object, detail }, now);
}

const LAST_ADMIN = 'This is the last administrator. Make somebody else one first.';

/** The account of somebody who teaches here, disabled or not. @throws HttpError 404 */
export async function getTeacher(db: Db, id: string): Promise<Row<'accounts'>> {
	const { accounts } = db.tables;
	const [account] = await db
		.select()
		.from(accounts)
		.where(and(eq(accounts.id, id), eq(accounts.role, 'teacher')));
	return account ?? refuseNotFound();
}

async function isLastOf(db: Db, { isAdmin, disabledAt }: Row<'accounts'>): Promise<boolean> {
	if (!isAdmin || disabledAt) return false;
	const { accounts } = db.tables;
	return (await db.$count(accounts, and(eq(accounts.isAdmin, true), isNull(accounts.disabledAt)))) === 1;
}

async function changeAndSignOut(tx: Db, id: string, set: Partial<Row<'accounts'>>): Promise<void> {
	const { accounts, sessions } = tx.tables;
	await tx.update(accounts).set(set).where(eq(accounts.id, id));
	await tx.delete(sessions).where(eq(sessions.accountId, id));
}
