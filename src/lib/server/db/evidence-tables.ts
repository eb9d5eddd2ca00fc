/** What handed-in attempts come to, kept so that statistics are read and not computed anew. All of it can be rebuilt. */
import type { PackedEvidence } from '../../lessons/packed-evidence';
import type { PackedSkills } from '../../lessons/packed-skills';
import type { AssignmentTables } from './assignment-tables';
import type { AttemptTables } from './attempt-tables';
import type { Dialect } from './dialect';
import type { AccountTables, ClassTables } from './people-tables';
import { reference } from './reference';

interface Parents extends AccountTables, ClassTables, AssignmentTables {
	readonly attempts: AttemptTables['attempts'];
}

/** What students saw and did not see. */
export function evidenceTables(d: Dialect, { accounts, classes, attempts }: Parents) {
	// The first judgment of one passage by one student, over everything they did.
	const judgments = d.table(
		'judgments',
		{
			accountId: d.text().notNull(),
			passageId: d.text().notNull(),
			attemptId: d.text().notNull(),
			questionId: d.text().notNull(),
			judgedAt: d.time().notNull(),
			isSignal: d.bool().notNull(),
			isFlagged: d.bool().notNull()
		},
		// They go and move with the attempt. What class it was in, and whether for a teacher, the attempt says.
		(t) => [
			d.primaryKey({ columns: [t.accountId, t.passageId] }),
			d
				.foreignKey({
					name: 'judgments_attempt',
					columns: [t.accountId, t.attemptId],
					foreignColumns: [attempts.accountId, attempts.id]
				})
				.onDelete('cascade')
				.onUpdate('cascade')
		]
	);
	// Technique by technique, what the first answers in an attempt say.
	const evidence = d.table('evidence', {
		attemptId: d
			.text()
			.primaryKey()
			.references(() => attempts.id, { onDelete: 'cascade' }),
		shown: d.json<PackedEvidence>().notNull()
	});
	// A student's skill in each technique, by what a class's teachers gave them.
	const skills = d.table(
		'skills',
		{
			classId: reference(d, () => classes.id, 'cascade'),
			accountId: reference(d, () => accounts.id, 'cascade'),
			learned: d.json<PackedSkills>().notNull()
		},
		// The end of a class looks for them through all there are.
		(t) => [d.primaryKey({ columns: [t.accountId, t.classId] })]
	);
	return { judgments, evidence, skills };
}

/** How questions turned out. */
export function statisticsTables(d: Dialect, { accounts, editions, assignments, attempts }: Parents) {
	// How hard a question is, in one wording: moves with the first answers of students.
	const difficulties = d.table(
		'difficulties',
		{
			questionId: d.text().notNull(),
			version: d.text().notNull(),
			difficulty: d.real().notNull(),
			answers: d.int().notNull()
		},
		(t) => [d.primaryKey({ columns: [t.questionId, t.version] })]
	);
	// The points of a handed-in attempt; every one has a sheet.
	const sheets = d.table(
		'sheets',
		{
			attemptId: d
				.text()
				.primaryKey()
				.references(() => attempts.id, { onDelete: 'cascade' }),
			editionId: reference(d, () => editions.id, 'restrict'),
			assignmentId: reference(d, () => assignments.id, 'restrict'),
			accountId: reference(d, () => accounts.id, 'cascade'),
			lighter: d.bool().notNull(),
			// The student's first for credit in an assignment of a teacher's: it is in the sums.
			isCounted: d.bool().notNull(),
			// By question id, 0..1; without those that wait for a person.
			scores: d.json<Record<string, number>>().notNull(),
			// By question id, the ids of the options that were chosen.
			chosen: d.json<Record<string, string[]>>().notNull()
		},
		(t) => [
			d.index('sheets_edition_id').on(t.editionId, t.lighter),
			d.index('sheets_assignment_id').on(t.assignmentId),
			d.index('sheets_account_id').on(t.accountId)
		]
	);
	const ofEdition = () => reference(d, () => editions.id, 'restrict');
	// Over the counted sheets of one version of an edition. T is a sheet's total.
	const editionSums = d.table(
		'edition_sums',
		{
			editionId: ofEdition(),
			lighter: d.bool().notNull(),
			n: d.int().notNull(),
			sumT: d.real().notNull(),
			sumTT: d.real().notNull()
		},
		(t) => [d.primaryKey({ columns: [t.editionId, t.lighter] })]
	);
	// The same over the sheets on which a question has points x.
	const questionSums = d.table(
		'question_sums',
		{
			editionId: ofEdition(),
			lighter: d.bool().notNull(),
			questionId: d.text().notNull(),
			n: d.int().notNull(),
			sumX: d.real().notNull(),
			sumXX: d.real().notNull(),
			sumT: d.real().notNull(),
			sumTT: d.real().notNull(),
			sumXT: d.real().notNull()
		},
		(t) => [d.primaryKey({ columns: [t.editionId, t.lighter, t.questionId] })]
	);
	// Those who chose an option, and what they earned on the rest of the lesson.
	const optionSums = d.table(
		'option_sums',
		{
			editionId: ofEdition(),
			lighter: d.bool().notNull(),
			questionId: d.text().notNull(),
			option: d.text().notNull(),
			n: d.int().notNull(),
			sumRest: d.real().notNull()
		},
		(t) => [d.primaryKey({ columns: [t.editionId, t.lighter, t.questionId, t.option] })]
	);
	return { difficulties, sheets, editionSums, questionSums, optionSums };
}
