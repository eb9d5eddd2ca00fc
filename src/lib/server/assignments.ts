import { and, asc, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { attemptStateOf, type AttemptState } from '../lessons/attempt-state';
import { availabilityOf, type Availability } from '../lessons/availability';
import { getClass } from './classes';
import type { Store } from './db/store';
import type { Row } from './db/tables';
import { newId } from './ids';
import { getEdition, type Edition } from './lessons';
import type { Student, Teacher } from './policy';
import { refuseNotFound } from './refusals';

/** Gives an edition to a class. @returns the assignment's id. @throws HttpError 404 when the class is not theirs. */
export async function assignLesson(
	store: Store,
	teacher: Teacher,
	assignment: { classId: string; editionId: string; opensAt: Date; dueAt: Date },
	now: Date
): Promise<string> {
	await getClass(store, teacher, assignment.classId);
	await getEdition(store, assignment.editionId);
	const id = newId();
	await store.write(async (tx) => {
		await tx
			.insert(tx.tables.assignments)
			.values({ id, ...assignment, createdBy: teacher.id, createdAt: now });
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
		.where(eq(assignments.classId, classId))
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
				availability: availabilityOf(row, now),
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

/** An assignment of this teacher's class. @throws HttpError 404 */
export async function getAssignment(store: Store, teacher: Teacher, id: string): Promise<TaughtAssignment> {
	const { assignments } = store.read.tables;
	const [assignment] = await store.read.select().from(assignments).where(eq(assignments.id, id));
	if (!assignment) refuseNotFound();
	return {
		assignment,
		class: await getClass(store, teacher, assignment.classId),
		edition: await getEdition(store, assignment.editionId)
	};
}

export interface Task {
	readonly assignmentId: string;
	readonly editionId: string;
	readonly lessonId: string;
	readonly title: string;
	readonly canDo: string;
	readonly minutes: number;
	readonly className: string;
	readonly timeZone: string;
	readonly opensAt: Date;
	readonly dueAt: Date;
	readonly availability: Availability;
	readonly state: AttemptState;
	readonly attemptId: string | undefined;
	readonly handedInAt: Date | undefined;
}

/** Everything assigned to a student, the next due first. */
export async function listTasks(store: Store, student: Student, now: Date): Promise<Task[]> {
	const { assignments, enrollments, classes, attempts } = store.read.tables;
	const rows = await store.read
		.select({ assignment: assignments, class: classes })
		.from(enrollments)
		.innerJoin(classes, eq(classes.id, enrollments.classId))
		.innerJoin(assignments, eq(assignments.classId, enrollments.classId))
		.where(and(eq(enrollments.accountId, student.id), isNull(enrollments.leftAt), isNull(classes.archivedAt)))
		.orderBy(asc(assignments.dueAt), asc(assignments.createdAt));
	const ids = rows.map(({ assignment }) => assignment.id);
	const mine =
		ids.length === 0
			? []
			: await store.read
					.select()
					.from(attempts)
					.where(and(eq(attempts.accountId, student.id), inArray(attempts.assignmentId, ids)))
					.orderBy(desc(attempts.number));
	return Promise.all(
		rows.map(async (row) => {
			const attempt = mine.find(({ assignmentId }) => assignmentId === row.assignment.id);
			const { lesson } = await getEdition(store, row.assignment.editionId);
			return {
				assignmentId: row.assignment.id,
				editionId: row.assignment.editionId,
				lessonId: lesson.id,
				title: lesson.title,
				canDo: lesson.canDo,
				minutes: lesson.minutes,
				className: row.class.name,
				timeZone: row.class.timeZone,
				opensAt: row.assignment.opensAt,
				dueAt: row.assignment.dueAt,
				availability: availabilityOf(row.assignment, now),
				state: attemptStateOf(attempt),
				attemptId: attempt?.id,
				handedInAt: attempt?.handedInAt ?? undefined
			};
		})
	);
}

/** One of a student's tasks. @throws HttpError 404 when it was not given to them. */
export async function getTask(
	store: Store,
	student: Student,
	assignmentId: string,
	now: Date
): Promise<Task> {
	const task = (await listTasks(store, student, now)).find((one) => one.assignmentId === assignmentId);
	return task ?? refuseNotFound();
}
