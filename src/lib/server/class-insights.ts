/** What the students of a class see and accuse, over everything its teachers gave them. */
import { and, asc, count, eq, isNull } from 'drizzle-orm';
import type { QuestionJudgments } from '../lessons/next-step';
import type { Discernment } from '../lessons/results';
import type { Skill } from '../lessons/skills';
import { unpackSkills } from '../lessons/packed-skills';
import { listRoster } from './classes';
import { countWhere, slot } from './db/expressions';
import { prepared, type Store } from './db/store';
import type { Teacher } from './policy';

export interface StudentInsight {
	readonly id: string;
	readonly name: string;
	/** In each technique the student met. */
	readonly skills: readonly Skill[];
	/** First judgments, in the order of `ClassInsights.assignments`; undefined where there are none. */
	readonly judged: readonly (Discernment | undefined)[];
}

export interface ClassInsights {
	/** Who is in the class now, by name. */
	readonly students: readonly StudentInsight[];
	/** The ids of the assignments that somebody judged passages in, in the order in which they opened. */
	readonly assignments: readonly string[];
	/** How the class judged the passage of each question. */
	readonly questions: readonly QuestionJudgments[];
}

const skillsOfClass = prepared((db) => {
	const { skills, enrollments } = db.tables;
	return db
		.select({ accountId: skills.accountId, learned: skills.learned })
		.from(enrollments)
		.innerJoin(
			skills,
			and(eq(skills.classId, enrollments.classId), eq(skills.accountId, enrollments.accountId))
		)
		.where(and(eq(enrollments.classId, slot(enrollments.classId, 'class')), isNull(enrollments.leftAt)))
		.prepare('skills_of_class');
});

const judgedByStudent = prepared((db) => {
	const { judgments, attempts, assignments, enrollments } = db.tables;
	return db
		.select({
			studentId: judgments.accountId,
			assignmentId: assignments.id,
			slanted: countWhere(judgments.isSignal),
			caught: countWhere(and(judgments.isSignal, judgments.isFlagged) ?? judgments.isSignal),
			fair: countWhere(eq(judgments.isSignal, false)),
			accused: countWhere(and(eq(judgments.isSignal, false), judgments.isFlagged) ?? judgments.isFlagged)
		})
		.from(judgments)
		.innerJoin(attempts, eq(attempts.id, judgments.attemptId))
		.innerJoin(assignments, eq(assignments.id, attempts.assignmentId))
		.innerJoin(
			enrollments,
			and(eq(enrollments.classId, assignments.classId), eq(enrollments.accountId, judgments.accountId))
		)
		.where(
			and(
				eq(enrollments.classId, slot(enrollments.classId, 'class')),
				eq(assignments.isSelfStudy, false),
				isNull(enrollments.leftAt)
			)
		)
		.groupBy(judgments.accountId, assignments.id, assignments.opensAt)
		.orderBy(asc(assignments.opensAt), asc(assignments.id))
		.prepare('judged_by_student');
});

const judgedByQuestion = prepared((db) => {
	const { judgments, attempts, assignments, enrollments } = db.tables;
	return db
		.select({
			assignmentId: attempts.assignmentId,
			questionId: judgments.questionId,
			isSignal: judgments.isSignal,
			judged: count(),
			flagged: countWhere(judgments.isFlagged)
		})
		.from(judgments)
		.innerJoin(attempts, eq(attempts.id, judgments.attemptId))
		.innerJoin(assignments, eq(assignments.id, attempts.assignmentId))
		.innerJoin(
			enrollments,
			and(eq(enrollments.classId, assignments.classId), eq(enrollments.accountId, judgments.accountId))
		)
		.where(
			and(
				eq(enrollments.classId, slot(enrollments.classId, 'class')),
				eq(assignments.isSelfStudy, false),
				isNull(enrollments.leftAt)
			)
		)
		.groupBy(attempts.assignmentId, judgments.questionId, judgments.isSignal)
		.orderBy(asc(attempts.assignmentId), asc(judgments.questionId))
		.prepare('judged_by_question');
});

/** @throws HttpError 404 when the class is not theirs. */
export async function classInsights(store: Store, teacher: Teacher, classId: string): Promise<ClassInsights> {
	const roster = await listRoster(store, teacher, classId);
	const [skills, judged, questions] = await Promise.all([
		skillsOfClass(store.read).execute({ class: classId }),
		judgedByStudent(store.read).execute({ class: classId }),
		judgedByQuestion(store.read).execute({ class: classId })
	]);
	const assignments = [...new Set(judged.map(({ assignmentId }) => assignmentId))];
	return {
		...{ assignments, questions },
		students: roster.map(({ id, name }) => ({
			...{ id, name },
			skills: skills.flatMap(({ accountId, learned }) => (accountId === id ? unpackSkills(learned) : [])),
			judged: assignments.map((assignment) => {
				const row = judged.find((one) => one.studentId === id && one.assignmentId === assignment);
				return row && discernmentOf(row);
			})
		}))
	};
}

function discernmentOf(row: { slanted: number; caught: number; fair: number; accused: number }): Discernment {
	return { caught: { k: row.caught, n: row.slanted }, accused: { k: row.accused, n: row.fair } };
}
