/** A student's own work over time. */
import { asc, eq } from 'drizzle-orm';
import { placeInCourse } from '../lessons/review-pool';
import { countProgress, type Progress } from '../lessons/technique-progress';
import type { AttemptState } from '../lessons/attempt-state';
import type { Store } from './db/store';
import { getAttempt, type OwnAttempt } from './own-attempt';
import { scoreOwn } from './own-score';
import type { Student } from './policy';

/** An attempt as the list of all of them shows it. */
export interface ListedAttempt {
	readonly id: string;
	readonly number: number;
	/** The lesson's place in the course; `null` for a review. */
	readonly lessonNumber: number | null;
	readonly title: string;
	readonly className: string;
	/** Nobody assigned it. */
	readonly isSelfStudy: boolean;
	readonly timeZone: string;
	readonly state: AttemptState;
	readonly isPractice: boolean;
	readonly startedAt: Date;
	readonly handedInAt: Date | undefined;
	/** 0..1, with certainty-based marking from −2; only once it is released. */
	readonly score: number | undefined;
	/** Answers that a teacher has yet to grade; 0 before release, and in self-study. */
	readonly waiting: number;
}

export interface OwnProgress extends Progress {
	/** Newest first. */
	readonly attempts: readonly ListedAttempt[];
}

/** Every attempt of a student's, and what they caught and accused in those that are released. */
export async function readProgress(store: Store, student: Student, now: Date): Promise<OwnProgress> {
	const { attempts } = store.read.tables;
	const rows = await store.read
		.select({ id: attempts.id })
		.from(attempts)
		.where(eq(attempts.accountId, student.id))
		.orderBy(asc(attempts.startedAt), asc(attempts.id));
	const own = await Promise.all(rows.map(({ id }) => getAttempt(store, student, id, now)));
	const released = own.filter(({ isReleased }) => isReleased);
	return { ...countProgress(released.map(workOf)), attempts: own.map(listed).reverse() };
}

function workOf({ attempt, edition, saved }: OwnAttempt) {
	const given = [...saved].filter(([, { isGiven }]) => isGiven);
	const answers = new Map(given.map(([id, { answer }]) => [id, answer]));
	return { lesson: edition.lesson, version: attempt, answers };
}

function listed(own: OwnAttempt): ListedAttempt {
	const { attempt, standing, edition, record, state, isReleased } = own;
	const { final, waiting } = scoreOwn(own);
	return {
		...{ id: attempt.id, number: attempt.number, isPractice: attempt.isPractice, state },
		...{ lessonNumber: placeInCourse(edition.lesson), title: edition.lesson.title },
		...{ className: standing.class.name, timeZone: standing.class.timeZone },
		...{ startedAt: attempt.startedAt, handedInAt: record.handedInAt ?? undefined },
		isSelfStudy: standing.assignment.isSelfStudy,
		score: isReleased ? final : undefined,
		waiting: isReleased && !standing.assignment.isSelfStudy ? waiting : 0
	};
}
