import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import { assignmentRulesSchema, type AssignmentRules } from '../lessons/assignment-rules';
import { availabilityOf, type Availability, type Window } from '../lessons/availability';
import { handInAllExpired } from './attempts';
import { writeChange } from './audit-changes';
import { findTooEarly } from './check-windows';
import { getClass } from './classes';
import type { Db, Store } from './db/store';
import type { Row } from './db/tables';
import { newId } from './ids';
import { getEdition, type Edition } from './lessons';
import type { Teacher } from './policy';
import { refuseConflict, refuseNotFound } from './refusals';
import { rulesOf, timesOf } from './standing';
import { attemptsUnderWay, hasBegun, recordChange, tellClass } from './under-way';

export interface NewAssignment {
	readonly classId: string;
	readonly editionId: string;
	readonly opensAt: Date;
	readonly dueAt: Date;
	readonly closesAt?: Date | null;
	/** What is missing has its default. */
	readonly rules?: Partial<AssignmentRules>;
}

/**
 * Gives an edition to a class. @returns the assignment's id.
 * @throws HttpError 404 when the class is not theirs, 409 for a check B before there was time for the lessons.
 */
export async function assignLesson(
	store: Store,
	teacher: Teacher,
	{ rules = {}, closesAt = null, ...assignment }: NewAssignment,
	now: Date
): Promise<string> {
	await getClass(store, teacher, assignment.classId);
	await getEdition(store, assignment.editionId);
	if (await findTooEarly(store, assignment)) refuseConflict('Check B cannot open for this class so early.');
	const id = newId();
	await store.write(async (tx) => {
		await tx.insert(tx.tables.assignments).values({
			...{ id, ...assignment, closesAt, rules: assignmentRulesSchema.parse(rules) },
			...{ createdBy: teacher.id, createdAt: now }
		});
	});
	return id;
}

export interface AssignmentEntry extends Row<'assignments'> {
	readonly title: string;
	readonly availability: Availability;
	/** Students who are in the class now and have handed in. */
	readonly handedIn: number;
}

/** The assignments of a class, newest first, with how many of its students handed in. */
export async function listAssignments(
	store: Store,
	teacher: Teacher,
	classId: string,
	now: Date
): Promise<AssignmentEntry[]> {
	await getClass(store, teacher, classId);
	const { assignments, attempts, enrollments } = store.read.tables;
	const rows = await store.read
		.select()
		.from(assignments)
		.where(and(eq(assignments.classId, classId), eq(assignments.isSelfStudy, false)))
		.orderBy(desc(assignments.createdAt), desc(assignments.id));
	return Promise.all(
		rows.map(async (row) => {
			const done = await store.read
				.selectDistinct({ student: attempts.accountId })
				.from(attempts)
				.innerJoin(
					enrollments,
					and(eq(enrollments.classId, classId), eq(enrollments.accountId, attempts.accountId))
				)
				.where(
					and(eq(attempts.assignmentId, row.id), isNotNull(attempts.handedInAt), isNull(enrollments.leftAt))
				);
			return {
				...row,
				title: (await getEdition(store, row.editionId)).lesson.title,
				availability: availabilityOf(timesOf(row), now),
				handedIn: done.length
			};
		})
	);
}

export interface TaughtAssignment {
	readonly assignment: Row<'assignments'>;
	readonly class: Row<'classes'>;
	readonly edition: Edition;
}

/** An assignment of this teacher's class. What students do on their own is none. @throws HttpError 404 */
export async function getAssignment(store: Store, teacher: Teacher, id: string): Promise<TaughtAssignment> {
	const { assignments } = store.read.tables;
	const [assignment] = await store.read
		.select()
		.from(assignments)
		.where(and(eq(assignments.id, id), eq(assignments.isSelfStudy, false)));
	if (!assignment) refuseNotFound();
	return {
		assignment,
		class: await getClass(store, teacher, assignment.classId),
		edition: await getEdition(store, assignment.editionId)
	};
}

/**
 * Why an assignment was not changed: what is fixed once somebody begins, a shorter limit with somebody at work, or a
 * check B before there was time for the lessons.
 */
export type EditProblem = 'begun' | 'at work' | 'too early';

/**
 * Changes the times and rules of an assignment; the edition stays. Running clocks change at once.
 * @throws HttpError 404 when it is not of a class of theirs.
 */
export async function editAssignment(
	store: Store,
	teacher: Teacher,
	id: string,
	{ opensAt, dueAt, closesAt, rules }: Window,
	now: Date
): Promise<{ readonly ok: true } | { readonly ok: false; readonly problem: EditProblem }> {
	const { assignment } = await getAssignment(store, teacher, id);
	const isMoved = opensAt < assignment.opensAt;
	if (isMoved && (await findTooEarly(store, { ...assignment, opensAt })))
		return { ok: false, problem: 'too early' };
	await handInAllExpired(store, now);
	const problem = await store.write(async (tx) => {
		const { assignments } = tx.tables;
		const open = await attemptsUnderWay(tx, { assignmentId: id });
		const found = await problemOf(tx, assignment, { rules, isAtWork: open.length > 0 });
		if (found) return found;
		const set = { opensAt, dueAt, closesAt, rules: assignmentRulesSchema.parse(rules) };
		await tx.update(assignments).set(set).where(eq(assignments.id, id));
		await recordChange(tx, teacher, open, { kind: 'settings changed' }, now);
		await writeChange(tx, teacher, 'rules', { assignment: id }, now);
		return undefined;
	});
	if (problem) return { ok: false, problem };
	await tellClass(store.read, assignment);
	return { ok: true };
}

async function problemOf(
	tx: Db,
	assignment: Row<'assignments'>,
	{ rules, isAtWork }: { rules: AssignmentRules; isAtWork: boolean }
): Promise<EditProblem | undefined> {
	const before = rulesOf(assignment);
	const isFixed = (['mode', 'certainty', 'shuffles'] as const).some((name) => before[name] !== rules[name]);
	if (isFixed && (await hasBegun(tx, assignment.id))) return 'begun';
	const limit = rules.timeLimitMinutes ?? Infinity;
	return isAtWork && limit < (before.timeLimitMinutes ?? Infinity) ? 'at work' : undefined;
}

/** Takes an assignment away from its students: they see that it is withdrawn, and no work is lost. @throws HttpError 404 */
export async function withdrawAssignment(
	store: Store,
	teacher: Teacher,
	id: string,
	now: Date
): Promise<void> {
	await setMoment(store, teacher, id, { withdrawnAt: now }, now);
}

/** Gives a withdrawn assignment back as it was. @throws HttpError 404 */
export async function giveBackAssignment(
	store: Store,
	teacher: Teacher,
	id: string,
	now: Date
): Promise<void> {
	await setMoment(store, teacher, id, { withdrawnAt: null }, now);
}

/** Shows the feedback to everybody who has handed in, now and for good. @throws HttpError 404 */
export async function releaseFeedback(store: Store, teacher: Teacher, id: string, now: Date): Promise<void> {
	const { assignment } = await getAssignment(store, teacher, id);
	if (!assignment.releasedAt) await setMoment(store, teacher, id, { releasedAt: now }, now);
}

type Moment = { readonly withdrawnAt: Date | null } | { readonly releasedAt: Date };

function nameOf(set: Moment): 'feedback released' | 'withdrawn' | 'given back' {
	if ('releasedAt' in set) return 'feedback released';
	return set.withdrawnAt ? 'withdrawn' : 'given back';
}

async function setMoment(store: Store, teacher: Teacher, id: string, set: Moment, now: Date): Promise<void> {
	const { assignment } = await getAssignment(store, teacher, id);
	await store.write(async (tx) => {
		const { assignments } = tx.tables;
		await tx.update(assignments).set(set).where(eq(assignments.id, id));
		await writeChange(tx, teacher, nameOf(set), { assignment: id }, now);
	});
	await tellClass(store.read, assignment);
}
