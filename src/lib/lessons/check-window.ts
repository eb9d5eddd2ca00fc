/** When check B can open for a class: a change can be measured only when there was time for the lessons. */

/** What a class was given and not taken away again. */
export interface GivenLesson {
	readonly check: 'A' | 'B' | undefined;
	readonly dueAt: Date;
}

export type CheckWindow =
	/** From then on: check A and every lesson have been due. */
	| { readonly kind: 'from'; readonly from: Date }
	| { readonly kind: 'refused'; readonly why: 'no check A' | 'no lesson' };

/** When check B can open for a class that was given all this. */
export function checkBWindow(given: readonly GivenLesson[]): CheckWindow {
	const before = given.filter(({ check }) => check !== 'B');
	if (before.every(({ check }) => check !== 'A')) return { kind: 'refused', why: 'no check A' };
	if (before.every(({ check }) => check === 'A')) return { kind: 'refused', why: 'no lesson' };
	return { kind: 'from', from: new Date(Math.max(...before.map(({ dueAt }) => dueAt.getTime()))) };
}
