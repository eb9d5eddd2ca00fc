/** Keys that were corrected after students had answered, and what that changed. */
import { isNotNull, sql } from 'drizzle-orm';
import type { AssignmentTables } from './assignment-tables';
import type { AttemptTables } from './attempt-tables';
import type { Dialect } from './dialect';
import type { AccountTables } from './people-tables';
import { reference } from './reference';

export function correctionTables(
	d: Dialect,
	{ accounts }: AccountTables,
	{ editions }: AssignmentTables,
	{ attempts }: Pick<AttemptTables, 'attempts'>
) {
	const corrections = d.table(
		'corrections',
		{
			id: d.id(),
			lessonId: d.text().notNull(),
			// The newest edition when it was made, and the one it made.
			fromEditionId: reference(d, () => editions.id, 'restrict'),
			toEditionId: reference(d, () => editions.id, 'restrict'),
			// Read by the students whose answers it is about.
			reason: d.text().notNull(),
			madeBy: reference(d, () => accounts.id, 'restrict'),
			madeAt: d.time().notNull(),
			undoneBy: d.text().references(() => accounts.id, { onDelete: 'restrict' }),
			undoneAt: d.time()
		},
		(t) => [
			d.index('corrections_lesson_id').on(t.lessonId),
			d.index('corrections_from_edition_id').on(t.fromEditionId),
			d.index('corrections_to_edition_id').on(t.toEditionId),
			d.index('corrections_made_by').on(t.madeBy),
			d.index('corrections_undone_by').on(t.undoneBy),
			d.check('corrections_reason', sql`${t.reason} <> ''`)
		]
	);
	// The automatic grade as it was before, for undoing; without a score there was none.
	const correctedGrades = d.table(
		'corrected_grades',
		{
			correctionId: reference(d, () => corrections.id, 'cascade'),
			attemptId: reference(d, () => attempts.id, 'cascade'),
			questionId: d.text().notNull(),
			tryNumber: d.int().notNull(),
			keyEditionId: d.text().references(() => editions.id, { onDelete: 'restrict' }),
			score: d.real().notNull(),
			// What it came to: a page says who moved, and from what.
			newScore: d.real().notNull()
		},
		(t) => [
			d.primaryKey({ columns: [t.correctionId, t.attemptId, t.questionId, t.tryNumber] }),
			d.index('corrected_grades_attempt_id').on(t.attemptId),
			d.index('corrected_grades_key_edition_id').on(t.keyEditionId).where(isNotNull(t.keyEditionId)),
			d.check('corrected_grades_score', sql`${t.score} between 0 and 1`),
			d.check('corrected_grades_new_score', sql`${t.newScore} between 0 and 1`)
		]
	);
	return { corrections, correctedGrades };
}
