/** What holds for one student in one assignment: its rules, what is different for them, and their times. */
import { and, eq, isNull } from 'drizzle-orm';
import { assignmentRulesSchema, type AssignmentRules } from '../lessons/assignment-rules';
import type { AttemptRecord, ReleaseFacts } from '../lessons/attempt-state';
import { effectiveTimes, type EffectiveTimes, type ExtraTime, type Override } from '../lessons/availability';
import { slot } from './db/expressions';
import { prepared, type Db } from './db/store';
import type { Row } from './db/tables';

export interface Standing {
	readonly assignment: Row<'assignments'>;
	readonly rules: AssignmentRules;
	readonly class: Row<'classes'>;
	readonly override: Row<'overrides'> | null;
	readonly extraTime: ExtraTime | null;
	readonly times: EffectiveTimes;
	/** Whether the student is in the class now. */
	readonly isMember: boolean;
}

const findStanding = prepared((db) => {
	const { assignments, classes, overrides, enrollments } = db.tables;
	return db
		.select({ assignment: assignments, class: classes, override: overrides, enrollment: enrollments })
		.from(assignments)
		.innerJoin(classes, eq(classes.id, assignments.classId))
		.leftJoin(
			overrides,
			and(
				eq(overrides.assignmentId, assignments.id),
				eq(overrides.accountId, slot(overrides.accountId, 'student'))
			)
		)
		.leftJoin(
			enrollments,
			and(
				eq(enrollments.classId, assignments.classId),
				eq(enrollments.accountId, slot(enrollments.accountId, 'student'))
			)
		)
		.where(eq(assignments.id, slot(assignments.id, 'assignment')))
		.prepare('find_standing');
});

/** How a student stands in an assignment; undefined when there is no such assignment. */
export async function findStandingOf(
	db: Db,
	assignmentId: string,
	studentId: string
): Promise<Standing | undefined> {
	const [row] = await findStanding(db).execute({ assignment: assignmentId, student: studentId });
	if (!row) return undefined;
	const rules = rulesOf(row.assignment);
	const extraTime = row.enrollment?.extraTime ?? null;
	return {
		assignment: row.assignment,
		rules,
		class: row.class,
		override: row.override,
		extraTime,
		times: timesOf(row.assignment, row.override, extraTime),
		isMember: row.enrollment !== null && row.enrollment.leftAt === null
	};
}

/** The rules of an assignment, read from its row. */
export function rulesOf(assignment: Pick<Row<'assignments'>, 'rules'>): AssignmentRules {
	return assignmentRulesSchema.parse(assignment.rules);
}

/** The times of an assignment for a student with this override and this accommodation, or with none. */
export function timesOf(
	assignment: Row<'assignments'>,
	override?: Override | null,
	extraTime?: ExtraTime | null
): EffectiveTimes {
	return effectiveTimes({ ...assignment, rules: rulesOf(assignment) }, override, extraTime);
}

/** An attempt's row as the state machine knows it. */
export function recordOf(attempt: Row<'attempts'>): AttemptRecord {
	const { startedAt, handedInAt, isPractice, reopenedAt, reopenUntil } = attempt;
	const handedInBy = handedInAt ? (attempt.handedInBy ?? 'student') : null;
	return { startedAt, handedInAt, handedInBy, isPractice, reopenedAt, reopenUntil };
}

/** What decides when an assignment's feedback is shown. */
export async function releaseFacts(db: Db, assignment: Row<'assignments'>): Promise<ReleaseFacts> {
	const rules = rulesOf(assignment);
	const { releasedAt } = assignment;
	if (rules.release !== 'due') return { rules, releasedAt, lastDueAt: assignment.dueAt };
	const { enrollments, overrides } = db.tables;
	const members = await db
		.select({ extraTime: enrollments.extraTime, override: overrides })
		.from(enrollments)
		.leftJoin(
			overrides,
			and(eq(overrides.assignmentId, assignment.id), eq(overrides.accountId, enrollments.accountId))
		)
		.where(and(eq(enrollments.classId, assignment.classId), isNull(enrollments.leftAt)));
	const dues = members.map(({ override, extraTime }) =>
		timesOf(assignment, override, extraTime).dueAt.getTime()
	);
	return { rules, releasedAt, lastDueAt: new Date(Math.max(assignment.dueAt.getTime(), ...dues)) };
}
