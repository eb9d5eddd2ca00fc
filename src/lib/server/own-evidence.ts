/** What a student's released work says about their eyes: all that their own pages may tell. */
import { asc, eq } from 'drizzle-orm';
import { isReleased } from '../lessons/attempt-state';
import type { Db } from './db/store';
import type { Row } from './db/tables';
import type { Student } from './policy';
import { releaseFacts } from './standing';

/** The evidence of a student's released attempts, in the order in which they answered. */
export async function releasedEvidence(db: Db, student: Student, now: Date): Promise<Row<'evidence'>[]> {
	const { assignments, attempts, evidence } = db.tables;
	const rows = await db
		.select({ evidence, assignment: assignments })
		.from(evidence)
		.innerJoin(attempts, eq(attempts.id, evidence.attemptId))
		.innerJoin(assignments, eq(assignments.id, attempts.assignmentId))
		.where(eq(evidence.accountId, student.id))
		.orderBy(
			...[asc(evidence.answeredAt), asc(evidence.attemptId)],
			...[asc(evidence.questionId), asc(evidence.technique)]
		);
	const released = await releasedAmong(
		db,
		rows.map(({ assignment }) => assignment),
		now
	);
	return rows.filter(({ assignment }) => released.has(assignment.id)).map((row) => row.evidence);
}

async function releasedAmong(
	db: Db,
	assignments: readonly Row<'assignments'>[],
	now: Date
): Promise<ReadonlySet<string>> {
	const each = new Map(assignments.map((assignment) => [assignment.id, assignment]));
	const released = new Set<string>();
	for (const [id, assignment] of each) {
		if (isReleased(await releaseFacts(db, assignment), now)) released.add(id);
	}
	return released;
}
