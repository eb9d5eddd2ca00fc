/** What a student's released work says about their eyes: all that their own pages may tell. */
import { inArray } from 'drizzle-orm';
import type { Evidence } from '../lessons/packed-evidence';
import { isReleased } from '../lessons/attempt-state';
import type { Db } from './db/store';
import { inOrder } from './evidence-rows';
import { listKept, unpackAll } from './kept-evidence';
import type { Student } from './policy';
import { releaseFacts } from './standing';

/** The evidence of a student's released attempts, in the order in which they answered. */
export async function releasedEvidence(db: Db, student: Student, now: Date): Promise<Evidence[]> {
	const kept = await listKept(db, [student.id]);
	const released = await releasedAmong(
		db,
		kept.map(({ assignmentId }) => assignmentId),
		now
	);
	return inOrder(unpackAll(kept.filter(({ assignmentId }) => released.has(assignmentId))));
}

async function releasedAmong(db: Db, ids: readonly string[], now: Date): Promise<ReadonlySet<string>> {
	const { assignments } = db.tables;
	const rows = await db
		.select()
		.from(assignments)
		.where(inArray(assignments.id, [...new Set(ids)]));
	const released = new Set<string>();
	for (const assignment of rows)
		if (isReleased(await releaseFacts(db, assignment), now)) released.add(assignment.id);
	return released;
}
