/** What of an attempt says where it stands. */
export interface AttemptTimes {
	readonly startedAt: Date;
	readonly handedInAt: Date | null;
}

export type AttemptState = 'not started' | 'in progress' | 'handed in';

export function attemptStateOf(attempt: AttemptTimes | undefined): AttemptState {
	if (!attempt) return 'not started';
	return attempt.handedInAt ? 'handed in' : 'in progress';
}

/** Whether it was handed in after it was due. */
export function isLate(attempt: AttemptTimes, dueAt: Date): boolean {
	return attempt.handedInAt !== null && attempt.handedInAt > dueAt;
}
