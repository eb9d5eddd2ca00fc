/** Everything that decides about one save, in one query: the attempt, what holds for its student, and what is stored. */
import { and, eq } from 'drizzle-orm';
import { assignmentRulesSchema, type AssignmentRules } from '../lessons/assignment-rules';
import { effectiveTimes, type EffectiveTimes } from '../lessons/availability';
import { slot } from './db/expressions';
import { prepared, type Db } from './db/store';
import type { Row } from './db/tables';
import { can, type Student } from './policy';
import { refuseNotFound } from './refusals';

export interface SaveFacts {
	readonly attempt: Row<'attempts'>;
	readonly rules: AssignmentRules;
	readonly times: EffectiveTimes;
	readonly isWithdrawn: boolean;
	/** The try as it is stored; null when this is its first save. */
	readonly stored: Row<'answers'> | null;
	/** The reply to an earlier request under the same key. */
	readonly earlier: Pick<Row<'saves'>, 'requestHash' | 'response'> | null;
}

const findFacts = prepared((db) => {
	const { attempts, assignments, overrides, enrollments, answers, saves } = db.tables;
	const { rules, opensAt, dueAt, closesAt, withdrawnAt } = assignments;
	const { timeLimitMinutes, isUntimed, attemptsAllowed } = overrides;
	return db
		.select({
			attempt: attempts,
			assignment: { rules, opensAt, dueAt, closesAt, withdrawnAt },
			override: {
				...{ opensAt: overrides.opensAt, dueAt: overrides.dueAt, closesAt: overrides.closesAt },
				...{ timeLimitMinutes, isUntimed, attemptsAllowed }
			},
			extraTime: enrollments.extraTime,
			stored: answers,
			earlier: { requestHash: saves.requestHash, response: saves.response }
		})
		.from(attempts)
		.innerJoin(assignments, eq(assignments.id, attempts.assignmentId))
		.leftJoin(
			overrides,
			and(eq(overrides.assignmentId, attempts.assignmentId), eq(overrides.accountId, attempts.accountId))
		)
		.leftJoin(
			enrollments,
			and(eq(enrollments.classId, assignments.classId), eq(enrollments.accountId, attempts.accountId))
		)
		.leftJoin(
			answers,
			and(
				eq(answers.attemptId, attempts.id),
				eq(answers.questionId, slot(answers.questionId, 'question')),
				eq(answers.tryNumber, slot(answers.tryNumber, 'try'))
			)
		)
		.leftJoin(saves, and(eq(saves.attemptId, attempts.id), eq(saves.key, slot(saves.key, 'key'))))
		.where(
			and(
				eq(attempts.id, slot(attempts.id, 'attempt')),
				eq(attempts.accountId, slot(attempts.accountId, 'owner'))
			)
		)
		.prepare('find_save_facts');
});

/** @throws HttpError 404 when the attempt is not theirs. */
export async function getSaveFacts(
	tx: Db,
	student: Student,
	attemptId: string,
	{ questionId, tryNumber, key }: { questionId: string; tryNumber: number; key: string }
): Promise<SaveFacts> {
	const at = { attempt: attemptId, owner: student.id, question: questionId, try: tryNumber, key };
	const [row] = await findFacts(tx).execute(at);
	if (!row || !can(student, 'openAttempt', row.attempt)) refuseNotFound();
	const rules = assignmentRulesSchema.parse(row.assignment.rules);
	return {
		...{ attempt: row.attempt, rules, stored: row.stored, earlier: row.earlier },
		times: effectiveTimes({ ...row.assignment, rules }, row.override, row.extraTime),
		isWithdrawn: row.assignment.withdrawnAt !== null
	};
}
