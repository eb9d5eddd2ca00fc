import type { Task } from '$lib/server/tasks';

/** The parts of a student's list, in the order in which they are shown. */
export type Part = 'inProgress' | 'due' | 'own' | 'upcoming' | 'done' | 'closed';

/** Where a task stands in the list. What need not be done and was not begun stands at the end. */
export function partOf({
	state,
	start,
	isExcused,
	isSelfStudy
}: Pick<Task, 'state' | 'start' | 'isExcused' | 'isSelfStudy'>): Part {
	if (isSelfStudy) return 'own';
	const isWithdrawn = start.kind === 'refused' && start.why === 'withdrawn';
	if (state === 'in progress' || state === 'time up') return isWithdrawn ? 'closed' : 'inProgress';
	if (state !== 'not started') return 'done';
	if (isWithdrawn || isExcused) return 'closed';
	if (start.kind === 'start') return start.isPractice ? 'closed' : 'due';
	return start.why === 'upcoming' ? 'upcoming' : 'closed';
}

/** How often it can still be taken for credit: `null` without a limit, 0 when another attempt earns none. */
export function attemptsLeft({
	start,
	times,
	attempts
}: Pick<Task, 'start' | 'times' | 'attempts'>): number | null {
	if (start.kind === 'refused' || start.isPractice) return 0;
	const begun = attempts.filter(({ isPractice }) => !isPractice).length;
	return times.attemptsAllowed === null ? null : Math.max(0, times.attemptsAllowed - begun);
}
