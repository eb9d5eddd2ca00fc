/** What one student of a class sees and accuses, over everything the class's teachers gave them. */
import { and, eq } from 'drizzle-orm';
import type { Discernment } from '../lessons/results';
import type { Skill } from '../lessons/skills';
import { statedJudgments } from '../lessons/stated';
import { calibrationOf, type Calibration } from '../measure/calibration';
import { unpackEvidence } from '../lessons/packed-evidence';
import { unpackSkills } from '../lessons/packed-skills';
import { getMember, type Member } from './classes';
import { countWhere, slot } from './db/expressions';
import { prepared, type Db, type Store } from './db/store';
import type { Row } from './db/tables';
import { listKept } from './kept-evidence';
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
		.select({ learned: skills.learned })
		.from(skills)
		.where(
			and(
				eq(skills.classId, slot(skills.classId, 'class')),
				eq(skills.accountId, slot(skills.accountId, 'student'))
			)
		)
		.prepare('skills_of_student');
});

const judgedAt = prepared((db) => {
	const { judgments, attempts, assignments } = db.tables;
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
		.innerJoin(assignments, eq(assignments.id, attempts.assignmentId))
		.where(
			and(
				eq(assignments.classId, slot(assignments.classId, 'class')),
				eq(judgments.accountId, slot(judgments.accountId, 'student')),
				eq(assignments.isSelfStudy, false)
			)
		)
		.groupBy(attempts.assignmentId)
		.prepare('judged_at_of_student');
});

/** By technique, what was there to be seen in each assignment of the class, and was. */
async function seenAt(
	db: Db,
	ids: { readonly classId: string; readonly studentId: string }
): Promise<ReadonlyMap<string, readonly SeenAt[]>> {
	const given = (await listKept(db, [ids.studentId], ids)).filter(({ isOwn }) => !isOwn);
	const seen = new Map<string, Map<string, SeenAt>>();
	for (const { assignmentId, ...kept } of given) {
		for (const { technique, slanted, caught, fair, accused } of unpackEvidence(kept, kept.shown)) {
			const places = seen.get(technique) ?? new Map<string, SeenAt>();
			const so = places.get(assignmentId) ?? { assignmentId, slanted: 0, caught: 0, fair: 0, accused: 0 };
			seen.set(technique, places);
			places.set(assignmentId, {
				...{ assignmentId, slanted: so.slanted + slanted, caught: so.caught + caught },
				...{ fair: so.fair + fair, accused: so.accused + accused }
			});
		}
	}
	return new Map([...seen].map(([technique, places]) => [technique, [...places.values()]]));
}

/** @throws HttpError 404 when the class is not theirs, or the student not in it now. */
export async function studentInsights(
	store: Store,
	teacher: Teacher,
	ids: { classId: string; studentId: string },
	now: Date
): Promise<StudentInsights> {
	const place = await getMember(store, teacher, ids);
	const whose = { class: ids.classId, student: ids.studentId };
	const [works, [kept], judged, seen] = await Promise.all([
		workOf(store, place, now),
		skillsOf(store.read).execute(whose),
		judgedAt(store.read).execute(whose),
		seenAt(store.read, ids)
	]);
	const order = works.map(({ assignment }) => assignment.id);
	const course = courseOf(order, judged);
	return {
		...{ ...place, works, course, judged: sumOf(course) },
		techniques: unpackSkills(kept?.learned ?? {}).map((skill) => ({
			skill,
			course: courseOf(order, seen.get(skill.technique) ?? [])
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
