/** What a student is told where the key of a question was corrected after they answered it. */
import { and, eq } from 'drizzle-orm';
import type { Db } from './db/store';
import type { OwnAttempt } from './own-attempt';
import { FIRST_TRY } from './saved-answers';

export interface OwnCorrection {
	readonly reason: string;
	/** What the answer earned before, 0..1, where that was another number and no teacher's grade stands. */
	readonly before: number | undefined;
}

/** By question id: of the questions that were answered, those whose key is a corrected one. */
export async function listOwnCorrections(
	db: Db,
	{ attempt, edition, saved }: Pick<OwnAttempt, 'attempt' | 'edition' | 'saved'>
): Promise<ReadonlyMap<string, OwnCorrection>> {
	const told = new Map<string, OwnCorrection>();
	const { correctedGrades } = db.tables;
	for (const [questionId, { correction }] of edition.keySources) {
		const answer = saved.get(questionId);
		// Who answered after it was corrected has nothing to be told.
		if (!correction || !answer?.isGiven || answer.savedAt > correction.madeAt) continue;
		const [kept] = await db
			.select({ score: correctedGrades.score, newScore: correctedGrades.newScore })
			.from(correctedGrades)
			.where(
				and(
					...[eq(correctedGrades.correctionId, correction.id), eq(correctedGrades.attemptId, attempt.id)],
					...[eq(correctedGrades.questionId, questionId), eq(correctedGrades.tryNumber, FIRST_TRY)]
				)
			);
		const isMoved = kept && kept.score !== kept.newScore && !answer.teacherGrade;
		told.set(questionId, { reason: correction.reason, before: isMoved ? kept.score : undefined });
	}
	return told;
}
