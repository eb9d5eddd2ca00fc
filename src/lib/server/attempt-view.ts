/** The whole attempt as its open page gets it: every step without its key, and what was answered so far. */
import { deadlineOf, deliverBy, phaseOf } from '../lessons/attempt-state';
import { sayTime } from '../lessons/class-time';
import { passageOf, stepsOf } from '../lessons/lesson';
import { placeInCourse } from '../lessons/review-pool';
import type { ClockView, StoredEntry } from '../lessons/saving';
import { bind } from '../questions/models';
import { savedTries, storedEntry } from './saved-answers';
import { ownAttempt } from './attempts';
import type { Db, Store } from './db/store';
import type { Row } from './db/tables';
import { sha256 } from './ids';
import { getAttempt, type OwnAttempt } from './own-attempt';
import type { Student } from './policy';
import { refuseNotFound } from './refusals';
import { findStandingOf, recordOf, type Standing } from './standing';
import { viewStep, type StepView } from './steps';

export interface AttemptView {
	readonly attempt: {
		readonly id: string;
		readonly number: number;
		readonly mode: 'practice' | 'quiz';
		readonly lighter: boolean;
		/** Begun after closing, for no credit. */
		readonly isPractice: boolean;
		readonly startedAt: string;
	};
	readonly clock: ClockView;
	readonly assignment: {
		readonly id: string;
		/** Nobody assigned it, and no teacher sees it. */
		readonly isSelfStudy: boolean;
		/** Said in the class's time zone; `null` in self-study. */
		readonly due: string | null;
		readonly isPastDue: boolean;
		/** Certainty-based marking is on. */
		readonly asksCertainty: boolean;
	};
	readonly lesson: {
		readonly id: string;
		/** The place in the course; `null` for a review and for a teacher's own lesson. */
		readonly number: number | null;
		readonly title: string;
	};
	readonly steps: readonly StepView[];
	/** By question id: every try, in order; the last is the one under way. */
	readonly entries: Readonly<Record<string, readonly StoredEntry[]>>;
	readonly owner: { readonly id: string; readonly username: string };
	/** Shows that a file of answers belongs to this attempt. */
	readonly ticket: string;
}

/** A student's own attempt for its page. @throws HttpError 404 when it is not theirs. */
export async function viewAttempt(
	store: Store,
	student: Student,
	attemptId: string,
	now: Date
): Promise<AttemptView> {
	const own = await getAttempt(store, student, attemptId, now);
	const { attempt, standing, edition } = own;
	const { assignment, rules, times } = standing;
	const { id, title } = edition.lesson;
	return {
		attempt: {
			...{ id: attempt.id, number: attempt.number, mode: rules.mode },
			...{ lighter: attempt.lighter, isPractice: attempt.isPractice },
			startedAt: attempt.startedAt.toISOString()
		},
		clock: clockOf(attempt, standing, now),
		assignment: {
			id: assignment.id,
			isSelfStudy: assignment.isSelfStudy,
			due: assignment.isSelfStudy ? null : sayTime(times.dueAt, standing.class.timeZone),
			isPastDue: rules.late !== 'none' && !attempt.isPractice && now >= times.dueAt,
			asksCertainty: rules.certainty
		},
		lesson: { id, number: placeInCourse(edition.lesson), title },
		steps: viewSteps(own),
		entries: await entriesOf(store.read, own),
		owner: { id: student.id, username: student.username },
		ticket: ticketOf(attempt)
	};
}

/** The steps of an attempt in its own order of options. */
function viewSteps({ attempt, standing, edition }: Pick<OwnAttempt, 'attempt' | 'standing' | 'edition'>) {
	return stepsOf(edition.lesson, attempt).map((step) =>
		viewStep(edition.lesson, step, {
			seed: `${attempt.seed}/${step.id}`,
			shuffles: standing.rules.shuffles
		})
	);
}

async function entriesOf(db: Db, { attempt, edition }: OwnAttempt): Promise<Record<string, StoredEntry[]>> {
	const tries = await savedTries(db, edition, attempt.id);
	const entries = stepsOf(edition.lesson, attempt).flatMap((step) => {
		if (step.kind !== 'question') return [];
		const { question } = step;
		const bound = bind(question, passageOf(edition.lesson, question));
		const stored = tries.get(question.id) ?? [];
		return [
			[
				question.id,
				stored.map(({ row, answer, score }) => storedEntry(row, { bound, answer, score }))
			] as const
		];
	});
	return Object.fromEntries(entries);
}

/** Only the server knows the seed, so nobody can make a ticket for another attempt. */
export function ticketOf({ id, seed }: Pick<Row<'attempts'>, 'id' | 'seed'>): string {
	return sha256(`ticket/${id}/${seed}`);
}

/** How an attempt stands by the clock. @throws HttpError 404 when it is not theirs. */
export async function viewClock(
	store: Store,
	student: Student,
	attemptId: string,
	now: Date
): Promise<ClockView> {
	const attempt = await ownAttempt(store.read, student, attemptId);
	const standing = await findStandingOf(store.read, attempt.assignmentId, student.id);
	return clockOf(attempt, standing ?? refuseNotFound(), now);
}

function clockOf(attempt: Row<'attempts'>, { assignment, times }: Standing, now: Date): ClockView {
	const record = recordOf(attempt);
	return {
		now: now.toISOString(),
		state: phaseOf(record, times, now),
		isWithdrawn: assignment.withdrawnAt !== null,
		deadline: deadlineOf(record, times)?.toISOString() ?? null,
		deliverBy: deliverBy(record, times)?.toISOString() ?? null
	};
}
