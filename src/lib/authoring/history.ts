/** Undo and redo over whole states. Nothing is ever changed in place. */

export interface History<T> {
	/** Oldest first. */
	readonly past: readonly T[];
	readonly present: T;
	/** Next first. */
	readonly future: readonly T[];
	/** What the last change was made to: typing on in one field is one step. */
	readonly field: string | undefined;
	/** When it was made, in ms. */
	readonly at: number;
}

/** How many steps back one can go. */
export const MOST_STEPS = 200;
/** Two changes of one field within so many ms are undone together. */
export const TOGETHER = 1_500;

export function beginHistory<T>(present: T): History<T> {
	return { past: [], present, future: [], field: undefined, at: 0 };
}

/** The history after a change. What was undone before can no longer be done again. `now` in ms. */
export function record<T>(history: History<T>, present: T, field: string, now: number): History<T> {
	if (present === history.present) return history;
	const isSame = history.field === field && now - history.at < TOGETHER && history.past.length > 0;
	const past = isSame ? history.past : [...history.past, history.present].slice(-MOST_STEPS);
	return { past, present, future: [], field, at: now };
}

/** One step back; the same history where there is none. */
export function undo<T>(history: History<T>): History<T> {
	const before = history.past.at(-1);
	if (before === undefined) return history;
	return {
		...{ past: history.past.slice(0, -1), present: before },
		...{ future: [history.present, ...history.future], field: undefined, at: 0 }
	};
}

/** One step forward again; the same history where there is none. */
export function redo<T>(history: History<T>): History<T> {
	const [after, ...future] = history.future;
	if (after === undefined) return history;
	return { past: [...history.past, history.present], present: after, future, field: undefined, at: 0 };
}
