import { sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Dialect } from './dialect';

/** A parent that has to be there, and what its deletion does to the row. */
function reference(d: Dialect, parent: () => AnyPgColumn, onDelete: 'cascade' | 'restrict') {
	return d.text().notNull().references(parent, { onDelete });
}

function accountTables(d: Dialect) {
	const { table, id, text, folded, bool, time, index, check } = d;
	const accounts = table(
		'accounts',
		{
			id: id(),
			role: text<'student' | 'teacher'>().notNull(),
			isAdmin: bool().notNull(),
			username: folded().notNull().unique(),
			displayName: text().notNull(),
			passwordHash: text(),
			createdAt: time().notNull(),
			disabledAt: time()
		},
		(t) => [
			check('accounts_role', sql`${t.role} in ('student', 'teacher')`),
			check('accounts_username', sql`${t.username} <> ''`),
			check('accounts_display_name', sql`${t.displayName} <> ''`)
		]
	);
	// The id is the SHA-256 of the cookie's token: a stolen database holds no usable session.
	const sessions = table(
		'sessions',
		{
			id: id(),
			accountId: reference(d, () => accounts.id, 'cascade'),
			createdAt: time().notNull(),
			lastSeenAt: time().notNull(),
			expiresAt: time().notNull()
		},
		(t) => [
			index('sessions_account_id').on(t.accountId),
			index('sessions_expires_at').on(t.expiresAt),
			check('sessions_id', sql`length(${t.id}) = 64`)
		]
	);
	return { accounts, sessions };
}

type AccountTables = ReturnType<typeof accountTables>;

function classTables(d: Dialect, { accounts }: AccountTables) {
	const classes = d.table(
		'classes',
		{
			id: d.id(),
			name: d.text().notNull(),
			timeZone: d.text().notNull(),
			createdAt: d.time().notNull(),
			archivedAt: d.time()
		},
		(t) => [d.check('classes_name', sql`${t.name} <> ''`)]
	);
	const inClass = () => reference(d, () => classes.id, 'cascade');
	const ofAccount = () => reference(d, () => accounts.id, 'cascade');

	const classTeachers = d.table('class_teachers', { classId: inClass(), accountId: ofAccount() }, (t) => [
		d.primaryKey({ columns: [t.classId, t.accountId] }),
		d.index('class_teachers_account_id').on(t.accountId)
	]);
	const enrollments = d.table(
		'enrollments',
		{
			id: d.id(),
			classId: inClass(),
			accountId: ofAccount(),
			joinedAt: d.time().notNull(),
			leftAt: d.time()
		},
		(t) => [
			d.unique('enrollments_class_account').on(t.classId, t.accountId),
			d.index('enrollments_account_id').on(t.accountId)
		]
	);
	const joinCodes = d.table(
		'join_codes',
		{
			id: d.id(),
			classId: inClass(),
			code: d.text().notNull().unique(),
			createdAt: d.time().notNull(),
			expiresAt: d.time().notNull(),
			revokedAt: d.time()
		},
		(t) => [
			d.index('join_codes_class_id').on(t.classId),
			d.check('join_codes_expires_later', sql`${t.createdAt} < ${t.expiresAt}`)
		]
	);
	return { classes, classTeachers, enrollments, joinCodes };
}

type ClassTables = ReturnType<typeof classTables>;

function assignmentTables(d: Dialect, { accounts }: AccountTables, { classes }: ClassTables) {
	const editions = d.table(
		'editions',
		{
			id: d.id(),
			lessonId: d.text().notNull(),
			number: d.int().notNull(),
			contentHash: d.text().notNull(),
			document: d.json().notNull(),
			publishedAt: d.time().notNull()
		},
		(t) => [
			d.unique('editions_lesson_number').on(t.lessonId, t.number),
			d.unique('editions_lesson_hash').on(t.lessonId, t.contentHash),
			d.check('editions_number', sql`${t.number} >= 1`)
		]
	);
	const assignments = d.table(
		'assignments',
		{
			id: d.id(),
			classId: reference(d, () => classes.id, 'restrict'),
			editionId: reference(d, () => editions.id, 'restrict'),
			createdBy: reference(d, () => accounts.id, 'restrict'),
			createdAt: d.time().notNull(),
			opensAt: d.time().notNull(),
			dueAt: d.time().notNull()
		},
		(t) => [
			d.index('assignments_class_id').on(t.classId),
			d.index('assignments_edition_id').on(t.editionId),
			d.check('assignments_opens_before_due', sql`${t.opensAt} < ${t.dueAt}`)
		]
	);
	return { editions, assignments };
}

type AssignmentTables = ReturnType<typeof assignmentTables>;

function attemptTables(d: Dialect, { accounts }: AccountTables, { editions, assignments }: AssignmentTables) {
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
			handedInAt: d.time()
		},
		(t) => [
			d.unique('attempts_assignment_account_number').on(t.assignmentId, t.accountId, t.number),
			d.index('attempts_account_id').on(t.accountId),
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
			savedAt: d.time().notNull()
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

type AttemptTables = ReturnType<typeof attemptTables>;

function gradeTables(
	d: Dialect,
	{ accounts }: AccountTables,
	{ editions }: AssignmentTables,
	{ answers }: AttemptTables
) {
	const grades = d.table(
		'grades',
		{
			attemptId: d.text().notNull(),
			questionId: d.text().notNull(),
			tryNumber: d.int().notNull(),
			editionId: reference(d, () => editions.id, 'restrict'),
			score: d.real().notNull(),
			parts: d.json().notNull(),
			// Null means automatic, so a teacher who graded cannot be deleted, only disabled.
			gradedBy: d.text().references(() => accounts.id, { onDelete: 'restrict' }),
			gradedAt: d.time().notNull()
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
			d.index('grades_edition_id').on(t.editionId),
			d.check('grades_score', sql`${t.score} between 0 and 1`)
		]
	);
	return { grades };
}

/** The whole schema in the words of one dialect, typed as Postgres. */
export function defineTables(dialect: Dialect) {
	const people = accountTables(dialect);
	const classes = classTables(dialect, people);
	const assignments = assignmentTables(dialect, people, classes);
	const attempts = attemptTables(dialect, people, assignments);
	const grades = gradeTables(dialect, people, assignments, attempts);
	return { ...people, ...classes, ...assignments, ...attempts, ...grades };
}

export type Tables = ReturnType<typeof defineTables>;

/** A row as it is read: `Row<'accounts'>`. */
export type Row<Name extends keyof Tables> = Tables[Name]['$inferSelect'];

/** A row as it is inserted: `NewRow<'accounts'>`. */
export type NewRow<Name extends keyof Tables> = Tables[Name]['$inferInsert'];
