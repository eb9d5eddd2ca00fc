/** First judgments as they are kept: one passage by one student, over everything they did. */
import { and, eq } from 'drizzle-orm';
import { countJudgments, type Discernment } from '../lessons/results';
import { slot } from './db/expressions';
import { prepared, type Db } from './db/store';

const listAt = prepared((db) => {
	const { attempts, judgments } = db.tables;
	return db
		.select({
			attemptId: judgments.attemptId,
			signal: judgments.isSignal,
			flagged: judgments.isFlagged
		})
		.from(judgments)
		.innerJoin(
			attempts,
			and(eq(attempts.accountId, judgments.accountId), eq(attempts.id, judgments.attemptId))
		)
		.where(eq(attempts.assignmentId, slot(attempts.assignmentId, 'assignment')))
		.prepare('list_judgments_at');
});

/** What the first judgments in each attempt at an assignment come to, by attempt id; without any it is missing. */
export async function discernmentsAt(
	db: Db,
	assignmentId: string
): Promise<ReadonlyMap<string, Discernment>> {
	const byAttempt = new Map<string, { signal: boolean; flagged: boolean }[]>();
	for (const { attemptId, ...judgment } of await listAt(db).execute({ assignment: assignmentId })) {
		const own = byAttempt.get(attemptId);
		if (own) own.push(judgment);
		else byAttempt.set(attemptId, [judgment]);
	}
	return new Map([...byAttempt].map(([id, judgments]) => [id, countJudgments(judgments)]));
}
