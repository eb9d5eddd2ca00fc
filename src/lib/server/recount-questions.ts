/**
 * Counts anew what many attempts at some editions say in a few of their questions: what `recount` does for one
 * attempt, for all who answered a question whose key was corrected. What they say elsewhere stays.
 */
import { and, asc, eq, isNotNull } from 'drizzle-orm';
import { idsOf } from '../lessons/correction';
import { findQuestion, passageOf } from '../lessons/lesson';
import type { Db } from './db/store';
import type { Row } from './db/tables';
import { firstAnswersTo, type FirstAnswer } from './first-answers';
import type { Edition } from './lessons';
import { recountEvidence } from './recount-evidence';
import { recountPoints } from './recount-points';

/** Questions of an edition whose answers are worth something else by now. */
export interface Touched {
	/** As it read before, and as it reads now. */
	readonly before: Edition;
	readonly edition: Edition;
	readonly questionIds: readonly string[];
}

/** An attempt that was handed in, with its first tries at the touched questions. */
export interface TouchedAttempt {
	readonly attempt: Pick<Row<'attempts'>, 'id' | 'accountId' | 'lighter' | 'drawn' | 'isPractice'>;
	readonly assignment: Pick<Row<'assignments'>, 'classId' | 'isSelfStudy'>;
	readonly timeZone: string;
	readonly edition: Edition;
	/** Those, every other on the same passages, and the passages. */
	readonly questionIds: ReadonlySet<string>;
	readonly passageIds: ReadonlySet<string>;
	readonly saved: ReadonlyMap<string, FirstAnswer>;
}

/** Counts the questions anew in every attempt that was handed in. */
export async function recountQuestions(tx: Db, all: readonly Touched[]): Promise<void> {
	const attempts: TouchedAttempt[] = [];
	for (const touched of all) attempts.push(...(await listTouched(tx, touched)));
	if (attempts.length === 0) return;
	await recountEvidence(tx, attempts);
	await recountPoints(tx, attempts);
}

async function listTouched(tx: Db, touched: Touched): Promise<TouchedAttempt[]> {
	const { attempts, assignments, classes } = tx.tables;
	const { edition } = touched;
	const { questionIds, passageIds } = withNeighbors(touched);
	const saved = await firstAnswersTo(tx, edition, [...questionIds]);
	const { id, accountId, lighter, drawn, isPractice } = attempts;
	const { classId, isSelfStudy } = assignments;
	const rows = await tx
		.select({
			attempt: { id, accountId, lighter, drawn, isPractice },
			assignment: { classId, isSelfStudy },
			timeZone: classes.timeZone
		})
		.from(attempts)
		.innerJoin(assignments, eq(assignments.id, attempts.assignmentId))
		.innerJoin(classes, eq(classes.id, assignments.classId))
		.where(and(eq(attempts.editionId, edition.id), isNotNull(attempts.handedInAt)))
		.orderBy(asc(attempts.handedInAt), asc(attempts.number));
	return rows.flatMap((row) => {
		const own = saved.get(row.attempt.id);
		return own ? [{ ...row, edition, questionIds, passageIds, saved: own }] : [];
	});
}

/** With every other question on the same passages: which of them judged a passage first may change. */
function withNeighbors({ before, edition, questionIds }: Touched) {
	const passagesOf = (questionId: string) =>
		[before, edition].flatMap(({ lesson }) => {
			const question = findQuestion(lesson, questionId);
			return (question && passageOf(lesson, question)?.id) ?? [];
		});
	const passageIds = new Set(questionIds.flatMap(passagesOf));
	const isNear = (id: string) => passagesOf(id).some((passage) => passageIds.has(passage));
	const near = idsOf(edition.lesson).filter((id) => questionIds.includes(id) || isNear(id));
	return { questionIds: new Set(near), passageIds };
}
