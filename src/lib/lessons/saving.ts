/** What the player and the server say to each other about answers. Times are ISO 8601, by the server's clock. */
import { z } from 'zod';
import { MOST_HINTS } from '../questions/kind';
import type { Answer, Review } from '../questions/models';

/** What a student has put to one question, in one try. */
export interface Entry {
	/** From 1. Practice goes on to the next try; everything else stays with the first. */
	readonly tryNumber: number;
	/** `null` while there is only a flag or a hint. */
	readonly value: Answer | null;
	/** Stated probability of being right, in percent: one of the levels of the question's scale. */
	readonly confidence: number | null;
	/** With certainty-based marking instead: 1, 2 or 3. */
	readonly certainty: number | null;
	/** Marked by the student to come back to. */
	readonly flagged: boolean;
	/** How many hints were opened, from the first on. */
	readonly hints: number;
}

/** An entry as the server holds it. */
export interface StoredEntry extends Entry {
	/** 0 while nothing is stored. */
	readonly revision: number;
	readonly savedAt: string | null;
	/** Practice: this try is done with, its feedback is open. */
	readonly isGiven: boolean;
	/** Whether a question was answered, as against opened and left. */
	readonly isAnswered: boolean;
	readonly feedback: Feedback | null;
}

/** What is shown for one answer once it may be. */
export interface Feedback {
	readonly review: Review;
	/** 0..1; `null` while a person has to grade it. */
	readonly score: number | null;
}

/** `closed`: why no save is taken any more. */
export type Closed = 'given' | 'handed in' | 'time up' | 'withdrawn';

/** A save was stored. */
export interface SaveReply {
	readonly now: string;
	readonly questionId: string;
	readonly entry: StoredEntry;
	/** When work ends; `null` without a limit. */
	readonly deadline: string | null;
	/** It came after the deadline, and counts as made before it. */
	readonly isDeliveredLate: boolean;
}

/** A save was not stored: a newer answer is (`stored`), or the attempt takes none any more (`closed`). */
export interface SaveRefusal {
	readonly now: string;
	readonly message: string;
	readonly stored?: StoredEntry;
	readonly closed?: Closed;
}

/** How an attempt stands by the clock, as it is told to an open page. */
export interface ClockView {
	readonly now: string;
	readonly state: 'in progress' | 'time up' | 'handed in';
	/** Nothing is taken until the teacher gives the lesson back. */
	readonly isWithdrawn: boolean;
	readonly deadline: string | null;
	/** Until when deliveries of earlier work are taken; `null` without a deadline. */
	readonly deliverBy: string | null;
}

/**
 * A save. `revision` is one more than the revision it started from; `key` is made for each logical change, and
 * sending it again changes nothing. `heard` is the `now` of the last reply, `elapsedMs` the time since then by the
 * client's monotonic clock: clocks on the wall are not asked.
 */
export const saveRequestSchema = z.strictObject({
	questionId: z.string().min(1).max(200),
	tryNumber: z.int().min(1).max(1000),
	revision: z.int().min(1).max(1_000_000),
	key: z.string().min(8).max(100),
	value: z.unknown(),
	confidence: z.int().min(0).max(100).nullable(),
	certainty: z.int().min(1).max(3).nullable(),
	flagged: z.boolean(),
	hints: z.int().min(0).max(MOST_HINTS),
	/** Practice: the try is done with, and feedback is wanted. */
	give: z.boolean(),
	heard: z.iso.datetime().nullable(),
	elapsedMs: z.number().min(0).max(1e10).nullable()
});
export type SaveRequest = z.infer<typeof saveRequestSchema>;
