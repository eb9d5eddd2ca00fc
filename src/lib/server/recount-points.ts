/** The points of many attempts, counted anew in some of their questions; the sums over them follow. */
import { inArray, sql } from 'drizzle-orm';
import { questionsOf } from '../lessons/lesson';
import { rowWriter } from './db/row-writer';
import type { Db } from './db/store';
import type { Row } from './db/tables';
import type { TouchedAttempt } from './recount-questions';
import { moveSums, pointsIn } from './sheets';

type Sheet = Row<'sheets'>;

const writePoints = rowWriter('sheets', {
	by: ['attemptId'],
	set: { scores: sql`excluded.scores`, chosen: sql`excluded.chosen` }
});

export async function recountPoints(tx: Db, attempts: readonly TouchedAttempt[]): Promise<void> {
	const { sheets } = tx.tables;
	const editionIds = [...new Set(attempts.map(({ edition }) => edition.id))];
	const stored = await tx.select().from(sheets).where(inArray(sheets.editionId, editionIds));
	const byAttempt = new Map(stored.map((sheet) => [sheet.attemptId, sheet]));
	const before: Sheet[] = [];
	const after: Sheet[] = [];
	for (const one of attempts) {
		const sheet = byAttempt.get(one.attempt.id);
		const next = sheet && countAnew(sheet, one);
		if (!next || JSON.stringify(next) === JSON.stringify(sheet)) continue;
		before.push(sheet);
		after.push(next);
	}
	await writePoints(tx, after);
	await moveSums(tx, { before, after });
}

function countAnew(sheet: Sheet, { attempt, edition, questionIds, saved }: TouchedAttempt): Sheet {
	const asked = questionsOf(edition.lesson, attempt);
	const points = pointsIn(
		edition,
		asked.filter(({ id }) => questionIds.has(id)),
		saved
	);
	const inOrder = <T>(old: Readonly<Record<string, T>>, fresh: Readonly<Record<string, T>>) =>
		Object.fromEntries(
			asked.flatMap(({ id }): [string, T][] => {
				const value = questionIds.has(id) ? fresh[id] : old[id];
				return value === undefined ? [] : [[id, value]];
			})
		);
	return {
		...sheet,
		scores: inOrder(sheet.scores, points.scores),
		chosen: inOrder(sheet.chosen, points.chosen)
	};
}
