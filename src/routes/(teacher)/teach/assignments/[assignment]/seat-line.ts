import type { Seat } from '$lib/lessons/board';
import { words } from './board-words';

/** What the board says of one student at work, and the question their page is at. */
export function lineOf(
	{ state, at: whereabouts, answered, deadline, isExcused }: Seat,
	{ at, questions }: { at: string; questions: number }
): { text: string; here: number | undefined } {
	const minutes = deadline && Math.ceil((Date.parse(deadline) - Date.parse(at)) / 60_000);
	const parts = [
		isExcused && words.excused,
		state === 'working' ? words.at(whereabouts) : words.states[state],
		words.answered(answered.filter(Boolean).length, questions),
		state === 'working' && typeof minutes === 'number' && words.left(minutes)
	];
	return {
		text: parts.filter(Boolean).join(', '),
		here: whereabouts.kind === 'question' ? whereabouts.number : undefined
	};
}
