/** Attempts, their answers, and what those came to. */
import { isNotNull, sql } from 'drizzle-orm';
import type { AssignmentTables } from './assignment-tables';
import type { Dialect } from './dialect';
import type { AccountTables } from './people-tables';
import { reference } from './reference';

export function attemptTables(
	d: Dialect,
	{ accounts }: AccountTables,
	{ editions, assignments }: AssignmentTables
) {
	// An erased student takes the attempts along; an assignment or edition somebody worked on stays.
	const attempts = d.table(
		'attempts',
		{
			id: d.id(),
			assignmentId: reference(d, () => assignments.id, 'restrict'),
			accountId: reference(d, () => accounts.id, 'cascade'),
			editionId: reference(d, () => editions.id, 'restrict'),
			number: d.int().notNull(),
			// The student chose the lighter version of the steps.
			lighter: d.bool().notNull(),
			startedAt: d.time().notNull(),
			handedInAt: d.time(),
			// The server hands in what nobody handed in when time was up.
			handedInBy: d.text<'student' | 'server'>(),
			// What shuffles and draws: the same order each time the page is loaded.
			seed: d.text().notNull().default(''),
			// The ids of the steps that were drawn; null where the lesson draws nothing.
			drawn: d.json<string[]>(),
			// Started after closing: it earns nothing.
			isPractice: d.bool().notNull().default(false),
			reopenedAt: d.time(),
			reopenUntil: d.time(),
			// On the receipt, for student and teacher to compare.
			receipt: d.text()
		},
		(t) => [
			d.unique('attempts_assignment_account_number').on(t.assignmentId, t.accountId, t.number),
			d.unique('attempts_account_id_id').on(t.accountId, t.id),
			d.index('attempts_edition_id').on(t.editionId),
			d.check('attempts_number', sql`${t.number} >= 1`)
		]
	);
	const ofAttempt = () => reference(d, () => attempts.id, 'cascade');

	const answers = d.table(
		'answers',
		{
			attemptId: ofAttempt(),
			questionId: d.text().notNull(),
			tryNumber: d.int().notNull(),
			value: d.json().notNull(),
			revision: d.int().notNull(),
			savedAt: d.time().notNull(),
			// Stated probability of being right, in percent.
			confidence: d.int(),
			// With certainty-based marking: 1, 2 or 3.
			certainty: d.int(),
			flagged: d.bool().notNull().default(false),
			// How many hints were opened.
			hints: d.int().notNull().default(0),
			// Practice: this try is done with and its feedback open.
			givenAt: d.time(),
			// Came after the deadline; by the client's word it was made before.
			isDeliveredLate: d.bool().notNull().default(false),
			// The teacher does not count what was delivered late.
			isLeftOut: d.bool().notNull().default(false)
		},
		(t) => [
			d.primaryKey({ columns: [t.attemptId, t.questionId, t.tryNumber] }),
			d.check('answers_try_number', sql`${t.tryNumber} >= 1`),
			d.check('answers_revision', sql`${t.revision} >= 1`)
		]
	);
	// The reply to each save under the key its client gave it, so that a repeated request changes nothing.
	const saves = d.table(
		'saves',
		{
			attemptId: ofAttempt(),
			key: d.text().notNull(),
			requestHash: d.text().notNull(),
			response: d.json().notNull(),
			createdAt: d.time().notNull()
		},
		(t) => [d.primaryKey({ columns: [t.attemptId, t.key] })]
	);
	return { attempts, answers, saves };
}

export type AttemptTables = ReturnType<typeof attemptTables>;

export function gradeTables(
	d: Dialect,
	{ accounts }: AccountTables,
	{ editions }: AssignmentTables,
	{ attempts, answers }: AttemptTables
) {
	const grades = d.table(
		'grades',
		{
			attemptId: d.text().notNull(),
			questionId: d.text().notNull(),
			tryNumber: d.int().notNull(),
			// By whose key, where it is not the attempt's own edition's.
			keyEditionId: d.text().references(() => editions.id, { onDelete: 'restrict' }),
			score: d.real().notNull()
		},
		(t) => [
			d.primaryKey({ columns: [t.attemptId, t.questionId, t.tryNumber] }),
			d
				.foreignKey({
					name: 'grades_answer',
					columns: [t.attemptId, t.questionId, t.tryNumber],
					foreignColumns: [answers.attemptId, answers.questionId, answers.tryNumber]
				})
				.onDelete('cascade'),
			d.index('grades_key_edition_id').on(t.keyEditionId).where(isNotNull(t.keyEditionId)),
			d.check('grades_score', sql`${t.score} between 0 and 1`)
		]
	);
	// A teacher's word stands before the machine's, which is kept. A teacher who graded can only be disabled.
	const teacherGrades = d.table(
		'teacher_grades',
		{
			attemptId: reference(d, () => attempts.id, 'cascade'),
			questionId: d.text().notNull(),
			tryNumber: d.int().notNull(),
			score: d.real().notNull(),
			// The rubric's ratings, where the kind has a rubric.
			ratings: d.json(),
			// Why the automatic grade was changed; null where there was none.
			reason: d.text(),
			// Read by the student.
			comment: d.text(),
			gradedBy: reference(d, () => accounts.id, 'restrict'),
			gradedAt: d.time().notNull()
		},
		(t) => [
			d.primaryKey({ columns: [t.attemptId, t.questionId, t.tryNumber] }),
			d.index('teacher_grades_graded_by').on(t.gradedBy),
			d.check('teacher_grades_score', sql`${t.score} between 0 and 1`)
		]
	);
	// How students rate their own rewriting against the rubric. Counts for nothing.
	const selfRatings = d.table(
		'self_ratings',
		{
			attemptId: reference(d, () => attempts.id, 'cascade'),
			questionId: d.text().notNull(),
			tryNumber: d.int().notNull(),
			ratings: d.json().notNull(),
			ratedAt: d.time().notNull()
		},
		(t) => [d.primaryKey({ columns: [t.attemptId, t.questionId, t.tryNumber] })]
	);
	return { grades, teacherGrades, selfRatings };
}

/** What was done to attempts beside answering, and what students reported. */
export function recordTables(
	d: Dialect,
	{ accounts }: AccountTables,
	{ attempts }: Pick<AttemptTables, 'attempts'>
) {
	const ofAttempt = () => reference(d, () => attempts.id, 'cascade');
	// What was done to an attempt beside answering: handed in, reopened, regraded.
	const attemptEvents = d.table(
		'attempt_events',
		{
			id: d.id(),
			attemptId: ofAttempt(),
			kind: d.text().notNull(),
			// Null: the server.
			accountId: d.text().references(() => accounts.id, { onDelete: 'restrict' }),
			reason: d.text(),
			happenedAt: d.time().notNull()
		},
		(t) => [
			d.index('attempt_events_attempt_id').on(t.attemptId),
			d.index('attempt_events_account_id').on(t.accountId)
		]
	);
	const problemReports = d.table(
		'problem_reports',
		{
			id: d.id(),
			attemptId: ofAttempt(),
			questionId: d.text().notNull(),
			text: d.text().notNull(),
			reportedAt: d.time().notNull(),
			resolvedAt: d.time()
		},
		(t) => [
			d.index('problem_reports_attempt_id').on(t.attemptId),
			d.check('problem_reports_text', sql`${t.text} <> ''`)
		]
	);
	return { attemptEvents, problemReports };
}
