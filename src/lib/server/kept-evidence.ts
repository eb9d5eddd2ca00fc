/** What is kept of what students showed. */
import { and, eq, inArray } from 'drizzle-orm';
import { unpackEvidence, type PackedEvidence, type Evidence } from '../lessons/packed-evidence';
import type { Db } from './db/store';

/** What an attempt showed, and where it was made. */
export interface AttemptEvidence {
	readonly accountId: string;
	readonly attemptId: string;
	readonly assignmentId: string;
	readonly classId: string;
	/** Self-study and review: the student's own, in no teacher's figures. */
	readonly isOwn: boolean;
	readonly shown: PackedEvidence;
}

/** Of each of some students, attempt by attempt, all they did, or what was done in one class. */
export async function listKept(
	db: Db,
	accountIds: readonly string[],
	{ classId }: { readonly classId?: string } = {}
): Promise<AttemptEvidence[]> {
	const { assignments, attempts, evidence } = db.tables;
	const { attemptId, shown } = evidence;
	const { accountId } = attempts;
	return db
		.select({
			...{ accountId, attemptId, shown, assignmentId: assignments.id },
			...{ classId: assignments.classId, isOwn: assignments.isSelfStudy }
		})
		.from(attempts)
		.innerJoin(evidence, eq(attemptId, attempts.id))
		.innerJoin(assignments, eq(assignments.id, attempts.assignmentId))
		.where(
			and(
				inArray(accountId, [...accountIds]),
				classId === undefined ? undefined : eq(assignments.classId, classId)
			)
		);
}

/** The same, technique by technique. */
export async function listEvidence(db: Db, accountIds: readonly string[]): Promise<Evidence[]> {
	return unpackAll(await listKept(db, accountIds));
}

export function unpackAll(kept: readonly AttemptEvidence[]): Evidence[] {
	return kept.flatMap((one) => unpackEvidence(one, one.shown));
}
