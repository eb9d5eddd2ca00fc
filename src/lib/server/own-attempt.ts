/** A student's own attempt, whole. */
import { attemptStateOf, isReleased, type AttemptRecord, type AttemptState } from '../lessons/attempt-state';
import { questionsOf } from '../lessons/lesson';
import { savedAnswers, type SavedAnswer } from './saved-answers';
import { ownAttempt, settleAttempt } from './attempts';
import type { Store } from './db/store';
import type { Row } from './db/tables';
import { getEdition, type Edition } from './lessons';
import { can, type Student } from './policy';
import { refuseNotFound } from './refusals';
import { findStandingOf, recordOf, releaseFacts, type Standing } from './standing';

export interface OwnAttempt {
	readonly attempt: Row<'attempts'>;
	readonly standing: Standing;
	readonly edition: Edition;
	/** The first try of each question, by its id: what counts. */
	readonly saved: ReadonlyMap<string, SavedAnswer>;
	/** With the clock taken into account: handed in when time was up. */
	readonly record: AttemptRecord;
	readonly state: AttemptState;
	/** Whether the key and the reasons may be read. */
	readonly isReleased: boolean;
}

/** A student's own attempt with what was saved in it. @throws HttpError 404 when it is not theirs. */
export async function getAttempt(
	store: Store,
	student: Student,
	attemptId: string,
	now: Date
): Promise<OwnAttempt> {
	const found = await ownAttempt(store.read, student, attemptId);
	const standing = (await findStandingOf(store.read, found.assignmentId, student.id)) ?? refuseNotFound();
	const attempt = await settleAttempt(store, found, standing, now);
	const edition = await getEdition(store, attempt.editionId);
	const record = recordOf(attempt);
	const saved = await savedAnswers(store.read, edition, attemptId);
	const release = await releaseFacts(store.read, standing.assignment);
	const waiting = questionsOf(edition.lesson, attempt).filter(({ id }) => isWaiting(saved.get(id))).length;
	const state = attemptStateOf({ record, waiting }, standing.times, release, now);
	const released = record.handedInAt !== null && isReleased(release, now);
	const mayRead = can(student, 'readFeedback', { accountId: attempt.accountId, isReleased: released });
	return { attempt, standing, edition, saved, record, state, isReleased: mayRead };
}

/** Whether an answer waits for a person to grade it. */
export function isWaiting(saved: SavedAnswer | undefined): boolean {
	return saved !== undefined && saved.isGiven && saved.score === undefined;
}
