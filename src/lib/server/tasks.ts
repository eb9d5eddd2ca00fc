/** What a student has been given to do. */
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { AssignmentRules } from '../lessons/assignment-rules';
import { attemptStateOf, settle, type AttemptState } from '../lessons/attempt-state';
import {
	availabilityOf,
	decideStart,
	type Availability,
	type EffectiveTimes,
	type StartDecision
} from '../lessons/availability';
import { isReview } from '../lessons/review-pool';
import { attemptsAt, startFacts } from './attempts';
import { isInUse } from './db/expressions';
import type { Store } from './db/store';
import { getEdition } from './lessons';
import type { Student } from './policy';
import { refuseNotFound } from './refusals';
import { findBar } from './self-study-bar';
import { findStandingOf, recordOf, releaseFacts } from './standing';

/** One of a student's attempts, as their lists show it. */
export interface TaskAttempt {
	readonly id: string;
	readonly number: number;
	/** Without `graded`, which takes reading the answers. */
	readonly state: AttemptState;
	readonly isPractice: boolean;
	readonly startedAt: Date;
	readonly handedInAt: Date | undefined;
}

export interface Task {
	readonly assignmentId: string;
	readonly editionId: string;
	readonly lessonId: string;
	readonly title: string;
	readonly canDo: string;
	readonly minutes: number;
	readonly className: string;
	/** Nobody assigned it: the student takes it, or can take it, on their own. */
	readonly isSelfStudy: boolean;
	readonly timeZone: string;
	readonly rules: AssignmentRules;
	/** The student's own. */
	readonly times: EffectiveTimes;
	readonly availability: Availability;
	/** Whether another attempt may be started now. */
	readonly start: StartDecision;
	readonly isExcused: boolean;
	/** Newest first. */
	readonly attempts: readonly TaskAttempt[];
	/** Of the newest attempt. */
	readonly state: AttemptState;
}

/**
 * Everything assigned to a student and not withdrawn unbegun, the next due first; after it what they began on their
 * own. Reviews have a page of their own.
 */
export async function listTasks(store: Store, student: Student, now: Date): Promise<Task[]> {
	const tasks = await readTasks(store, student, now);
	return tasks.filter(({ isSelfStudy, attempts }) => !isSelfStudy || attempts.length > 0);
}

async function readTasks(store: Store, student: Student, now: Date): Promise<Task[]> {
	const { assignments, enrollments, classes } = store.read.tables;
	const rows = await store.read
		.select({ id: assignments.id })
		.from(enrollments)
		.innerJoin(classes, eq(classes.id, enrollments.classId))
		.innerJoin(assignments, eq(assignments.classId, enrollments.classId))
		.where(and(eq(enrollments.accountId, student.id), isNull(enrollments.leftAt), isInUse(classes)))
		.orderBy(asc(assignments.dueAt), asc(assignments.createdAt));
	const tasks = await Promise.all(rows.map(({ id }) => readTask(store, student, id, now)));
	return tasks
		.filter((task) => !isGone(task) && !isReview({ id: task.lessonId }))
		.sort((a, b) => a.times.dueAt.getTime() - b.times.dueAt.getTime());
}

/** One of a student's tasks, self-study not begun yet too. @throws HttpError 404 when it was not given to them. */
export async function getTask(
	store: Store,
	student: Student,
	assignmentId: string,
	now: Date
): Promise<Task> {
	const task = (await readTasks(store, student, now)).find((one) => one.assignmentId === assignmentId);
	return task ?? refuseNotFound();
}

function isGone({ start, attempts }: Task): boolean {
	return start.kind === 'refused' && start.why === 'withdrawn' && attempts.length === 0;
}

async function readTask(store: Store, student: Student, assignmentId: string, now: Date): Promise<Task> {
	const standing = (await findStandingOf(store.read, assignmentId, student.id)) ?? refuseNotFound();
	const { assignment, rules, times } = standing;
	const { lesson } = await getEdition(store, assignment.editionId);
	const release = await releaseFacts(store.read, assignment);
	const rows = await attemptsAt(store.read, student, assignmentId);
	const bar = await findBar(store.read, student, { standing, lessonId: lesson.id }, now);
	const attempts = rows.map((row) => {
		const record = settle(recordOf(row), times, now);
		return {
			...{ id: row.id, number: row.number, isPractice: row.isPractice, startedAt: row.startedAt },
			state: attemptStateOf({ record, waiting: 1 }, times, release, now),
			handedInAt: record.handedInAt ?? undefined
		};
	});
	return {
		...{ assignmentId, editionId: assignment.editionId, lessonId: lesson.id },
		...{ title: lesson.title, canDo: lesson.canDo, minutes: lesson.minutes },
		...{ className: standing.class.name, timeZone: standing.class.timeZone },
		...{ rules, times, attempts, isSelfStudy: assignment.isSelfStudy },
		availability: availabilityOf(times, now),
		start: decideStart(times, rules, { ...startFacts(rows, standing, now), bar }, now),
		isExcused: standing.override?.isExcused ?? false,
		state: attempts[0]?.state ?? 'not started'
	};
}
