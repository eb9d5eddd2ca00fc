/** What handed-in attempts come to, kept so that statistics are read and not computed anew. All of it can be rebuilt. */
import { sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
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
	// Rows stand with their student, and go and move with the attempt: no index of their own has to say of whom, of what
	// class or of which attempt they are.
	const whose = () => ({
		accountId: d.text().notNull(),
		classId: d.text().notNull(),
		// Self-study and review: the student's own, in no teacher's figures.
		isOwn: d.bool().notNull(),
		attemptId: d.text().notNull()
	});
	const ofAttempt = (t: Record<'accountId' | 'attemptId', AnyPgColumn>, name: string) =>
		d
			.foreignKey({
				name,
				columns: [t.accountId, t.attemptId],
				foreignColumns: [attempts.accountId, attempts.id]
			})
			.onDelete('cascade')
			.onUpdate('cascade');
	// The first judgment of one passage by one student, over everything they did.
	const judgments = d.table(
		'judgments',
		{
			...whose(),
			passageId: d.text().notNull(),
			questionId: d.text().notNull(),
			judgedAt: d.time().notNull(),
			isSignal: d.bool().notNull(),
			isFlagged: d.bool().notNull(),
			// Stated probability of being right, in percent.
			confidence: d.int()
		},
		(t) => [d.primaryKey({ columns: [t.accountId, t.passageId] }), ofAttempt(t, 'judgments_attempt')]
	);
	// One technique in the first answer to one question.
	const evidence = d.table(
		'evidence',
		{
			...whose(),
			questionId: d.text().notNull(),
			technique: d.text().notNull(),
			answeredAt: d.time().notNull(),
			// Null where the question does not measure the technique, or a person grades it.
			score: d.real(),
			// The score that guessing earns, and the question's difficulty before this answer.
			guess: d.real().notNull(),
			difficulty: d.real().notNull(),
			confidence: d.int(),
			hints: d.int().notNull(),
			// Keys that were there and found; fair passages that were there and accused. 0 where it was seen before.
			slanted: d.int().notNull(),
			caught: d.int().notNull(),
			fair: d.int().notNull(),
			accused: d.int().notNull()
		},
		(t) => [
			d.primaryKey({ columns: [t.accountId, t.attemptId, t.questionId, t.technique] }),
			ofAttempt(t, 'evidence_attempt'),
			d.check('evidence_caught', sql`${t.caught} between 0 and ${t.slanted}`),
			d.check('evidence_accused', sql`${t.accused} between 0 and ${t.fair}`)
		]
	);
	// A student's skill in a technique, by what a class's teachers gave them.
	const skills = d.table(
		'skills',
		{
			classId: reference(d, () => classes.id, 'cascade'),
			accountId: reference(d, () => accounts.id, 'cascade'),
			technique: d.text().notNull(),
			theta: d.real().notNull(),
			answers: d.int().notNull(),
			days: d.int().notNull(),
			slanted: d.int().notNull(),
			caught: d.int().notNull(),
			fair: d.int().notNull(),
			accused: d.int().notNull(),
			lastAt: d.time().notNull()
		},
		// The end of a class looks for them through all there are.
		(t) => [d.primaryKey({ columns: [t.accountId, t.classId, t.technique] })]
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
