/** Editions, and what is assigned of them, to whom and until when. */
import { sql } from 'drizzle-orm';
import type { Dialect } from './dialect';
import type { AccountTables, ClassTables } from './people-tables';
import { reference } from './reference';

export function assignmentTables(d: Dialect, { accounts }: AccountTables, { classes }: ClassTables) {
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
			dueAt: d.time().notNull(),
			// Without one it stays open, unless the rules close it when it is due.
			closesAt: d.time(),
			// `assignmentRulesSchema`; what is missing has its default there.
			rules: d.json().notNull().default({}),
			// When the teacher released the feedback.
			releasedAt: d.time(),
			withdrawnAt: d.time(),
			// For those who take a lesson on their own: one for a class and an edition, in no teacher's list.
			isSelfStudy: d.bool().notNull().default(false)
		},
		(t) => [
			d.index('assignments_class_id').on(t.classId),
			d.index('assignments_edition_id').on(t.editionId),
			d.check('assignments_opens_before_due', sql`${t.opensAt} < ${t.dueAt}`)
		]
	);
	// What is different for one student, and why. A null changes nothing.
	const overrides = d.table(
		'overrides',
		{
			assignmentId: reference(d, () => assignments.id, 'cascade'),
			accountId: reference(d, () => accounts.id, 'cascade'),
			opensAt: d.time(),
			dueAt: d.time(),
			closesAt: d.time(),
			timeLimitMinutes: d.int(),
			isUntimed: d.bool().notNull(),
			attemptsAllowed: d.int(),
			isExcused: d.bool().notNull(),
			reason: d.text().notNull(),
			setBy: reference(d, () => accounts.id, 'restrict'),
			setAt: d.time().notNull()
		},
		(t) => [
			d.primaryKey({ columns: [t.assignmentId, t.accountId] }),
			d.index('overrides_account_id').on(t.accountId),
			d.check('overrides_reason', sql`${t.reason} <> ''`),
			d.check('overrides_time_limit', sql`${t.timeLimitMinutes} is null or ${t.timeLimitMinutes} >= 1`),
			d.check('overrides_attempts', sql`${t.attemptsAllowed} is null or ${t.attemptsAllowed} >= 1`)
		]
	);
	return { editions, assignments, overrides };
}

export type AssignmentTables = ReturnType<typeof assignmentTables>;
