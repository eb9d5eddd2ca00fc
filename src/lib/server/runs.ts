/** What the students of a class did with an assignment: their attempts with the answers, which one counts. */
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { AssignmentRules } from '../lessons/assignment-rules';
import { countAttempts, type AttemptScore } from '../lessons/attempt-score';
import { phaseOf, settle, type AttemptRecord } from '../lessons/attempt-state';
import type { EffectiveTimes } from '../lessons/availability';
import { savedAnswersAt, type SavedAnswer } from './saved-answers';
import type { Db } from './db/store';
import type { Row } from './db/tables';
import type { Edition } from './lessons';
import { scoreOwn } from './own-score';
import { recordOf, rulesOf, timesOf } from './standing';

/** One attempt of a student, settled by the clock. */
export interface Run {
	readonly attempt: Row<'attempts'>;
	readonly record: AttemptRecord;
	readonly isDone: boolean;
	readonly phase: 'in progress' | 'time up' | 'handed in';
	/** First tries, by question id. */
	readonly saved: ReadonlyMap<string, SavedAnswer>;
	/** Before the late policy. */
	readonly result: AttemptScore;
	/** After it; undefined while nothing is graded. */
	readonly score: number | undefined;
}

/** All runs of one student at an assignment, oldest first, and what holds for them. */
export interface StudentRuns {
	readonly studentId: string;
	readonly times: EffectiveTimes;
	readonly isExcused: boolean;
	readonly runs: readonly Run[];
}

interface Assigned {
	readonly assignment: Row<'assignments'>;
	readonly class: Pick<Row<'classes'>, 'timeZone'>;
	readonly edition: Edition;
}

/** The runs of every student who is in the class now, by student id. */
export async function runsOf(
	db: Db,
	assigned: Assigned,
	now: Date
): Promise<ReadonlyMap<string, StudentRuns>> {
	const { assignment } = assigned;
	const { attempts, enrollments, overrides } = db.tables;
	const rows = await db
		.select({ enrollment: enrollments, override: overrides, attempt: attempts })
		.from(enrollments)
		.leftJoin(
			overrides,
			and(eq(overrides.assignmentId, assignment.id), eq(overrides.accountId, enrollments.accountId))
		)
		.leftJoin(
			attempts,
			and(eq(attempts.assignmentId, assignment.id), eq(attempts.accountId, enrollments.accountId))
		)
		.where(and(eq(enrollments.classId, assignment.classId), isNull(enrollments.leftAt)))
		.orderBy(asc(attempts.number));
	const saved = await savedAnswersAt(db, assigned.edition, assignment.id);
	const all = new Map<string, StudentRuns>();
	for (const { enrollment, override, attempt } of rows) {
		const studentId = enrollment.accountId;
		const known = all.get(studentId) ?? {
			...{ studentId, times: timesOf(assignment, override, enrollment.extraTime), runs: [] },
			isExcused: override?.isExcused ?? false
		};
		const run =
			attempt && readRun(assigned, known.times, { attempt, saved: saved.get(attempt.id) ?? new Map() }, now);
		all.set(studentId, run ? { ...known, runs: [...known.runs, run] } : known);
	}
	return all;
}

/** One attempt at an assignment, by the times that hold for its student. */
export function readRun(
	{ assignment, class: taught, edition }: Assigned,
	times: EffectiveTimes,
	{ attempt, saved }: Pick<Run, 'attempt' | 'saved'>,
	now: Date
): Run {
	const rules = rulesOf(assignment);
	const record = settle(recordOf(attempt), times, now);
	const result = scoreOwn({ attempt, standing: { rules, times, class: taught }, edition, saved, record });
	return {
		...{ attempt, record, saved, result, score: result.final },
		phase: phaseOf(record, times, now),
		isDone: record.handedInAt !== null
	};
}

/** What counts for a student: the score by the assignment's rules, and the run to show with it. */
export function countedRun(
	{ runs }: Pick<StudentRuns, 'runs'>,
	rules: Pick<AssignmentRules, 'counts'>
): { readonly run: Run | undefined; readonly score: number | undefined } {
	const forCredit = runs.filter(({ attempt }) => !attempt.isPractice);
	const done = forCredit.filter(({ isDone }) => isDone);
	const score = countAttempts(
		done.map(({ attempt, score }) => ({ number: attempt.number, score })),
		rules
	);
	const best = rules.counts === 'best' ? done.find((run) => run.score === score) : undefined;
	return { run: best ?? done.at(-1) ?? forCredit.at(-1) ?? runs.at(-1), score };
}

/** The run that measures read: the first for credit that was handed in. */
export function firstRun({ runs }: Pick<StudentRuns, 'runs'>): Run | undefined {
	return runs.find(({ attempt, isDone }) => isDone && !attempt.isPractice);
}
