/** What was done to an attempt beside answering: what a teacher writes down with it, and the list of it. */
import { asc, eq } from 'drizzle-orm';
import { textProblem } from '../text/plain-text';
import type { Db } from './db/store';
import { refuseInvalid } from './refusals';

/** The longest reason, in UTF-16 units. */
export const MOST_REASON = 300;

/** What teachers do to an attempt, as it is written down; the rest is `handed in by …`. */
export type TeacherEvent =
	| 'reopened'
	| 'regraded'
	| 'left out'
	| 'counted again'
	| 'taken in from file'
	| 'key corrected'
	| 'correction undone';

export interface AttemptEvent {
	readonly id: string;
	/** A `TeacherEvent`, or what the student or the server did. */
	readonly kind: string;
	/** Who did it; undefined for the student and the server, whom the kind names. */
	readonly by: string | undefined;
	readonly reason: string | undefined;
	readonly happenedAt: Date;
}

/** What was done to an attempt, in order. Who may see it is the caller's to decide. */
export async function listEvents(db: Db, attemptId: string): Promise<AttemptEvent[]> {
	const { attemptEvents, accounts } = db.tables;
	const rows = await db
		.select({ event: attemptEvents, name: accounts.displayName })
		.from(attemptEvents)
		.leftJoin(accounts, eq(accounts.id, attemptEvents.accountId))
		.where(eq(attemptEvents.attemptId, attemptId))
		.orderBy(asc(attemptEvents.happenedAt), asc(attemptEvents.id));
	return rows.map(({ event: { id, kind, reason, happenedAt }, name }) => ({
		...{ id, kind, happenedAt },
		by: name ?? undefined,
		reason: reason ?? undefined
	}));
}

/** A reason as it can be kept. @throws HttpError 422 when there is none, or it cannot. */
export function readReason(typed: string): string {
	const reason = typed.trim();
	if (reason === '') refuseInvalid('Give a reason: it is written down with what you do.');
	const problem = textProblem(reason, { most: MOST_REASON, lines: false });
	return problem ? refuseInvalid(problem) : reason;
}

const points = (score: number) => Math.round(score * 100);

/** A changed grade, as it is written down. Scores are 0..1; `to` undefined: it waits for a person again. */
export function noteRegrade(
	questionNumber: number,
	{ from, to }: { readonly from: number | undefined; readonly to: number | undefined },
	reason: string | null
): string {
	const after = to === undefined ? 'not graded' : `${points(to)} of 100`;
	const before = from === undefined ? '' : ` instead of ${points(from)}`;
	return `Question ${questionNumber}: ${after}${before}.${reason ? ` ${reason}` : ''}`;
}

/** Which questions something was done to, as it is written down. */
export function noteQuestions(numbers: readonly number[]): string {
	return `${numbers.length === 1 ? 'Question' : 'Questions'} ${numbers.join(', ')}.`;
}
