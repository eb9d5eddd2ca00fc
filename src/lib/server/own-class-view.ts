/** What a student's teachers see of them, for the student to read: all of it but what is not released yet. */
import { and, asc, desc, eq } from 'drizzle-orm';
import type { Evidence } from '../lessons/packed-evidence';
import { countAttempts } from '../lessons/attempt-score';
import type { ExtraTime } from '../lessons/availability';
import { localTime } from '../lessons/class-time';
import { foldSkills, type Skill } from '../lessons/skills';
import type { Db } from './db/store';
import type { Row } from './db/tables';
import { loadEdition } from './lessons';
import type { OwnAttempt } from './own-attempt';
import { scoreOwn } from './own-score';
import type { Student } from './policy';

export interface NoteOnStudent {
	readonly id: string;
	readonly author: string;
	readonly text: string;
	readonly writtenAt: Date;
}

export interface OwnGrade {
	readonly assignmentId: string;
	readonly title: string;
	/** By the assignment's rules, 0..1, with certainty-based marking from −2; undefined while a person has to grade. */
	readonly score: number | undefined;
}

/** What is different for them in one assignment. */
export interface OwnOverride {
	readonly assignmentId: string;
	readonly title: string;
	readonly override: Row<'overrides'>;
}

/** A class, as far as it is about this student. */
export interface OwnClassView {
	readonly id: string;
	readonly name: string;
	readonly timeZone: string;
	readonly extraTime: ExtraTime | null;
	/** Their row in the class's grid. */
	readonly skills: readonly Skill[];
	/** The oldest first. */
	readonly grades: readonly OwnGrade[];
	/** The newest first. */
	readonly notes: readonly NoteOnStudent[];
	/** By when the assignments open for the class. */
	readonly overrides: readonly OwnOverride[];
	/** Attempts handed in whose feedback is not released: their teachers may see them already. */
	readonly unreleased: number;
}

/**
 * The classes a student was ever in, with what their teachers see. `evidence`: that of released attempts, in the
 * order of the answers; `own`: all attempts, the oldest first.
 */
export async function viewOwnClasses(
	db: Db,
	student: Student,
	{ evidence, own }: { evidence: readonly Evidence[]; own: readonly OwnAttempt[] }
): Promise<OwnClassView[]> {
	const { classes, enrollments } = db.tables;
	const rows = await db
		.select({ enrollment: enrollments, class: classes })
		.from(enrollments)
		.innerJoin(classes, eq(classes.id, enrollments.classId))
		.where(eq(enrollments.accountId, student.id))
		.orderBy(desc(enrollments.joinedAt), desc(enrollments.id));
	return Promise.all(
		rows.map(async ({ enrollment, class: { id, name, timeZone } }) => {
			const given = own.filter(({ standing }) => isGivenIn(standing, id));
			const taught = evidence.filter(({ classId, isOwn }) => classId === id && !isOwn);
			return {
				...{ id, name, timeZone, extraTime: enrollment.extraTime },
				skills: foldSkills(taught, (moment) => localTime(moment, timeZone).slice(0, 10)),
				grades: gradesOf(given),
				notes: await listNotes(db, student, id),
				overrides: await listOverrides(db, student, id),
				unreleased: given.filter(({ record, isReleased }) => record.handedInAt && !isReleased).length
			};
		})
	);
}

function isGivenIn({ assignment }: OwnAttempt['standing'], classId: string): boolean {
	return assignment.classId === classId && !assignment.isSelfStudy;
}

function gradesOf(given: readonly OwnAttempt[]): OwnGrade[] {
	const counted = given.filter(({ isReleased, attempt }) => isReleased && !attempt.isPractice);
	const firsts = counted.filter(
		({ attempt }, at) => counted.findIndex((one) => isOfOne(one.attempt, attempt)) === at
	);
	return firsts.map(({ attempt, edition, standing }) => {
		const scores = counted
			.filter((run) => isOfOne(run.attempt, attempt))
			.map((run) => ({ number: run.attempt.number, score: scoreOwn(run).final }));
		return {
			...{ assignmentId: attempt.assignmentId, title: edition.lesson.title },
			score: countAttempts(scores, standing.rules)
		};
	});
}

function isOfOne(a: Row<'attempts'>, b: Row<'attempts'>): boolean {
	return a.assignmentId === b.assignmentId;
}

async function listNotes(db: Db, student: Student, classId: string): Promise<NoteOnStudent[]> {
	const { accounts, studentNotes } = db.tables;
	return db
		.select({
			...{ id: studentNotes.id, author: accounts.displayName },
			...{ text: studentNotes.text, writtenAt: studentNotes.writtenAt }
		})
		.from(studentNotes)
		.innerJoin(accounts, eq(accounts.id, studentNotes.authorId))
		.where(and(eq(studentNotes.studentId, student.id), eq(studentNotes.classId, classId)))
		.orderBy(desc(studentNotes.writtenAt), asc(studentNotes.id));
}

async function listOverrides(db: Db, student: Student, classId: string): Promise<OwnOverride[]> {
	const { assignments, overrides } = db.tables;
	const rows = await db
		.select({ override: overrides, editionId: assignments.editionId })
		.from(overrides)
		.innerJoin(assignments, eq(assignments.id, overrides.assignmentId))
		.where(and(eq(overrides.accountId, student.id), eq(assignments.classId, classId)))
		.orderBy(asc(assignments.opensAt), asc(assignments.id));
	return Promise.all(
		rows.map(async ({ override, editionId }) => {
			const { title } = (await loadEdition(db, editionId)).lesson;
			return { assignmentId: override.assignmentId, title, override };
		})
	);
}
