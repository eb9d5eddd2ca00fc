/** What one student of a class sees and accuses, over everything the class's teachers gave them. */
import { and, asc, eq } from 'drizzle-orm';
import type { Discernment } from '../lessons/results';
import type { Skill } from '../lessons/skills';
import { statedJudgments } from '../lessons/stated';
import { calibrationOf, type Calibration } from '../measure/calibration';
import { getMember, type Member } from './classes';
import { countWhere, slot, total } from './db/expressions';
import { prepared, type Store } from './db/store';
import type { Row } from './db/tables';
import type { Teacher } from './policy';
import { statedAnswers, workOf, type StudentWork } from './student-history';

/** One technique, with its keys and look-alikes in each assignment that had some, in the order of the assignments. */
export interface TechniqueInsight {
	readonly skill: Skill;
	readonly course: readonly DiscernmentAt[];
}

export interface DiscernmentAt extends Discernment {
	readonly assignmentId: string;
}

export interface StudentInsights {
	readonly class: Row<'classes'>;
	readonly student: Member;
	/** All first judgments together. */
	readonly judged: Discernment;
	/** First judgments in each assignment that had some. */
	readonly course: readonly DiscernmentAt[];
	readonly techniques: readonly TechniqueInsight[];
	/** Of first answers with a stated chance of being right; undefined where there is none. */
	readonly calibration: Calibration | undefined;
	/** Every assignment of the class, by when it opens. */
	readonly works: readonly StudentWork[];
}

const skillsOf = prepared((db) => {
	const { skills } = db.tables;
	return db
		.select()
		.from(skills)
		.where(
			and(
				eq(skills.classId, slot(skills.classId, 'class')),
				eq(skills.accountId, slot(skills.accountId, 'student'))
			)
		)
		.orderBy(asc(skills.technique))
		.prepare('skills_of_student');
});

const judgedAt = prepared((db) => {
	const { judgments, attempts } = db.tables;
	const isFair = eq(judgments.isSignal, false);
	return db
		.select({
			assignmentId: attempts.assignmentId,
			slanted: countWhere(judgments.isSignal),
			caught: countWhere(and(judgments.isSignal, judgments.isFlagged) ?? judgments.isSignal),
			fair: countWhere(isFair),
			accused: countWhere(and(isFair, judgments.isFlagged) ?? isFair)
		})
		.from(judgments)
		.innerJoin(attempts, eq(attempts.id, judgments.attemptId))
		.where(
			and(
				eq(judgments.classId, slot(judgments.classId, 'class')),
				eq(judgments.accountId, slot(judgments.accountId, 'student')),
				eq(judgments.isOwn, false)
			)
		)
		.groupBy(attempts.assignmentId)
		.prepare('judged_at_of_student');
});

const seenAt = prepared((db) => {
	const { evidence, attempts } = db.tables;
	return db
		.select({
			assignmentId: attempts.assignmentId,
			technique: evidence.technique,
			slanted: total(evidence.slanted),
			caught: total(evidence.caught),
			fair: total(evidence.fair),
			accused: total(evidence.accused)
		})
		.from(evidence)
		.innerJoin(attempts, eq(attempts.id, evidence.attemptId))
		.where(
			and(
				eq(evidence.accountId, slot(evidence.accountId, 'student')),
				eq(evidence.classId, slot(evidence.classId, 'class')),
				eq(evidence.isOwn, false)
			)
		)
		.groupBy(attempts.assignmentId, evidence.technique)
		.prepare('seen_at_of_student');
});

/** @throws HttpError 404 when the class is not theirs, or the student not in it now. */
export async function studentInsights(
	store: Store,
	teacher: Teacher,
	ids: { classId: string; studentId: string },
	now: Date
): Promise<StudentInsights> {
	const place = await getMember(store, teacher, ids);
	const whose = { class: ids.classId, student: ids.studentId };
	const [works, skills, judged, seen] = await Promise.all([
		workOf(store, place, now),
		skillsOf(store.read).execute(whose),
		judgedAt(store.read).execute(whose),
		seenAt(store.read).execute(whose)
	]);
	const order = works.map(({ assignment }) => assignment.id);
	const course = courseOf(order, judged);
	return {
		...{ ...place, works, course, judged: sumOf(course) },
		techniques: skills.map((skill) => ({
			skill,
			course: courseOf(
				order,
				seen.filter(({ technique }) => technique === skill.technique)
			)
		})),
		calibration: calibrationOf(statedJudgments(statedAnswers(works)))
	};
}

interface SeenAt {
	readonly assignmentId: string;
	readonly slanted: number;
	readonly caught: number;
	readonly fair: number;
	readonly accused: number;
}

function courseOf(order: readonly string[], rows: readonly SeenAt[]): DiscernmentAt[] {
	return rows
		.filter(({ slanted, fair }) => slanted + fair > 0)
		.sort((one, other) => order.indexOf(one.assignmentId) - order.indexOf(other.assignmentId))
		.map(({ assignmentId, slanted, caught, fair, accused }) => ({
			...{ assignmentId, caught: { k: caught, n: slanted }, accused: { k: accused, n: fair } }
		}));
}

function sumOf(course: readonly Discernment[]): Discernment {
	const sum = (side: keyof Discernment) => ({
		k: course.reduce((all, point) => all + point[side].k, 0),
		n: course.reduce((all, point) => all + point[side].n, 0)
	});
	return { caught: sum('caught'), accused: sum('accused') };
}
