/**
 * When a technique comes back: FSRS-6 through ts-fsrs, one card a student and technique. The card is a timetable,
 * never a grade. Days are those of UTC, in which the library counts.
 */
import { createEmptyCard, fsrs, State, type CardInput } from 'ts-fsrs';
import { CONFIDENCE_LEVELS, type ConfidenceScale } from './confidence';

/** 1 Again, 2 Hard, 3 Good, 4 Easy. */
export type Rating = 1 | 2 | 3 | 4;

export interface ReviewCard {
	readonly due: Date;
	/** Days until the chance of recall has fallen to 90 %; 0 before the first review. */
	readonly stability: number;
	/** 1..10; 0 before the first review. */
	readonly difficulty: number;
	/** Whole days from the last review to `due`, at most `LONGEST_INTERVAL`. */
	readonly scheduledDays: number;
	readonly reviews: number;
	/** Reviews rated Again after the first. */
	readonly lapses: number;
	/** undefined before the first review. */
	readonly lastReview: Date | undefined;
}

/** A card as JSON. */
export interface StoredCard extends Omit<ReviewCard, 'due' | 'lastReview'> {
	readonly due: string;
	readonly lastReview: string | null;
}

/** In days. */
const LONGEST_INTERVAL = 180;

/** An answer counts as right from this score on. */
export const RIGHT = 0.8;
const HALF_RIGHT = 0.5;
const DAY = 24 * 60 * 60 * 1000;

/** Whole days: no steps of minutes within a lesson, and the same day for all who answer alike. */
const SCHEDULER = fsrs({
	request_retention: 0.9,
	maximum_interval: LONGEST_INTERVAL,
	enable_fuzz: false,
	enable_short_term: false
});

/** The card of a technique that was not reviewed yet: due at once. */
export function newCard(now: Date): ReviewCard {
	const { due, stability, difficulty } = createEmptyCard(now);
	return { due, stability, difficulty, scheduledDays: 0, reviews: 0, lapses: 0, lastReview: undefined };
}

/** The card after a review. A clock that was set back counts as standing still. */
export function reviewCard(card: ReviewCard, rating: Rating, now: Date): ReviewCard {
	const at = card.lastReview && card.lastReview > now ? card.lastReview : now;
	const { card: next } = SCHEDULER.next(libraryCard(card), at, rating);
	// Easy is put a day after Good, beyond the library's own limit.
	const scheduledDays = Math.min(LONGEST_INTERVAL, next.scheduled_days);
	return {
		due: new Date(at.getTime() + scheduledDays * DAY),
		stability: next.stability,
		difficulty: next.difficulty,
		scheduledDays,
		reviews: next.reps,
		lapses: next.lapses,
		lastReview: at
	};
}

/** Whether the due day has come, at whatever hour of it. */
export function isDue({ due }: ReviewCard, now: Date): boolean {
	return Math.floor(due.getTime() / DAY) <= Math.floor(now.getTime() / DAY);
}

/** The chance of recall now, 0..1; undefined before the first review. */
export function retrievability(card: ReviewCard, now: Date): number | undefined {
	if (!card.lastReview) return undefined;
	return SCHEDULER.get_retrievability(libraryCard(card), now, false);
}

export interface RatedAnswer {
	/** 0..1 */
	readonly score: number;
	/** In percent, a level of `scale`; undefined where it was not asked. */
	readonly confidence: number | undefined;
	readonly scale: ConfidenceScale;
	/** How many were taken. */
	readonly hints: number;
	/** A later try is never Easy. Default false. */
	readonly isRetry?: boolean;
}

/**
 * The rating of an answer: below a score of 0.5 Again, below 0.8 Hard. A right one is Hard after a hint or when it
 * was guessed or leant to, Easy when it was certain on the first try, and Good otherwise.
 *
 * @throws RangeError for a confidence that is no level of the scale.
 */
export function ratingOf({ score, confidence, scale, hints, isRetry = false }: RatedAnswer): Rating {
	const level = confidence === undefined ? undefined : levelOf(confidence, scale);
	if (score < HALF_RIGHT) return 1;
	if (score < RIGHT || hints > 0) return 2;
	if (level === undefined) return 3;
	if (level === 'unsure') return 2;
	return level === 'certain' && !isRetry ? 4 : 3;
}

/** A fair look-alike was accused: the technique that was named comes back soon. */
export const falseAlarmRating: Rating = 1;

/** The lower two levels say “guessing” and “leaning”, the upper two “fairly sure” and “certain”. */
function levelOf(confidence: number, scale: ConfidenceScale): 'unsure' | 'fairly sure' | 'certain' {
	const place = CONFIDENCE_LEVELS[scale].findIndex((level) => level === confidence);
	if (place < 0) throw new RangeError(`${confidence} % is no level of confidence`);
	if (place < 2) return 'unsure';
	return place === 2 ? 'fairly sure' : 'certain';
}

export function storeCard({ due, lastReview, ...card }: ReviewCard): StoredCard {
	return { ...card, due: due.toISOString(), lastReview: lastReview?.toISOString() ?? null };
}

/** @throws RangeError for a date that is none, or a figure that no card has. */
export function restoreCard({ due, lastReview, ...card }: StoredCard): ReviewCard {
	const { stability, difficulty, scheduledDays, reviews, lapses } = card;
	const figures = [stability, difficulty, scheduledDays, reviews, lapses];
	if (!figures.every((figure) => Number.isFinite(figure) && figure >= 0)) {
		throw new RangeError(`no card with ${figures.join(', ')}`);
	}
	return {
		...{ due: dateOf(due), stability, difficulty, scheduledDays, reviews, lapses },
		lastReview: lastReview === null ? undefined : dateOf(lastReview)
	};
}

function dateOf(text: string): Date {
	const date = new Date(text);
	if (Number.isNaN(date.getTime())) throw new RangeError(`no date: ${text}`);
	return date;
}

/** Without steps of minutes a card is either new or in review. */
function libraryCard(card: ReviewCard): CardInput {
	return {
		...createEmptyCard(card.due),
		stability: card.stability,
		difficulty: card.difficulty,
		scheduled_days: card.scheduledDays,
		reps: card.reviews,
		lapses: card.lapses,
		state: card.lastReview ? State.Review : State.New,
		last_review: card.lastReview ?? null
	};
}
