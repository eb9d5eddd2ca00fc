/** How much of a work may be quoted without a word about why. */
import { countWords } from '../text/words';

/** On what ground a work is used. */
export const BASES = ['quotation', 'teaching-in-class', 'licensed', 'public-domain', 'own'] as const;
export type Basis = (typeof BASES)[number];

/** A quotation of more words, or of a larger share of its work, needs a reason. */
const QUOTATION = { words: 250, share: 0.2 } as const;

/** What is known of a work: enough to say whose it is. */
export interface SourceFacts {
	readonly title: string;
	readonly author: string;
	readonly publisher: string;
	/** As printed: a date, a month, a year. */
	readonly published: string;
	readonly link: string | null;
	readonly basis: Basis;
	readonly license: string | null;
}

/** Words quoted of a work, and how many it has. */
export interface Extent {
	readonly words: number;
	readonly of: number;
}

/** How much a passage takes together with what was cut before it. */
export function extentOf(source: string, cut: readonly string[]): Extent {
	return { words: cut.reduce((sum, text) => sum + countWords(text), 0), of: countWords(source) };
}

/** Whether it is more than a quotation usually needs. What is free or one's own may be used whole. */
export function isLong({ words, of }: Extent, basis: Basis): boolean {
	if (basis !== 'quotation' && basis !== 'teaching-in-class') return false;
	return words > QUOTATION.words || words > QUOTATION.share * of;
}

/** The line that stands under every passage of a work. */
export function creditLine({
	author,
	title,
	publisher,
	published,
	link,
	basis,
	license
}: SourceFacts): string {
	if (basis === 'own') return `Written for this lesson by ${author}.`;
	const whole = [author, `“${title}”`, publisher, published].filter((part) => part !== '').join(', ');
	const terms = basis === 'public-domain' ? 'Public domain.' : (license ?? '');
	return [`${whole}.`, link ?? '', terms].filter((part) => part !== '').join(' ');
}
