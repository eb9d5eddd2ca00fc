/** Automatic grades as they were before a correction: kept with it, and put back to the letter. */
import { eq, sql } from 'drizzle-orm';
import { rowWriter } from './db/row-writer';
import { prepared, type Db } from './db/store';
import type { Row } from './db/tables';
import type { Regrade } from './rescoring';
import { placeSlots } from './saved-answers';

const writeKept = rowWriter('correctedGrades');

/** Keeps the grades of before. One that a person has to give from now on needs no keeping: the old key gives it. */
export async function keepGrades(tx: Db, correctionId: string, regrades: readonly Regrade[]): Promise<void> {
	const kept = regrades.flatMap(({ before, after }): Row<'correctedGrades'>[] =>
		before && after ? [{ ...before, correctionId, newScore: after.score }] : []
	);
	await writeKept(tx, kept);
}

/** The grades of before a correction, by `keyOf`. */
export async function listKept(tx: Db, correctionId: string): Promise<ReadonlyMap<string, Row<'grades'>>> {
	const { correctedGrades } = tx.tables;
	const rows = await tx.select().from(correctedGrades).where(eq(correctedGrades.correctionId, correctionId));
	return new Map(
		rows.map(({ correctionId: _, newScore: _score, ...grade }) => [keyOf(grade), grade] as const)
	);
}

function keyOf({ attemptId, questionId, tryNumber }: Omit<Row<'grades'>, 'score'>): string {
	return `${attemptId}/${questionId}/${tryNumber}`;
}

/** With the kept grade after, where the answer was not changed since the correction. */
export function restore(
	regrades: readonly Regrade[],
	kept: ReadonlyMap<string, Row<'grades'>>,
	madeAt: Date
): Regrade[] {
	return regrades.map((one) => {
		const own = one.before && kept.get(keyOf(one.before));
		return own && one.answer.savedAt <= madeAt ? { ...one, after: own } : one;
	});
}

const writeGrades = rowWriter('grades', {
	by: ['attemptId', 'questionId', 'tryNumber'],
	set: {
		keyEditionId: sql`excluded.key_edition_id`,
		score: sql`excluded.score`
	}
});

const deleteGrade = prepared((db) => {
	const { grades } = db.tables;
	return db.delete(grades).where(placeSlots(grades)).prepare('delete_grade');
});

/** Stores the grades of after in place of those of before. */
export async function storeGrades(tx: Db, regrades: readonly Regrade[]): Promise<void> {
	for (const { before, after } of regrades) {
		if (!before || after) continue;
		const { attemptId: attempt, questionId: question, tryNumber } = before;
		await deleteGrade(tx).execute({ attempt, question, try: tryNumber });
	}
	await writeGrades(
		tx,
		regrades.flatMap(({ after }) => after ?? [])
	);
}
