/** What item statistics are read from: sums kept at hand-in, or the sheets themselves. Only sheets that count. */
import { and, eq, isNull } from 'drizzle-orm';
import { questionsOf } from '../lessons/lesson';
import type { ItemSheet } from '../measure/item-insight';
import type { ItemSum, ItemSums, QuizItem } from '../measure/item-sums';
import type { OptionSums } from '../measure/option-sums';
import type { Count } from '../measure/rate';
import type { Db } from './db/store';
import type { Edition } from './lessons';

/**
 * The questions of an edition as items of one quiz, those of the lighter version after the others. A student is
 * asked some of them only; T is what they earned on those. Every question is worth 1.
 */
export function itemsOf({ lesson }: Pick<Edition, 'lesson'>): QuizItem[] {
	const ids = [false, true].flatMap((lighter) => questionsOf(lesson, { lighter }).map(({ id }) => id));
	return [...new Set(ids)].map((id) => ({ id, xMax: 1 }));
}

/** The sums over every class, as they were kept. */
export async function keptSums(db: Db, edition: Edition): Promise<ItemSums> {
	const { editionSums, questionSums } = db.tables;
	const whole = await db.select().from(editionSums).where(eq(editionSums.editionId, edition.id));
	const rows = await db.select().from(questionSums).where(eq(questionSums.editionId, edition.id));
	return {
		n: addUp(whole, ({ n }) => n),
		sumT: addUp(whole, ({ sumT }) => sumT),
		sumTT: addUp(whole, ({ sumTT }) => sumTT),
		items: itemsOf(edition).map((item): ItemSum => {
			const own = rows.filter(({ questionId }) => questionId === item.id);
			return {
				...item,
				n: addUp(own, ({ n }) => n),
				sumX: addUp(own, ({ sumX }) => sumX),
				sumXX: addUp(own, ({ sumXX }) => sumXX),
				sumT: addUp(own, ({ sumT }) => sumT),
				sumTT: addUp(own, ({ sumTT }) => sumTT),
				sumXT: addUp(own, ({ sumXT }) => sumXT)
			};
		})
	};
}

/** Who chose which option of a question, over every class, as it was kept. `sum`: the question's own. */
export async function keptOptionSums(
	db: Db,
	edition: Edition,
	sum: ItemSum,
	options: readonly string[]
): Promise<OptionSums> {
	const { optionSums } = db.tables;
	const rows = await db
		.select()
		.from(optionSums)
		.where(and(eq(optionSums.editionId, edition.id), eq(optionSums.questionId, sum.id)));
	return {
		n: sum.n,
		sumRest: sum.sumT - sum.sumX,
		sumRestRest: sum.sumTT - 2 * sum.sumXT + sum.sumXX,
		options: options.map((id) => {
			const own = rows.filter(({ option }) => option === id);
			return { id, n: addUp(own, ({ n }) => n), sumRest: addUp(own, ({ sumRest }) => sumRest) };
		})
	};
}

/** The sheets of an edition over every class, for one question of it. */
export async function sheetsOfEdition(db: Db, edition: Edition, questionId: string): Promise<ItemSheet[]> {
	const { sheets, assignments } = db.tables;
	const rows = await db
		.select({ scores: sheets.scores, chosen: sheets.chosen, classId: assignments.classId })
		.from(sheets)
		.innerJoin(assignments, eq(assignments.id, sheets.assignmentId))
		.where(and(eq(sheets.editionId, edition.id), eq(sheets.isCounted, true)));
	return toSheets(edition, questionId, rows);
}

/** The sheets of one assignment, of students who are in the class now, for one question. */
export async function sheetsOfAssignment(
	db: Db,
	edition: Edition,
	{ id, classId }: { readonly id: string; readonly classId: string },
	questionId: string
): Promise<ItemSheet[]> {
	const { sheets, enrollments } = db.tables;
	const rows = await db
		.select({ scores: sheets.scores, chosen: sheets.chosen, classId: enrollments.classId })
		.from(sheets)
		.innerJoin(
			enrollments,
			and(eq(enrollments.accountId, sheets.accountId), eq(enrollments.classId, classId))
		)
		.where(and(eq(sheets.assignmentId, id), eq(sheets.isCounted, true), isNull(enrollments.leftAt)));
	return toSheets(edition, questionId, rows);
}

function toSheets(
	edition: Edition,
	questionId: string,
	rows: readonly {
		readonly classId: string;
		readonly scores: Readonly<Record<string, number>>;
		readonly chosen: Readonly<Record<string, readonly string[]>>;
	}[]
): ItemSheet[] {
	const items = itemsOf(edition);
	return rows.map(({ scores, chosen, classId }) => ({
		...{ classId, chosen: chosen[questionId] ?? [] },
		scores: items.map(({ id }) => scores[id])
	}));
}

/** Who accused a fair passage (undefined: there is none), among the students whose sheets count: of the edition, or of one assignment of it. */
export async function countAccusers(
	db: Db,
	{ editionId, assignmentId }: { readonly editionId: string; readonly assignmentId?: string },
	passageId: string | undefined
): Promise<Count | undefined> {
	if (passageId === undefined) return undefined;
	const { judgments, sheets } = db.tables;
	const rows = await db
		.select({ isFlagged: judgments.isFlagged })
		.from(sheets)
		.innerJoin(
			judgments,
			and(eq(judgments.accountId, sheets.accountId), eq(judgments.attemptId, sheets.attemptId))
		)
		.where(
			and(
				...[eq(sheets.editionId, editionId), eq(sheets.isCounted, true)],
				...[eq(judgments.passageId, passageId), eq(judgments.isSignal, false)],
				assignmentId === undefined ? undefined : eq(sheets.assignmentId, assignmentId)
			)
		);
	return { k: rows.filter(({ isFlagged }) => isFlagged).length, n: rows.length };
}

function addUp<T>(rows: readonly T[], value: (row: T) => number): number {
	return rows.reduce((sum, row) => sum + value(row), 0);
}
