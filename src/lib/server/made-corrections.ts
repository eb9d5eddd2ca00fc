/** The corrections that were made of a lesson, for those who write it. */
import { and, eq, sql } from 'drizzle-orm';
import { mayCorrect, undoProblem, type UndoProblem } from './corrections';
import { countWhere } from './db/expressions';
import type { Store } from './db/store';
import { listCorrections } from './editions';
import type { Teacher } from './policy';
import { refuseNotFound } from './refusals';
import { FIRST_TRY } from './saved-answers';

export interface MadeCorrection {
	readonly id: string;
	readonly reason: string;
	readonly madeBy: string;
	readonly madeAt: Date;
	readonly undoneAt: Date | null;
	/** First answers it graded anew, and how many of them got more or fewer points from the machine. */
	readonly answers: number;
	readonly up: number;
	readonly down: number;
	/** Why it cannot be undone now; undefined when it can. */
	readonly problem: UndoProblem | undefined;
}

/** The newest first. @throws HttpError 404 when the lesson is not theirs to write. */
export async function listMade(
	store: Store,
	teacher: Teacher,
	lessonId: string,
	now: Date
): Promise<MadeCorrection[]> {
	if (!(await mayCorrect(store.read, teacher, lessonId))) refuseNotFound();
	const all = await listCorrections(store.read, lessonId);
	const { accounts, corrections, correctedGrades } = store.read.tables;
	const rows = await store.read
		.select({
			...{ id: corrections.id, madeBy: accounts.displayName },
			answers: countWhere(sql`${correctedGrades.attemptId} is not null`),
			up: countWhere(sql`${correctedGrades.newScore} > ${correctedGrades.score}`),
			down: countWhere(sql`${correctedGrades.newScore} < ${correctedGrades.score}`)
		})
		.from(corrections)
		.innerJoin(accounts, eq(accounts.id, corrections.madeBy))
		.leftJoin(
			correctedGrades,
			and(eq(correctedGrades.correctionId, corrections.id), eq(correctedGrades.tryNumber, FIRST_TRY))
		)
		.where(eq(corrections.lessonId, lessonId))
		.groupBy(corrections.id, accounts.displayName);
	return all.toReversed().flatMap(({ id, reason, madeAt, undoneAt }) => {
		const row = rows.find((one) => one.id === id);
		return row ? [{ ...row, reason, madeAt, undoneAt, problem: undoProblem(all, id, now) }] : [];
	});
}
