import type { Agreement, Passage } from '../text/passage';

/** How far two readers agreed on a passage, and its text; undefined where only one has keyed it. Gives the key away. */
export function keyedTwice(passage: Passage | undefined): { agreement: Agreement; text: string } | undefined {
	return passage?.agreement && { agreement: passage.agreement, text: passage.text };
}
