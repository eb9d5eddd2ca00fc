/** The points of handed-in attempts, and the sums over them that item statistics are read from. */
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import { passageOf, questionsOf } from '../lessons/lesson';
import { bind } from '../questions/models';
import type { Db } from './db/store';
import type { NewRow, Row } from './db/tables';
import type { CountedAttempt } from './evidence';

type Sheet = Row<'sheets'>;

/**
 * Writes an attempt's sheet anew, and with it which of the student's sheets counts in this assignment: that of the
 * first attempt for credit that is handed in. The sums follow.
 */
export async function recountSheets(tx: Db, counted: CountedAttempt): Promise<void> {
	const { attempt, assignment } = counted;
	const { sheets } = tx.tables;
	const own = await tx
		.select()
		.from(sheets)
		.where(and(eq(sheets.assignmentId, assignment.id), eq(sheets.accountId, attempt.accountId)));
	const before = own.filter(({ isCounted }) => isCounted);
	const others = own.filter(({ attemptId }) => attemptId !== attempt.id);
	const now = attempt.handedInAt ? [...others, sheetOf(counted)] : others;
	const first = assignment.isSelfStudy ? undefined : await firstForCredit(tx, counted);
	const after = now.map((sheet) => ({ ...sheet, isCounted: sheet.attemptId === first }));
	await tx
		.delete(sheets)
		.where(and(eq(sheets.assignmentId, assignment.id), eq(sheets.accountId, attempt.accountId)));
	if (after.length > 0) await tx.insert(sheets).values(after);
	for (const sheet of before) await addToSums(tx, sheet, -1);
	for (const sheet of after.filter(({ isCounted }) => isCounted)) await addToSums(tx, sheet, 1);
}

async function firstForCredit(tx: Db, { attempt, assignment }: CountedAttempt): Promise<string | undefined> {
	const { attempts } = tx.tables;
	const [first] = await tx
		.select({ id: attempts.id })
		.from(attempts)
		.where(
			and(
				...[eq(attempts.assignmentId, assignment.id), eq(attempts.accountId, attempt.accountId)],
				...[eq(attempts.isPractice, false), isNotNull(attempts.handedInAt)]
			)
		)
		.orderBy(asc(attempts.number))
		.limit(1);
	return first?.id;
}

/** What was not answered earns nothing; what waits for a person has no points yet. */
function sheetOf({ attempt, assignment, edition, saved }: CountedAttempt): Sheet {
	const questions = questionsOf(edition.lesson, attempt);
	const scores = questions.flatMap(({ id }): [string, number][] => {
		const one = saved.get(id);
		const score = one?.isGiven ? one.score : 0;
		return score === undefined ? [] : [[id, score]];
	});
	const chosen = questions.flatMap((question): [string, string[]][] => {
		const one = saved.get(question.id);
		const options = one?.isGiven
			? bind(question, passageOf(edition.lesson, question)).chosen(one.answer)
			: [];
		return options.length === 0 ? [] : [[question.id, [...options]]];
	});
	return {
		...{ attemptId: attempt.id, editionId: edition.id, assignmentId: assignment.id },
		...{ accountId: attempt.accountId, lighter: attempt.lighter, isCounted: false },
		...{ scores: Object.fromEntries(scores), chosen: Object.fromEntries(chosen) }
	};
}

/** The points of a sheet over all its questions. */
export function totalOf({ scores }: Pick<Sheet, 'scores'>): number {
	return Object.values(scores).reduce((sum, score) => sum + score, 0);
}

/** Adds a sheet to the sums, or with −1 takes it out again. */
async function addToSums(tx: Db, sheet: Sheet, sign: 1 | -1): Promise<void> {
	const form = { editionId: sheet.editionId, lighter: sheet.lighter };
	const t = totalOf(sheet);
	await addToEdition(tx, { ...form, n: sign, sumT: sign * t, sumTT: sign * t * t });
	const scores = Object.entries(sheet.scores);
	await addToQuestions(
		tx,
		scores.map(([questionId, x]) => ({
			...{ ...form, questionId, n: sign, sumX: sign * x, sumXX: sign * x * x },
			...{ sumT: sign * t, sumTT: sign * t * t, sumXT: sign * x * t }
		}))
	);
	const options = scores.flatMap(([questionId, x]) =>
		(sheet.chosen[questionId] ?? []).map((option) => ({
			...{ ...form, questionId, option, n: sign, sumRest: sign * (t - x) }
		}))
	);
	await addToOptions(tx, options);
}

async function addToEdition(tx: Db, row: NewRow<'editionSums'>): Promise<void> {
	const { editionSums: sums } = tx.tables;
	await tx
		.insert(sums)
		.values(row)
		.onConflictDoUpdate({
			target: [sums.editionId, sums.lighter],
			set: {
				n: sql`${sums.n} + excluded.n`,
				sumT: sql`${sums.sumT} + excluded.sum_t`,
				sumTT: sql`${sums.sumTT} + excluded.sum_tt`
			}
		});
}

async function addToQuestions(tx: Db, rows: NewRow<'questionSums'>[]): Promise<void> {
	if (rows.length === 0) return;
	const { questionSums: sums } = tx.tables;
	await tx
		.insert(sums)
		.values(rows)
		.onConflictDoUpdate({
			target: [sums.editionId, sums.lighter, sums.questionId],
			set: {
				n: sql`${sums.n} + excluded.n`,
				sumX: sql`${sums.sumX} + excluded.sum_x`,
				sumXX: sql`${sums.sumXX} + excluded.sum_xx`,
				sumT: sql`${sums.sumT} + excluded.sum_t`,
				sumTT: sql`${sums.sumTT} + excluded.sum_tt`,
				sumXT: sql`${sums.sumXT} + excluded.sum_xt`
			}
		});
}

async function addToOptions(tx: Db, rows: NewRow<'optionSums'>[]): Promise<void> {
	if (rows.length === 0) return;
	const { optionSums: sums } = tx.tables;
	await tx
		.insert(sums)
		.values(rows)
		.onConflictDoUpdate({
			target: [sums.editionId, sums.lighter, sums.questionId, sums.option],
			set: { n: sql`${sums.n} + excluded.n`, sumRest: sql`${sums.sumRest} + excluded.sum_rest` }
		});
}
