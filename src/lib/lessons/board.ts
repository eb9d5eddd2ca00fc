/** Who of a class is where in an assignment at this moment. */

/** `waiting`: handed in, and a person has yet to grade a part of it. */
export type SeatState = 'not started' | 'working' | 'time up' | 'waiting' | 'handed in';

/** Where the open page of a student at work stands. */
export type Whereabouts =
	| { readonly kind: 'question'; readonly number: number }
	/** A reading or a worked example; `number` is the next question's, undefined after the last. */
	| { readonly kind: 'reading'; readonly number: number | undefined }
	| { readonly kind: 'overview' }
	/** No page of the attempt is open. */
	| { readonly kind: 'away' };

export interface Seat {
	/** Who: the student's id, or without names the number of the place. */
	readonly key: string;
	/** Undefined where names are hidden. */
	readonly name: string | undefined;
	readonly state: SeatState;
	readonly isExcused: boolean;
	readonly at: Whereabouts;
	/** For each question whether it has an answer. Empty until started. */
	readonly answered: readonly boolean[];
	/** ISO 8601; when work has to end, while somebody works against a clock. */
	readonly deadline: string | undefined;
}

export interface Board {
	/** When it was read, ISO 8601 by the server's clock. */
	readonly at: string;
	readonly questions: number;
	/** By name; without names by place. */
	readonly seats: readonly Seat[];
}

/** How many are in each state; who is excused is in none. */
export type Tally = Readonly<Record<SeatState, number>>;

export function tallyOf({ seats }: Pick<Board, 'seats'>): Tally {
	const tally = { 'not started': 0, working: 0, 'time up': 0, waiting: 0, 'handed in': 0 };
	for (const { state, isExcused } of seats) if (!isExcused) tally[state] += 1;
	return tally;
}

/** A step of an attempt, as far as a board tells steps apart. */
interface Step {
	readonly kind: string;
}

/** Where a page at a step is, from 1. A step that the attempt does not have is none: the overview. */
export function whereaboutsAt(steps: readonly Step[], step: number | undefined): Whereabouts {
	const here = step === undefined ? undefined : steps[step - 1];
	if (step === undefined || !here) return { kind: 'overview' };
	const before = steps.slice(0, step - 1).filter(({ kind }) => kind === 'question').length;
	if (here.kind === 'question') return { kind: 'question', number: before + 1 };
	const isLast = !steps.slice(step).some(({ kind }) => kind === 'question');
	return { kind: 'reading', number: isLast ? undefined : before + 1 };
}
