import type { Passage } from '../text/passage';

/** The techniques that a question on a passage is likely to measure: those of its keys, or those it looks like. */
export function techniquesOf({ keys, looksLike }: Pick<Passage, 'keys' | 'looksLike'>): string[] {
	return keys.length === 0 ? [...looksLike] : [...new Set(keys.flatMap(({ techniques }) => techniques))];
}
