import type { GivenAnswer } from '$lib/server/insights';

export const SORTS = ['answer', 'points', 'name'] as const;
export type Sort = (typeof SORTS)[number];

/** An answer as a row of the list. */
export interface AnswerRow {
	readonly student: { readonly id: string; readonly name: string };
	/** In an attempt with this number, at this place of the version that was taken. */
	readonly attempt: number;
	readonly place: number;
	readonly said: string;
	/** 0..100; undefined while a person has to grade it. */
	readonly points: number | undefined;
}

const MOST_LETTERS = 220;
const collator = new Intl.Collator('en-US', { numeric: true });

/**
 * The answers as rows: those that say the same together, or by points or name. `say`: an answer in short words. The
 * order among equals is by name, where that tells nothing of who is who.
 */
export function listAnswers(
	given: readonly GivenAnswer[],
	say: (answer: GivenAnswer['answer']) => readonly string[],
	sort: Sort
): AnswerRow[] {
	const rows = given.map(({ student, attempt, place, answer, score }) => ({
		...{ student, attempt, place, said: shorten(say(answer).join(', ')) },
		points: score === undefined ? undefined : Math.round(score * 100)
	}));
	const byName = (a: AnswerRow, b: AnswerRow) => collator.compare(a.student.name, b.student.name);
	const orders: Record<Sort, (a: AnswerRow, b: AnswerRow) => number> = {
		answer: (a, b) => collator.compare(a.said, b.said) || byName(a, b),
		points: (a, b) => (a.points ?? -1) - (b.points ?? -1) || byName(a, b),
		name: byName
	};
	return rows.sort(orders[sort]);
}

function shorten(said: string): string {
	return said.length <= MOST_LETTERS ? said : `${said.slice(0, MOST_LETTERS).trimEnd()} …`;
}
