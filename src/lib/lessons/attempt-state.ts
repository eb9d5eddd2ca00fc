/**
 * An attempt as a state machine: what it is at a moment, and what may happen to it then. The clock is an argument;
 * what has happened is an `AttemptRecord`, which the server keeps.
 */
import type { AssignmentRules } from './assignment-rules';
import type { EffectiveTimes } from './availability';

/** What has happened to an attempt. */
export interface AttemptRecord {
	readonly startedAt: Date;
	readonly handedInAt: Date | null;
	/** `null` while it is not handed in. */
	readonly handedInBy: 'student' | 'server' | null;
	/** Started after closing: without credit, and without an end. */
	readonly isPractice: boolean;
	/** Opened again by the teacher after it was handed in. */
	readonly reopenedAt: Date | null;
	/** Until when; `null` without an end. */
	readonly reopenUntil: Date | null;
}

/** Where work stands, by the record and the clock alone. */
export type Phase = 'in progress' | 'time up' | 'handed in';

/** `graded`: no answer waits for a person. `released`: the feedback can be read. */
export type AttemptState = 'not started' | Phase | 'graded' | 'released';

/** When work has to end: the time limit or the closing time, whichever comes first; undefined without either. */
export function deadlineOf(record: AttemptRecord, times: EffectiveTimes): Date | undefined {
	if (record.reopenedAt) return record.reopenUntil ?? undefined;
	if (record.isPractice) return undefined;
	const ends = [
		times.timeLimit === null ? undefined : record.startedAt.getTime() + times.timeLimit,
		times.closesAt?.getTime()
	].filter((end) => end !== undefined);
	return ends.length === 0 ? undefined : new Date(Math.min(...ends));
}

/** Until when deliveries of work done in time are taken. */
export function deliverBy(record: AttemptRecord, times: EffectiveTimes): Date | undefined {
	const deadline = deadlineOf(record, times);
	return deadline && new Date(deadline.getTime() + times.graceMs);
}

/** At its deadline an attempt is up, and after the grace time handed in, client or no client. */
export function phaseOf(record: AttemptRecord, times: EffectiveTimes, now: Date): Phase {
	if (record.handedInAt) return 'handed in';
	const deadline = deadlineOf(record, times);
	if (!deadline || now < deadline) return 'in progress';
	return now.getTime() < deadline.getTime() + times.graceMs ? 'time up' : 'handed in';
}

/** What became of the clock alone: the record as the server hands it in when nobody did. */
export function settle(record: AttemptRecord, times: EffectiveTimes, now: Date): AttemptRecord {
	const deadline = deadlineOf(record, times);
	if (record.handedInAt || !deadline || phaseOf(record, times, now) !== 'handed in') return record;
	return { ...record, handedInAt: deadline, handedInBy: 'server' };
}

export type SaveDecision =
	| { readonly kind: 'in time' }
	| { readonly kind: 'delivered late' }
	| { readonly kind: 'refused'; readonly closed: 'handed in' | 'time up' };

/**
 * Whether a save is taken. `madeAt` is when the client says it was made, counted from when the server last spoke to
 * it: after the deadline only what was made before it is taken, and labeled, for it cannot be proven.
 */
export function decideSave(
	record: AttemptRecord,
	times: EffectiveTimes,
	{ madeAt }: { readonly madeAt: Date | undefined },
	now: Date
): SaveDecision {
	const phase = phaseOf(record, times, now);
	if (phase === 'in progress') return { kind: 'in time' };
	if (phase === 'handed in') return { kind: 'refused', closed: 'handed in' };
	const deadline = deadlineOf(record, times);
	const isClaimedInTime = madeAt !== undefined && deadline !== undefined && madeAt < deadline;
	return isClaimedInTime ? { kind: 'delivered late' } : { kind: 'refused', closed: 'time up' };
}

/** Hands an attempt in. Work that ended at the deadline is handed in as of then. Doing it twice changes nothing. */
export function handIn(record: AttemptRecord, times: EffectiveTimes, now: Date): AttemptRecord {
	const settled = settle(record, times, now);
	if (settled.handedInAt) return settled;
	const deadline = deadlineOf(record, times);
	return { ...record, handedInAt: deadline && deadline < now ? deadline : now, handedInBy: 'student' };
}

/** Opens a handed-in attempt again, until a time or without an end; undefined when there is nothing to open. */
export function reopen(
	record: AttemptRecord,
	times: EffectiveTimes,
	until: Date | null,
	now: Date
): AttemptRecord | undefined {
	if (phaseOf(record, times, now) !== 'handed in' || (until && until <= now)) return undefined;
	return { ...record, handedInAt: null, handedInBy: null, reopenedAt: now, reopenUntil: until };
}

/** What decides whether feedback is shown. */
export interface ReleaseFacts {
	readonly rules: Pick<AssignmentRules, 'mode' | 'release'>;
	/** When the teacher released it to all. */
	readonly releasedAt: Date | null;
	/** When the last of the class may still be at work on what is due: nobody gets the key before that. */
	readonly lastDueAt: Date;
}

/** Whether the feedback of a handed-in attempt may be read. The teacher's word always releases. */
export function isReleased({ rules, releasedAt, lastDueAt }: ReleaseFacts, now: Date): boolean {
	if (rules.mode === 'practice' || rules.release === 'hand-in') return true;
	if (releasedAt && releasedAt <= now) return true;
	return rules.release === 'due' && now >= lastDueAt;
}

/** The state that people are told. `waiting`: answers that a person has yet to grade. */
export function attemptStateOf(
	attempt: { readonly record: AttemptRecord; readonly waiting: number } | undefined,
	times: EffectiveTimes,
	release: ReleaseFacts,
	now: Date
): AttemptState {
	if (!attempt) return 'not started';
	const phase = phaseOf(attempt.record, times, now);
	if (phase !== 'handed in') return phase;
	if (isReleased(release, now)) return 'released';
	return attempt.waiting === 0 ? 'graded' : 'handed in';
}

/** Whether work was handed in after it was due, in an assignment where that means something. */
export function isLate(
	record: Pick<AttemptRecord, 'handedInAt' | 'isPractice'>,
	{ dueAt }: Pick<EffectiveTimes, 'dueAt'>,
	{ late }: Pick<AssignmentRules, 'late'>
): boolean {
	return late !== 'none' && !record.isPractice && record.handedInAt !== null && record.handedInAt > dueAt;
}
