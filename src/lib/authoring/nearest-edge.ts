import type { Word } from '../text/words';
import type { Edge } from './stretches';

/**
 * The word boundary nearest to an offset in the text, as the index of the word after it: for a start among the
 * first letters of words, for an end among the last ones. Half of a word decides.
 */
export function nearestEdge(words: readonly Word[], offset: number, edge: Edge): number {
	const passed = words.findIndex(({ start, end }) => offset <= (start + end) / 2);
	const to = passed < 0 ? words.length : passed;
	return edge === 'start' ? Math.min(to, words.length - 1) : Math.max(to, 1);
}
