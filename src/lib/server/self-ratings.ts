/** How students rate their own answers where no machine does, in practice. It counts for nothing. */
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { questionsOf } from '../lessons/lesson';
import { ratingsSchema, type Ratings } from '../questions/rewrite/model';
import { FIRST_TRY, place } from './saved-answers';
import type { Db, Store } from './db/store';
import { getAttempt, isWaiting, type OwnAttempt } from './own-attempt';
import type { Student } from './policy';
import { refuseConflict, refuseInvalid } from './refusals';

/** How near a short answer comes to the model answer: 0 something else, 1 a part of it, 2 the same. */
const nearnessSchema = z.strictObject({ nearness: z.union([z.literal(0), z.literal(1), z.literal(2)]) });
export type Nearness = z.infer<typeof nearnessSchema>;

/** What is there to be rated: a rewrite against the rubric, a short answer against the model. */
export type OwnRating =
	| { readonly kind: 'rewrite'; readonly ratings: Ratings }
	| { readonly kind: 'short'; readonly ratings: Nearness };
export type RatedKind = OwnRating['kind'];

const schemas = { rewrite: ratingsSchema, short: nearnessSchema } as const;
const WRONG: Readonly<Record<RatedKind, string>> = {
	rewrite: 'Choose 0, 1 or 2 points for each of the four.',
	short: 'Choose how near your answer comes.'
};

const tryOf = (attemptId: string, questionId: string) => ({ attemptId, questionId, tryNumber: FIRST_TRY });

/**
 * Keeps a student's rating of their first try at a question. Rating again replaces it.
 * @throws HttpError 404 not theirs · 409 not practice, or not answered and done with yet · 422 no question of this
 * attempt that is rated, or no rating.
 */
export async function rateOwnAnswer(
	store: Store,
	student: Student,
	attemptId: string,
	{ questionId, ratings }: { questionId: string; ratings: unknown },
	now: Date
): Promise<void> {
	const own = await getAttempt(store, student, attemptId, now);
	const kind = ratedKind(own, questionId) ?? refuseInvalid('There is nothing to rate here.');
	if (!canRate(own, questionId)) {
		refuseConflict('You can rate your own wording in practice, once you have answered.');
	}
	const parsed = schemas[kind].safeParse(ratings);
	if (!parsed.success) refuseInvalid(WRONG[kind]);
	await store.write(async (tx) => {
		const { selfRatings } = tx.tables;
		const at = tryOf(attemptId, questionId);
		await tx.delete(selfRatings).where(place(selfRatings, at));
		await tx.insert(selfRatings).values({ ...at, ratings: parsed.data, ratedAt: now });
	});
}

/** Which kind of rating a question takes: short answers only where no teacher reads them. */
export function ratedKind(
	{ edition, attempt, standing }: OwnAttempt,
	questionId: string
): RatedKind | undefined {
	const question = questionsOf(edition.lesson, attempt).find(({ id }) => id === questionId);
	if (question?.kind === 'rewrite') return 'rewrite';
	return question?.kind === 'short' && standing.assignment.isSelfStudy ? 'short' : undefined;
}

/** Whether an answer is there to be rated by its writer: in practice, done with, and graded by no machine. */
export function canRate(own: OwnAttempt, questionId: string): boolean {
	const { standing, saved, record } = own;
	const answer = saved.get(questionId);
	const isDone = answer?.row.givenAt != null || record.handedInAt !== null;
	if (standing.rules.mode !== 'practice' || !answer?.isGiven || !isDone) return false;
	return ratedKind(own, questionId) === 'rewrite' || isWaiting(answer);
}

/** A student's rating of their first try; undefined when there is none. Whose it is is the caller's to know. */
export async function findOwnRating(
	db: Db,
	own: OwnAttempt,
	questionId: string
): Promise<OwnRating | undefined> {
	const { selfRatings } = db.tables;
	const [row] = await db
		.select({ ratings: selfRatings.ratings })
		.from(selfRatings)
		.where(place(selfRatings, tryOf(own.attempt.id, questionId)));
	switch (ratedKind(own, questionId)) {
		case 'rewrite': {
			const { data } = ratingsSchema.safeParse(row?.ratings);
			return data && { kind: 'rewrite', ratings: data };
		}
		case 'short': {
			const { data } = nearnessSchema.safeParse(row?.ratings);
			return data && { kind: 'short', ratings: data };
		}
		case undefined:
			return undefined;
	}
}

/** The ids of the questions of an attempt that its student has rated. */
export async function listRated(db: Db, attemptId: string): Promise<ReadonlySet<string>> {
	const { selfRatings } = db.tables;
	const rows = await db
		.select({ questionId: selfRatings.questionId })
		.from(selfRatings)
		.where(eq(selfRatings.attemptId, attemptId));
	return new Set(rows.map(({ questionId }) => questionId));
}
