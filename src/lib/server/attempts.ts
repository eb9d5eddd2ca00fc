/** Attempts: starting and handing in, by student or clock. Answers are saved in `answers.ts`. */
import { and, desc, eq, isNull } from 'drizzle-orm';
import { randomBytes, randomInt } from 'node:crypto';
import { decideStart, type StartDecision } from '../lessons/availability';
import * as machine from '../lessons/attempt-state';
import { drawSteps } from '../lessons/draw';
import { hasLighter, stepsOf } from '../lessons/lesson';
import { isReview } from '../lessons/review-pool';
import { slot } from './db/expressions';
import { prepared, type Db, type Store } from './db/store';
import type { Row } from './db/tables';
import { recount } from './evidence';
import { newId } from './ids';
import { getEdition } from './lessons';
import { announce } from './live';
import { can, type Student } from './policy';
import { refuseConflict, refuseNotFound } from './refusals';
import { dropReplies } from './repeated-saves';
import { findBar } from './self-study-bar';
import { findStandingOf, recordOf, type Standing } from './standing';

const findAttempt = prepared((db) => {
	const { attempts } = db.tables;
	return db
		.select()
		.from(attempts)
		.where(
			and(eq(attempts.id, slot(attempts.id, 'id')), eq(attempts.accountId, slot(attempts.accountId, 'owner')))
		)
		.prepare('find_attempt');
});

/** A student's own attempt. @throws HttpError 404 when it is not theirs. */
export async function ownAttempt(db: Db, student: Student, attemptId: string): Promise<Row<'attempts'>> {
	const [attempt] = await findAttempt(db).execute({ id: attemptId, owner: student.id });
	if (!attempt || !can(student, 'openAttempt', attempt)) refuseNotFound();
	return attempt;
}

const REFUSED: Record<Extract<StartDecision, { kind: 'refused' }>['why'], string> = {
	withdrawn: 'Your teacher has withdrawn this lesson.',
	upcoming: 'This lesson is not open yet.',
	'under way': 'You have begun this lesson already.',
	closed: 'This lesson is closed.',
	'used up': 'You have handed in this lesson as often as it can be.',
	'turned off': 'Your teacher has turned lessons on your own off. Nobody can start one now.',
	assigned: 'Your teacher has given you this lesson. Take it there first.'
};

export interface WantedAttempt {
	readonly assignmentId: string;
	readonly lighter: boolean;
	/** A review: the ids of the steps that were chosen for the student. Without it the lesson draws, if it does. */
	readonly chosen?: readonly string[];
}

/**
 * Starts an attempt, or gives the one that is under way.
 * @throws HttpError 404 when it is not assigned to this student, or is a review for which nothing was chosen; 409
 * when it cannot be started now.
 */
export async function startAttempt(
	store: Store,
	student: Student,
	{ assignmentId, lighter, chosen }: WantedAttempt,
	now: Date
): Promise<string> {
	const standing = await standingAsMember(store.read, student, assignmentId);
	const { lesson } = await getEdition(store, standing.assignment.editionId);
	if (isReview(lesson) && !chosen?.length) refuseNotFound();
	const bar = await findBar(store.read, student, { standing, lessonId: lesson.id }, now);
	return store.write(async (tx) => {
		const earlier = await attemptsAt(tx, student, assignmentId);
		const underWay = earlier.find((one) => isUnderWay(one, standing, now));
		if (underWay) return underWay.id;
		const facts = { ...startFacts(earlier, standing, now), bar };
		const decision = decideStart(standing.times, standing.rules, facts, now);
		if (decision.kind === 'refused') refuseConflict(REFUSED[decision.why]);
		await handInExpired(tx, earlier, standing, now);
		const id = newId();
		const seed = randomBytes(16).toString('hex');
		const seen = new Set(earlier.flatMap((one) => stepsOf(lesson, one).map((step) => step.id)));
		await tx.insert(tx.tables.attempts).values({
			...{ id, assignmentId, accountId: student.id, editionId: standing.assignment.editionId },
			number: (earlier[0]?.number ?? 0) + 1,
			lighter: lighter && hasLighter(lesson),
			startedAt: now,
			drawn: chosen ? [...chosen] : (drawSteps(lesson, seed, seen) ?? null),
			...{ seed, isPractice: decision.isPractice }
		});
		return id;
	});
}

async function standingAsMember(db: Db, student: Student, assignmentId: string): Promise<Standing> {
	const standing = await findStandingOf(db, assignmentId, student.id);
	const members = standing?.isMember ? [student.id] : [];
	if (!standing || !can(student, 'take', { studentIds: members })) refuseNotFound();
	return standing;
}

/** A student's attempts at an assignment, newest first. */
export async function attemptsAt(db: Db, student: Student, assignmentId: string): Promise<Row<'attempts'>[]> {
	const { attempts } = db.tables;
	return db
		.select()
		.from(attempts)
		.where(and(eq(attempts.assignmentId, assignmentId), eq(attempts.accountId, student.id)))
		.orderBy(desc(attempts.number));
}

/** What of the attempts there are decides about another one. */
export function startFacts(earlier: readonly Row<'attempts'>[], standing: Standing, now: Date) {
	return {
		begun: earlier.filter(({ isPractice }) => !isPractice).length,
		isUnderWay: earlier.some((one) => isUnderWay(one, standing, now)),
		isExcused: standing.override?.isExcused ?? false,
		isWithdrawn: standing.assignment.withdrawnAt !== null
	};
}

/** Whether somebody can still work on an attempt, or has work on its way. */
export function isUnderWay(attempt: Row<'attempts'>, { times }: Pick<Standing, 'times'>, now: Date): boolean {
	return machine.phaseOf(recordOf(attempt), times, now) !== 'handed in';
}

/** Hands an attempt in. Doing it twice changes nothing. @throws HttpError 404 when it is not theirs. */
export async function handIn(store: Store, student: Student, attemptId: string, now: Date): Promise<void> {
	const { assignmentId } = await ownAttempt(store.read, student, attemptId);
	const standing = await findStandingOf(store.read, assignmentId, student.id);
	if (!standing) refuseNotFound();
	await store.write(async (tx) => {
		const attempt = await ownAttempt(tx, student, attemptId);
		if (attempt.handedInAt) return;
		await storeHandIn(tx, attempt, machine.handIn(recordOf(attempt), standing.times, now), now);
	});
	announce(attemptId);
	announce(assignmentId);
}

/** An attempt as it is once the clock is taken into account, written down: handed in when its time was up. */
export async function settleAttempt(
	store: Store,
	attempt: Row<'attempts'>,
	standing: Standing,
	now: Date
): Promise<Row<'attempts'>> {
	if (attempt.handedInAt || isUnderWay(attempt, standing, now)) return attempt;
	const { attempts } = store.read.tables;
	await store.write(async (tx) => {
		const fresh = await tx.select().from(tx.tables.attempts).where(eq(attempts.id, attempt.id));
		await handInExpired(tx, fresh, standing, now);
	});
	announce(attempt.id);
	announce(attempt.assignmentId);
	const [settled] = await store.read.select().from(attempts).where(eq(attempts.id, attempt.id));
	return settled ?? refuseNotFound();
}

/** Hands in what nobody handed in when time was up. @returns how many there were. */
export async function handInAllExpired(store: Store, now: Date): Promise<number> {
	const { attempts, assignments } = store.read.tables;
	const open = await store.read
		.select({ attempt: attempts })
		.from(attempts)
		.innerJoin(assignments, eq(assignments.id, attempts.assignmentId))
		.where(isNull(attempts.handedInAt));
	let count = 0;
	for (const { attempt } of open) {
		const standing = await findStandingOf(store.read, attempt.assignmentId, attempt.accountId);
		if (!standing || isUnderWay(attempt, standing, now)) continue;
		await settleAttempt(store, attempt, standing, now);
		count++;
	}
	return count;
}

async function handInExpired(
	tx: Db,
	open: readonly Row<'attempts'>[],
	{ times }: Standing,
	now: Date
): Promise<void> {
	for (const attempt of open.filter(({ handedInAt }) => handedInAt === null)) {
		const settled = machine.settle(recordOf(attempt), times, now);
		if (settled.handedInAt) await storeHandIn(tx, attempt, settled, now);
	}
}

async function storeHandIn(
	tx: Db,
	{ id, receipt }: Row<'attempts'>,
	{ handedInAt, handedInBy }: machine.AttemptRecord,
	now: Date
): Promise<void> {
	const { attempts } = tx.tables;
	await tx
		.update(attempts)
		.set({ handedInAt, handedInBy, receipt: receipt ?? newReceipt() })
		.where(eq(attempts.id, id));
	await recordEvent(tx, { attemptId: id, kind: `handed in by ${handedInBy ?? 'student'}` }, now);
	await dropReplies(tx, id);
	await recount(tx, id);
}

/** Writes down what was done to an attempt. Without an account it was the student or the server, as `kind` says. */
export async function recordEvent(
	tx: Db,
	event: { attemptId: string; kind: string; accountId?: string; reason?: string },
	now: Date
): Promise<void> {
	const { attemptId, kind, accountId = null, reason = null } = event;
	const row = { id: newId(), attemptId, kind, accountId, reason, happenedAt: now };
	await tx.insert(tx.tables.attemptEvents).values(row);
}

/** Letters and digits that are not taken for one another. */
const CLEAR = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A code to compare, such as `K7QM-2ZRD`: about 40 bits. */
function newReceipt(): string {
	const letters = Array.from({ length: 8 }, () => CLEAR[randomInt(CLEAR.length)]).join('');
	return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
