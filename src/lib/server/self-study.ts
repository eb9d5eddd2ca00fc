/** Self-study: a student of a class takes a course lesson nobody assigned. No teacher has a page of it. */
import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { assignmentRulesSchema } from '../lessons/assignment-rules';
import { hasLighter, questionsOf, type Lesson } from '../lessons/lesson';
import { getClass } from './classes';
import { isInUse } from './db/expressions';
import type { Db, Store } from './db/store';
import { newId } from './ids';
import { listNewestEditions, type Edition } from './lessons';
import type { Student, Teacher } from './policy';
import { refuseConflict, refuseNotFound } from './refusals';
import { isToBeDone } from './self-study-bar';
import { listTasks, type Task } from './tasks';

const RULES = assignmentRulesSchema.parse({ mode: 'practice', attemptsAllowed: null, late: 'none' });

/** A lesson that can be taken on one's own, and how a student stands to it. */
export interface SelfStudyLesson {
	readonly lessonId: string;
	readonly number: number | undefined;
	readonly title: string;
	readonly canDo: string;
	readonly minutes: number;
	readonly questions: number;
	readonly techniques: readonly string[];
	readonly hasNote: boolean;
	readonly hasLighter: boolean;
	/** What a teacher gave them of this lesson, the next due first. */
	readonly assigned: Task | undefined;
	/** It is to be done for the teacher before anything else. */
	readonly isToBeDone: boolean;
	/** Their newest attempt on their own, with the task it is in. */
	readonly own: { readonly task: Task; readonly attempt: Task['attempts'][number] } | undefined;
}

/** Whether a student may begin: a class of theirs lets them, none does, or they are in none. */
export type SelfStudyAccess = 'open' | 'turned off' | 'no class';

export interface SelfStudy {
	readonly access: SelfStudyAccess;
	/** In the course's order, without the checks. */
	readonly lessons: readonly SelfStudyLesson[];
}

/** The lessons of the course for a student to take on their own. */
export async function listSelfStudy(
	store: Store,
	student: Student,
	course: readonly Lesson[],
	now: Date
): Promise<SelfStudy> {
	const editions = await listNewestEditions(store, course.filter(isLesson));
	const tasks = await listTasks(store, student, now);
	return {
		access: await readAccess(store.read, student),
		lessons: await Promise.all(
			editions.map(async ({ lesson }) => ({
				...describe(lesson),
				assigned: tasks.find((task) => task.lessonId === lesson.id && !task.isSelfStudy),
				isToBeDone: await isToBeDone(store.read, student, lesson.id, now),
				own: newestOwn(tasks.filter((task) => task.lessonId === lesson.id && task.isSelfStudy))
			}))
		)
	};
}

/** A check measures what was learned: nobody takes it alone, key and all. */
function isLesson({ check }: Lesson): boolean {
	return check === undefined;
}

function describe(lesson: Lesson) {
	const { id: lessonId, number, title, canDo, minutes, techniques, contentNote } = lesson;
	return {
		...{ lessonId, number, title, canDo, minutes, techniques },
		questions: questionsOf(lesson, { lighter: false }).length,
		hasNote: contentNote !== undefined,
		hasLighter: hasLighter(lesson)
	};
}

function newestOwn(tasks: readonly Task[]): SelfStudyLesson['own'] {
	const [newest] = tasks
		.flatMap((task) => task.attempts.map((attempt) => ({ task, attempt })))
		.sort((a, b) => b.attempt.startedAt.getTime() - a.attempt.startedAt.getTime());
	return newest;
}

/** Whether a class of a student's lets them take lessons on their own. */
export async function isSelfStudyOpen(store: Store, student: Student): Promise<boolean> {
	return (await readAccess(store.read, student)) === 'open';
}

async function readAccess(db: Db, student: Student): Promise<SelfStudyAccess> {
	return accessIn(await listOwnClasses(db, student));
}

/** Whether a student of these classes may begin what nobody assigned. */
export function accessIn(classes: readonly OwnClass[]): SelfStudyAccess {
	if (classes.length === 0) return 'no class';
	return classes.some(({ isOpen }) => isOpen) ? 'open' : 'turned off';
}

/** A class a student is in. */
export interface OwnClass {
	readonly id: string;
	readonly name: string;
	readonly timeZone: string;
	/** Whether it lets its students begin what nobody assigned. */
	readonly isOpen: boolean;
}

/** The classes a student is in now, the one joined last first. */
export async function listOwnClasses(db: Db, student: Student): Promise<OwnClass[]> {
	const { classes, enrollments } = db.tables;
	return db
		.select({
			...{ id: classes.id, name: classes.name, timeZone: classes.timeZone },
			isOpen: classes.allowsSelfStudy
		})
		.from(enrollments)
		.innerJoin(classes, eq(classes.id, enrollments.classId))
		.where(and(...[eq(enrollments.accountId, student.id), isNull(enrollments.leftAt)], isInUse(classes)))
		.orderBy(desc(enrollments.joinedAt), desc(enrollments.id));
}

/**
 * Opens a lesson of the course to a student on their own: the newest edition, in the class they joined last that
 * lets them. All students of a class share it.
 * @returns the assignment's id.
 * @throws HttpError 404 no such lesson, or a check · 409 no class lets them, or a teacher has given it to them.
 */
export async function openSelfStudy(
	store: Store,
	student: Student,
	{ lessonId, course }: { lessonId: string; course: readonly Lesson[] },
	now: Date
): Promise<string> {
	const wanted = course.filter((lesson) => lesson.id === lessonId && isLesson(lesson));
	const [edition] = await listNewestEditions(store, wanted);
	if (!edition) refuseNotFound('There is no such lesson to take on your own.');
	if (await isToBeDone(store.read, student, lessonId, now)) {
		refuseConflict('Your teacher has given you this lesson. Take it there first.');
	}
	return store.write((tx) => openEdition(tx, student, edition, now));
}

/**
 * The assignment in which the students of a class take an edition that nobody assigned, made when the first of them
 * asks: in the class that the student joined last of those that let them. @throws HttpError 409 when none does.
 */
export async function openEdition(tx: Db, student: Student, edition: Edition, now: Date): Promise<string> {
	const home = (await listOwnClasses(tx, student)).find(({ isOpen }) => isOpen);
	if (!home) refuseConflict('Lessons on your own are turned off in your class. Nobody can start one now.');
	return (await findSelfStudy(tx, home.id, edition)) ?? insertSelfStudy(tx, home.id, edition, now);
}

async function findSelfStudy(
	tx: Db,
	classId: string,
	{ id: editionId }: Edition
): Promise<string | undefined> {
	const { assignments } = tx.tables;
	const [row] = await tx
		.select({ id: assignments.id })
		.from(assignments)
		.where(
			and(
				...[eq(assignments.classId, classId), eq(assignments.editionId, editionId)],
				eq(assignments.isSelfStudy, true)
			)
		);
	return row?.id;
}

async function insertSelfStudy(tx: Db, classId: string, edition: Edition, now: Date): Promise<string> {
	const { assignments, classTeachers } = tx.tables;
	const [teacher] = await tx
		.select({ id: classTeachers.accountId })
		.from(classTeachers)
		.where(eq(classTeachers.classId, classId))
		.orderBy(asc(classTeachers.accountId))
		.limit(1);
	if (!teacher) refuseConflict('This class has no teacher any more. Nobody can start a lesson in it.');
	const id = newId();
	await tx.insert(assignments).values({
		...{ id, classId, editionId: edition.id, createdBy: teacher.id, createdAt: now },
		...{ opensAt: now, dueAt: inHundredYears(now), closesAt: null, rules: RULES, isSelfStudy: true }
	});
	return id;
}

/** Every assignment falls due; this one never in anybody's time, and no page says when. */
function inHundredYears(now: Date): Date {
	const then = new Date(now);
	then.setUTCFullYear(now.getUTCFullYear() + 100);
	return then;
}

/** Lets the students of a class begin lessons on their own, or no longer. What is begun stays. @throws HttpError 404 */
export async function allowSelfStudy(
	store: Store,
	teacher: Teacher,
	classId: string,
	allowsSelfStudy: boolean
): Promise<void> {
	await getClass(store, teacher, classId);
	await store.write(async (tx) => {
		const { classes } = tx.tables;
		await tx.update(classes).set({ allowsSelfStudy }).where(eq(classes.id, classId));
	});
}
