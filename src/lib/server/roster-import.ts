/** Applies a list of students to a class: what it would change is shown first, and nothing else is done then. */
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { ListedStudent } from '../rosters/list';
import { planRoster, type Addition, type Change, type ClassBefore, type RosterPlan } from '../rosters/plan';
import { changeExtraTime, tellExtraTime } from './accommodations';
import { insertStudent, prepareStudent, type PreparedStudent } from './accounts';
import { handInAllExpired } from './attempts';
import { writeAudit } from './audit';
import { writeChanges } from './audit-changes';
import { giveBadge, type PrintedCard } from './cards';
import { getClass } from './classes';
import type { Db, Store } from './db/store';
import type { Row } from './db/tables';
import { ensureGroup, groupsOf, putInGroup } from './groups';
import { sha256 } from './ids';
import { enroll } from './joining';
import { takeOutOf } from './membership';
import { newUsername } from './passphrases';
import type { Teacher } from './policy';
import { forgetSessions } from './sessions';

/** A list for a class. `isWhole`: who is not on it leaves the class. */
export interface RosterList {
	readonly classId: string;
	readonly students: readonly ListedStudent[];
	readonly isWhole: boolean;
}

export interface Preview {
	readonly plan: RosterPlan;
	/** Tells this plan from every other: agreeing to it names it. */
	readonly seal: string;
}

/** What a list would change. @throws HttpError 404 when the class is not theirs. */
export async function previewRoster(store: Store, teacher: Teacher, list: RosterList): Promise<Preview> {
	await getClass(store, teacher, list.classId);
	return planIn(store.read, teacher, list);
}

export type Applied =
	| { readonly ok: true; readonly plan: RosterPlan; readonly cards: readonly PrintedCard[] }
	/** Something else would be changed by now than what was agreed to; or there are problems. Nothing was stored. */
	| { readonly ok: false; readonly problem: 'changed' | 'problems' };

/**
 * Does what was agreed to, all of it or nothing. @returns cards for those who got an account.
 * @throws HttpError 404 when the class is not theirs.
 */
export async function applyRoster(
	store: Store,
	teacher: Teacher,
	list: RosterList & { readonly seal: string },
	now: Date
): Promise<Applied> {
	const { plan, seal } = await previewRoster(store, teacher, list);
	if (seal !== list.seal) return { ok: false, problem: 'changed' };
	if (plan.problems.length > 0) return { ok: false, problem: 'problems' };
	const prepared = await prepareAll(plan);
	await handInAllExpired(store, now);
	const done = await store.write(async (tx) => {
		if ((await planIn(tx, teacher, list)).seal !== seal) return undefined;
		return applyPlan(tx, teacher, { classId: list.classId, plan, prepared }, now);
	});
	if (!done) return { ok: false, problem: 'changed' };
	forgetSessions(store);
	for (const [studentId, attempts] of done.retimed) tellExtraTime(studentId, attempts);
	return { ok: true, plan, cards: done.cards };
}

async function planIn(
	db: Db,
	teacher: Teacher,
	{ classId, students, isWhole }: RosterList
): Promise<Preview> {
	const plan = planRoster(students, await classBefore(db, teacher, classId), { isWhole });
	return { plan, seal: sha256(JSON.stringify([isWhole, plan])) };
}

async function classBefore(db: Db, teacher: Teacher, classId: string): Promise<ClassBefore> {
	const { accounts, classTeachers, enrollments } = db.tables;
	const columns = { id: accounts.id, name: accounts.displayName, username: accounts.username };
	const members = await db
		.select({ ...columns, extraTime: enrollments.extraTime, externalId: enrollments.externalId })
		.from(enrollments)
		.innerJoin(accounts, eq(accounts.id, enrollments.accountId))
		.where(and(eq(enrollments.classId, classId), isNull(enrollments.leftAt)))
		.orderBy(accounts.displayName, accounts.username);
	const taught = await db
		.selectDistinct(columns)
		.from(classTeachers)
		.innerJoin(enrollments, eq(enrollments.classId, classTeachers.classId))
		.innerJoin(accounts, eq(accounts.id, enrollments.accountId))
		.where(and(eq(classTeachers.accountId, teacher.id), isNull(accounts.disabledAt)));
	const groups = await groupsOf(db, classId);
	const inClass = new Set(members.map(({ id }) => id));
	return {
		members: members.map((member) => ({
			...member,
			groups: groups.filter(({ studentIds }) => studentIds.includes(member.id)).map(({ name }) => name)
		})),
		others: taught
			.filter(({ id }) => !inClass.has(id))
			.map((student) => ({ ...student, groups: [], extraTime: null, externalId: null }))
	};
}

/** Hashes the new passphrases, one after another: it takes a while, and others want to sign in meanwhile. */
async function prepareAll({ added }: RosterPlan): Promise<ReadonlyMap<number, PreparedStudent>> {
	const prepared = new Map<number, PreparedStudent>();
	for (const { line, name, account } of added) if (!account) prepared.set(line, await prepareStudent(name));
	return prepared;
}

interface Agreed {
	readonly classId: string;
	readonly plan: RosterPlan;
	/** By line. */
	readonly prepared: ReadonlyMap<number, PreparedStudent>;
}

type Retimed = readonly (readonly [studentId: string, attempts: readonly Row<'attempts'>[]])[];

async function applyPlan(tx: Db, teacher: Teacher, { classId, plan, prepared }: Agreed, now: Date) {
	const retimed: Retimed[number][] = [];
	const cards: PrintedCard[] = [];
	const change = async (studentId: string, changes: readonly Change[]) => {
		for (const one of changes) {
			const attempts = await applyChange(tx, teacher, { classId, studentId }, one, now);
			if (attempts) retimed.push([studentId, attempts]);
		}
	};
	for (const addition of plan.added) {
		const { studentId, card } = await admit(tx, addition, prepared.get(addition.line), now);
		await enroll(tx, classId, studentId, now);
		await change(studentId, addition.changes);
		if (!card) continue;
		cards.push(card);
		const entry = { object: { type: 'student', id: studentId }, classId, detail: { by: 'roster' } } as const;
		await writeAudit(tx, teacher, { event: 'user_created', ...entry }, now);
	}
	for (const { student, changes } of plan.changed) await change(student.id, changes);
	const removed = plan.removed.map(({ id }) => id);
	await takeOutOf(tx, classId, removed, now);
	await writeChanges(tx, teacher, 'taken out', { classId, studentIds: removed }, now);
	return { cards, retimed };
}

async function admit(
	tx: Db,
	{ account }: Addition,
	prepared: PreparedStudent | undefined,
	now: Date
): Promise<{ studentId: string; card?: PrintedCard }> {
	if (account) return { studentId: account.id };
	if (!prepared) throw new Error('No passphrase was made for a new student.');
	const { passwordHash, ...card } = { ...prepared, username: await freeUsername(tx, prepared.username) };
	const studentId = await insertStudent(tx, { ...card, passwordHash }, now);
	return { studentId, card: { ...card, token: await giveBadge(tx, studentId, now) } };
}

/** The username, or another where somebody has it. */
async function freeUsername(tx: Db, username: string): Promise<string> {
	const { accounts } = tx.tables;
	const taken = await tx.$count(accounts, inArray(accounts.username, [username]));
	return taken === 0 ? username : freeUsername(tx, newUsername());
}

/** @returns the attempts under way where a change of extra time touches some. */
async function applyChange(
	tx: Db,
	teacher: Teacher,
	ids: { classId: string; studentId: string },
	change: Change,
	now: Date
): Promise<readonly Row<'attempts'>[] | undefined> {
	const { accounts, enrollments } = tx.tables;
	switch (change.field) {
		case 'name':
			await tx.update(accounts).set({ displayName: change.to }).where(eq(accounts.id, ids.studentId));
			return undefined;
		case 'group':
			await putInGroup(tx, await ensureGroup(tx, ids.classId, change.to), ids.studentId);
			return undefined;
		case 'externalId':
			await tx
				.update(enrollments)
				.set({ externalId: change.to })
				.where(and(eq(enrollments.classId, ids.classId), eq(enrollments.accountId, ids.studentId)));
			return undefined;
		case 'extraTime':
			return changeExtraTime(tx, teacher, ids, change.to === 'none' ? null : change.to, now);
	}
}
