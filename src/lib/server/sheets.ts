/** The points of handed-in attempts, and the sums over them that item statistics are read from. */
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import { passageOf, questionsOf } from '../lessons/lesson';
import { bind, type Question } from '../questions/models';
import type { Db } from './db/store';
import type { NewRow, Row } from './db/tables';
import type { CountedAttempt } from './evidence';
import type { Edition } from './lessons';
import type { SavedAnswer } from './saved-answers';

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
	await moveSums(tx, { before, after });
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

function sheetOf({ attempt, assignment, edition, saved }: CountedAttempt): Sheet {
	return {
		...{ attemptId: attempt.id, editionId: edition.id, assignmentId: assignment.id },
		...{ accountId: attempt.accountId, lighter: attempt.lighter, isCounted: false },
		...pointsIn(edition, questionsOf(edition.lesson, attempt), saved)
	};
}

/** What was not answered earns nothing; what waits for a person has no points yet. */
export function pointsIn(
	{ lesson }: Edition,
	questions: readonly Question[],
	saved: ReadonlyMap<string, SavedAnswer>
): Pick<Sheet, 'scores' | 'chosen'> {
	const scores = questions.flatMap(({ id }): [string, number][] => {
		const one = saved.get(id);
		const score = one?.isGiven ? one.score : 0;
		return score === undefined ? [] : [[id, score]];
	});
	const chosen = questions.flatMap((question): [string, string[]][] => {
		const one = saved.get(question.id);
		const options = one?.isGiven ? bind(question, passageOf(lesson, question)).chosen(one.answer) : [];
		return options.length === 0 ? [] : [[question.id, [...options]]];
	});
	return { scores: Object.fromEntries(scores), chosen: Object.fromEntries(chosen) };
}

/** The points of a sheet over all its questions. */
export function totalOf({ scores }: Pick<Sheet, 'scores'>): number {
	return Object.values(scores).reduce((sum, score) => sum + score, 0);
}

/** Takes the sheets of before out of the sums, and those of after in, where they count. */
export async function moveSums(
	tx: Db,
	{ before, after }: { readonly before: readonly Sheet[]; readonly after: readonly Sheet[] }
): Promise<void> {
	const counted = (sheets: readonly Sheet[]) => sheets.filter(({ isCounted }) => isCounted);
	const terms = [
		...counted(before).map((sheet) => termsOf(sheet, -1)),
		...counted(after).map((sheet) => termsOf(sheet, 1))
	];
	await addToEditions(tx, addUp(terms.map(({ whole }) => whole)));
	await addToQuestions(tx, addUp(terms.flatMap(({ questions }) => questions)));
	await addToOptions(tx, addUp(terms.flatMap(({ options }) => options)));
}

/** What a sheet adds to the sums, or with −1 takes out of them. */
function termsOf(sheet: Sheet, sign: 1 | -1) {
	const form = { editionId: sheet.editionId, lighter: sheet.lighter };
	const t = totalOf(sheet);
	const scores = Object.entries(sheet.scores);
	return {
		whole: { ...form, n: sign, sumT: sign * t, sumTT: sign * t * t },
		questions: scores.map(([questionId, x]) => ({
			...{ ...form, questionId, n: sign, sumX: sign * x, sumXX: sign * x * x },
			...{ sumT: sign * t, sumTT: sign * t * t, sumXT: sign * x * t }
		})),
		options: scores.flatMap(([questionId, x]) =>
			(sheet.chosen[questionId] ?? []).map((option) => ({
				...{ ...form, questionId, option, n: sign, sumRest: sign * (t - x) }
			}))
		)
	};
}

/** One row for each key: the numbers of a row are what is added. */
function addUp<Term extends Readonly<Record<string, string | boolean | number>>>(
	terms: readonly Term[]
): Term[] {
	const sums = new Map<string, Term>();
	for (const term of terms) {
		const key = JSON.stringify(Object.values(term).filter((value) => typeof value !== 'number'));
		const known = sums.get(key);
		sums.set(key, known ? addTerm(known, term) : term);
	}
	return [...sums.values()];
}

function addTerm<Term extends Readonly<Record<string, string | boolean | number>>>(a: Term, b: Term): Term {
	const added = Object.entries(a).map(([name, value]) => {
		const other = b[name];
		return [name, typeof value === 'number' && typeof other === 'number' ? value + other : value];
	});
	// The same names, with values of the same types.
	return Object.fromEntries(added) as Term;
}

async function addToEditions(tx: Db, rows: NewRow<'editionSums'>[]): Promise<void> {
	if (rows.length === 0) return;
	const { editionSums: sums } = tx.tables;
	await tx
		.insert(sums)
		.values(rows)
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
