/** What is different for one student in one assignment: other times, more attempts, or excused. */
import { and, eq } from 'drizzle-orm';
import { deadlineOf, phaseOf } from '../lessons/attempt-state';
import type { EffectiveTimes, ExtraTime, Override } from '../lessons/availability';
import { getAssignment, type TaughtAssignment } from './assignments';
import { handInAllExpired } from './attempts';
import { writeChange } from './audit-changes';
import { listRoster } from './classes';
import type { Db, Store } from './db/store';
import type { Row } from './db/tables';
import type { Teacher } from './policy';
import { refuseConflict, refuseNotFound } from './refusals';
import { findStandingOf, recordOf, timesOf } from './standing';
import { attemptsUnderWay, recordChange, tellClass, tellStudent } from './under-way';

const MINUTE = 60_000;
/** How much more time a teacher can give at once to somebody who is at work, in minutes. */
export const MORE_MINUTES = [5, 10, 15] as const;

/** One student in one assignment. */
export interface Place {
	readonly assignmentId: string;
	readonly studentId: string;
}

/** An override as a teacher sets it. */
export interface NewOverride extends Override {
	/** What is done counts for nothing. */
	readonly isExcused: boolean;
	/** 1 letter or more; the student can read it. */
	readonly reason: string;
}

/** How one student stands in an assignment by its times. */
export interface StudentTimes extends TaughtAssignment {
	readonly student: { readonly id: string; readonly name: string };
	readonly override: Row<'overrides'> | null;
	readonly extraTime: ExtraTime | null;
	readonly times: EffectiveTimes;
	/** What the student would have without the override. */
	readonly timesWithout: EffectiveTimes;
	/** The attempt that is under way against a clock; undefined when none is. */
	readonly running: { readonly deadline: Date; readonly phase: 'in progress' | 'time up' } | undefined;
}

/**
 * A student's times with what made them so.
 * @throws HttpError 404 when the assignment is not of a class of theirs, or the student not in that class.
 */
export async function findOverride(
	store: Store,
	teacher: Teacher,
	place: Place,
	now: Date
): Promise<StudentTimes> {
	const { student, ...taught } = await getPlace(store, teacher, place);
	const { override, extraTime, times } = await standingAt(store.read, place);
	const [attempt] = await attemptsUnderWay(store.read, place);
	const deadline = attempt && deadlineOf(recordOf(attempt), times);
	const phase = attempt && phaseOf(recordOf(attempt), times, now);
	return {
		...taught,
		...{ student, override, extraTime, times },
		timesWithout: timesOf(taught.assignment, null, extraTime),
		running: deadline && phase && phase !== 'handed in' ? { deadline, phase } : undefined
	};
}

/** Sets what is different for a student, in place of what was. Running clocks change at once. @throws HttpError 404 */
export async function setOverride(
	store: Store,
	teacher: Teacher,
	place: Place,
	override: NewOverride,
	now: Date
): Promise<void> {
	await changePlace(store, teacher, place, now, async (tx) => {
		await storeOverride(tx, teacher, place, override, now);
		const open = await attemptsUnderWay(tx, place);
		await recordChange(tx, teacher, open, { kind: 'times changed', reason: override.reason }, now);
	});
}

/** Takes it back: the student has what the class has. @throws HttpError 404 */
export async function removeOverride(store: Store, teacher: Teacher, place: Place, now: Date): Promise<void> {
	await changePlace(store, teacher, place, now, async (tx) => {
		await dropOverride(tx, teacher, place, now);
		await recordChange(tx, teacher, await attemptsUnderWay(tx, place), { kind: 'times put back' }, now);
	});
}

/**
 * Gives so many minutes more to somebody at work: from the end of their time, or from now when it is up. `reason`
 * is kept where the override has none yet.
 * @throws HttpError 404, and 409 when nobody is at work against a clock.
 */
export async function addMinutes(
	store: Store,
	teacher: Teacher,
	place: Place,
	more: MoreTime,
	now: Date
): Promise<void> {
	await changePlace(store, teacher, place, now, async (tx) => {
		const isGiven = await extend(tx, teacher, place, more, now);
		if (!isGiven) refuseConflict('Nobody is at work with a time limit here. Nothing was changed.');
	});
}

/**
 * Gives the same to everybody who is at work on an assignment against a clock. @returns how many got it.
 * @throws HttpError 404 when it is not of a class of theirs.
 */
export async function addMinutesToAll(
	store: Store,
	teacher: Teacher,
	assignmentId: string,
	more: MoreTime,
	now: Date
): Promise<number> {
	const { assignment } = await getAssignment(store, teacher, assignmentId);
	const roster = new Set((await listRoster(store, teacher, assignment.classId)).map(({ id }) => id));
	await handInAllExpired(store, now);
	const given = await store.write(async (tx) => {
		let count = 0;
		for (const { accountId: studentId } of await attemptsUnderWay(tx, { assignmentId })) {
			const isGiven =
				roster.has(studentId) && (await extend(tx, teacher, { assignmentId, studentId }, more, now));
			if (isGiven) count += 1;
		}
		return count;
	});
	await tellClass(store.read, assignment);
	return given;
}

interface MoreTime {
	readonly minutes: (typeof MORE_MINUTES)[number];
	readonly reason: string;
}

/** @returns whether there was a clock to extend. */
async function extend(
	tx: Db,
	teacher: Teacher,
	place: Place,
	{ minutes, reason }: MoreTime,
	now: Date
): Promise<boolean> {
	const { override, times } = await standingAt(tx, place);
	const [attempt] = await attemptsUnderWay(tx, place);
	const deadline = attempt && deadlineOf(recordOf(attempt), times);
	if (!deadline) return false;
	const end = new Date(Math.max(deadline.getTime(), now.getTime()) + minutes * MINUTE);
	if (attempt.reopenedAt) {
		await reopenUntil(tx, attempt.id, end);
		await writeTimes(tx, teacher, place, now);
	} else {
		const own = override ?? { ...NOTHING_DIFFERENT, reason };
		await storeOverride(tx, teacher, place, lastingUntil(end, attempt, { own, times }), now);
	}
	await recordChange(tx, teacher, [attempt], { kind: 'time added', reason: `${minutes} minutes` }, now);
	return true;
}

const NOTHING_DIFFERENT = {
	...{ opensAt: null, dueAt: null, closesAt: null },
	...{ timeLimitMinutes: null, isUntimed: false, attemptsAllowed: null, isExcused: false }
};

/** An override under which an attempt ends then, and not before; whole minutes, rounded up. */
function lastingUntil(
	end: Date,
	{ startedAt }: Row<'attempts'>,
	{ own, times }: { own: NewOverride; times: EffectiveTimes }
): NewOverride {
	const limit = Math.ceil((end.getTime() - startedAt.getTime()) / MINUTE);
	return {
		...own,
		timeLimitMinutes: times.timeLimit === null ? own.timeLimitMinutes : limit,
		closesAt: times.closesAt && times.closesAt < end ? end : own.closesAt
	};
}

async function reopenUntil(tx: Db, attemptId: string, end: Date): Promise<void> {
	const { attempts } = tx.tables;
	await tx.update(attempts).set({ reopenUntil: end }).where(eq(attempts.id, attemptId));
}

async function getPlace(store: Store, teacher: Teacher, { assignmentId, studentId }: Place) {
	const taught = await getAssignment(store, teacher, assignmentId);
	const roster = await listRoster(store, teacher, taught.class.id);
	const member = roster.find(({ id }) => id === studentId) ?? refuseNotFound();
	return { ...taught, student: { id: member.id, name: member.name } };
}

async function standingAt(db: Db, { assignmentId, studentId }: Place) {
	return (await findStandingOf(db, assignmentId, studentId)) ?? refuseNotFound();
}

/** What has run out by the old times is handed in before they change: nothing comes to life again. */
async function changePlace(
	store: Store,
	teacher: Teacher,
	place: Place,
	now: Date,
	change: (tx: Db) => Promise<void>
): Promise<void> {
	await getPlace(store, teacher, place);
	await handInAllExpired(store, now);
	await store.write(change);
	await tellStudent(store.read, place);
}

/** Writes an override in place of what was, inside a write, for somebody who may. */
export async function storeOverride(
	tx: Db,
	teacher: Teacher,
	place: Place,
	override: NewOverride,
	now: Date
): Promise<void> {
	const { overrides } = tx.tables;
	const { opensAt, dueAt, closesAt, timeLimitMinutes, isUntimed, attemptsAllowed, isExcused, reason } =
		override;
	const set = {
		...{ opensAt, dueAt, closesAt, timeLimitMinutes, isUntimed, attemptsAllowed, isExcused, reason },
		...{ setBy: teacher.id, setAt: now }
	};
	await tx
		.insert(overrides)
		.values({ assignmentId: place.assignmentId, accountId: place.studentId, ...set })
		.onConflictDoUpdate({ target: [overrides.assignmentId, overrides.accountId], set });
	await writeTimes(tx, teacher, place, now);
}

/** Takes an override away, inside a write, for somebody who may. */
export async function dropOverride(tx: Db, teacher: Teacher, place: Place, now: Date): Promise<void> {
	await tx.delete(tx.tables.overrides).where(overrideAt(tx, place));
	await writeTimes(tx, teacher, place, now);
}

async function writeTimes(
	tx: Db,
	teacher: Teacher,
	{ assignmentId, studentId }: Place,
	now: Date
): Promise<void> {
	await writeChange(tx, teacher, 'times set', { assignment: assignmentId, student: studentId }, now);
}

/** Where the override of a student stands. */
export function overrideAt({ tables: { overrides } }: Db, { assignmentId, studentId }: Place) {
	return and(eq(overrides.assignmentId, assignmentId), eq(overrides.accountId, studentId));
}
