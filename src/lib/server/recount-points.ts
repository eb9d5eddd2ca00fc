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
	const ids = attempts.map(({ attempt }) => attempt.id);
	const stored = await tx.select().from(sheets).where(inArray(sheets.attemptId, ids));
	const byAttempt = new Map(stored.map((sheet) => [sheet.attemptId, sheet]));
	const before: Sheet[] = [];
	const after: Sheet[] = [];
	for (const one of attempts) {
		const sheet = byAttempt.get(one.attempt.id);
		const next = sheet && countAnew(sheet, one);
		if (!next) continue;
		before.push(sheet);
		after.push(next);
	}
	await writePoints(tx, after);
	await moveSums(tx, { before, after });
}

/** undefined where nothing changes. */
function countAnew(
	sheet: Sheet,
	{ attempt, edition, questionIds, saved }: TouchedAttempt
): Sheet | undefined {
	const asked = questionsOf(edition.lesson, attempt);
	const touched = asked.filter(({ id }) => questionIds.has(id));
	const points = pointsIn(edition, touched, saved);
	const isSame = ({ id }: { readonly id: string }) =>
		sheet.scores[id] === points.scores[id] &&
		JSON.stringify(sheet.chosen[id]) === JSON.stringify(points.chosen[id]);
	if (touched.every(isSame)) return undefined;
	const inOrder = <T>(old: Readonly<Record<string, T>>, fresh: Readonly<Record<string, T>>) => {
		const values: Record<string, T> = {};
		for (const { id } of asked) {
			const value = questionIds.has(id) ? fresh[id] : old[id];
			if (value !== undefined) values[id] = value;
		}
		return values;
	};
	return {
		...sheet,
		scores: inOrder(sheet.scores, points.scores),
		chosen: inOrder(sheet.chosen, points.chosen)
	};
}
