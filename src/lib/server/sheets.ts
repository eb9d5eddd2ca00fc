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
	saved: ReadonlyMap<string, Pick<SavedAnswer, 'answer' | 'isGiven' | 'score'>>
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
	let total = 0;
	for (const questionId in scores) total += scores[questionId] ?? 0;
	return total;
}

/** Takes the sheets of before out of the sums, and those of after in, where they count. */
export async function moveSums(
	tx: Db,
	{ before, after }: { readonly before: readonly Sheet[]; readonly after: readonly Sheet[] }
): Promise<void> {
	const sums = new Sums();
	for (const sheet of before) if (sheet.isCounted) sums.add(sheet, -1);
	for (const sheet of after) if (sheet.isCounted) sums.add(sheet, 1);
	const forms = [...sums.forms.values()];
	await addToEditions(
		tx,
		forms.map(({ whole }) => whole)
	);
	await addToQuestions(
		tx,
		forms.flatMap(({ questions }) => [...questions.values()])
	);
	await addToOptions(
		tx,
		forms.flatMap(({ options }) => [...options.values()])
	);
}

/** What sheets of one version of an edition add to its sums. */
interface FormSums {
	readonly whole: Row<'editionSums'>;
	readonly questions: Map<string, Row<'questionSums'>>;
	readonly options: Map<string, Row<'optionSums'>>;
}

/** What sheets add to the sums, or with −1 take out of them: one row for each key, however many sheets there are. */
class Sums {
	readonly forms = new Map<string, FormSums>();

	add(sheet: Sheet, sign: 1 | -1): void {
		const form = { editionId: sheet.editionId, lighter: sheet.lighter };
		const { whole, questions, options } = takeFrom(this.forms, `${form.editionId} ${form.lighter}`, () => ({
			whole: { ...form, n: 0, sumT: 0, sumTT: 0 },
			questions: new Map(),
			options: new Map()
		}));
		const t = totalOf(sheet);
		whole.n += sign;
		whole.sumT += sign * t;
		whole.sumTT += sign * t * t;
		for (const questionId in sheet.scores) {
			const x = sheet.scores[questionId] ?? 0;
			const own = takeFrom(questions, questionId, () => ({ ...form, questionId, ...NO_POINTS }));
			own.n += sign;
			own.sumX += sign * x;
			own.sumXX += sign * x * x;
			own.sumT += sign * t;
			own.sumTT += sign * t * t;
			own.sumXT += sign * x * t;
			for (const option of sheet.chosen[questionId] ?? []) {
				const none = () => ({ ...form, questionId, option, n: 0, sumRest: 0 });
				const chosen = takeFrom(options, `${questionId} ${option}`, none);
				chosen.n += sign;
				chosen.sumRest += sign * (t - x);
			}
		}
	}
}

const NO_POINTS = { n: 0, sumX: 0, sumXX: 0, sumT: 0, sumTT: 0, sumXT: 0 };

function takeFrom<T>(rows: Map<string, T>, key: string, none: () => T): T {
	const known = rows.get(key) ?? none();
	rows.set(key, known);
	return known;
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
