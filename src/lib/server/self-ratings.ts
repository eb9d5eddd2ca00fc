/** How a student rates their own rewriting against the rubric, in practice. It counts for nothing. */
import { questionsOf } from '../lessons/lesson';
import { ratingsSchema, type Ratings } from '../questions/rewrite/model';
import { FIRST_TRY, place } from './saved-answers';
import type { Db, Store } from './db/store';
import { getAttempt, type OwnAttempt } from './own-attempt';
import type { Student } from './policy';
import { refuseConflict, refuseInvalid } from './refusals';

const tryOf = (attemptId: string, questionId: string) => ({ attemptId, questionId, tryNumber: FIRST_TRY });

/**
 * Keeps a student's rating of their first try at a rewrite. Rating again replaces it.
 * @throws HttpError 404 not theirs · 409 not practice, or not answered and done with yet · 422 no rewrite of this
 * attempt, or no rating.
 */
export async function rateOwnRewrite(
	store: Store,
	student: Student,
	attemptId: string,
	{ questionId, ratings }: { questionId: string; ratings: unknown },
	now: Date
): Promise<void> {
	const own = await getAttempt(store, student, attemptId, now);
	const question = questionsOf(own.edition.lesson, own.attempt).find(({ id }) => id === questionId);
	if (question?.kind !== 'rewrite') refuseInvalid('There is nothing to rate here.');
	if (!canRate(own, questionId)) {
		refuseConflict('You can rate your own wording in practice, once you have answered.');
	}
	const parsed = ratingsSchema.safeParse(ratings);
	if (!parsed.success) refuseInvalid('Choose 0, 1 or 2 points for each of the four.');
	await store.write(async (tx) => {
		const { selfRatings } = tx.tables;
		const at = tryOf(attemptId, questionId);
		await tx.delete(selfRatings).where(place(selfRatings, at));
		await tx.insert(selfRatings).values({ ...at, ratings: parsed.data, ratedAt: now });
	});
}

/** Whether an answer is there to be rated by its writer: in practice, and done with. */
export function canRate({ standing, saved, record }: OwnAttempt, questionId: string): boolean {
	const answer = saved.get(questionId);
	const isDone = answer?.row.givenAt != null || record.handedInAt !== null;
	return standing.rules.mode === 'practice' && (answer?.isGiven ?? false) && isDone;
}

/** A student's rating of their first try; undefined when there is none. Whose it is is the caller's to know. */
export async function findOwnRating(
	db: Db,
	attemptId: string,
	questionId: string
): Promise<Ratings | undefined> {
	const { selfRatings } = db.tables;
	const [row] = await db
		.select({ ratings: selfRatings.ratings })
		.from(selfRatings)
		.where(place(selfRatings, tryOf(attemptId, questionId)));
	const parsed = ratingsSchema.safeParse(row?.ratings);
	return parsed.success ? parsed.data : undefined;
}
