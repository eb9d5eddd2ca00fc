import type { PassageText } from '../../text/passage';
import type { Span } from '../../text/words';
import type { Seen } from './review';

/** A word that this many students left is the class's; below it would point at persons. */
const LEAST_STUDENTS = 3;

/** What a class left and lost. It holds no student's text: it is shown to students too. */
export interface RewriteReport {
	readonly kind: 'rewrite';
	readonly passage: PassageText;
	readonly sentence: Span & { readonly quote: string };
	readonly model: string;
	/** How many wrote something. */
	readonly n: number;
	/** Charged words that at least three students left, the most frequent first; none that may be profane. */
	readonly words: readonly { readonly word: string; readonly students: number }[];
	/** Students with no charged word left. */
	readonly plain: number;
	/** Students who lost at least one. */
	readonly lost: { readonly numbers: number; readonly names: number; readonly quotes: number };
}

/** Adds up what the machine saw, one a student. */
export function countSeen(
	seen: readonly Seen[],
	mayShow: (word: string) => boolean
): Pick<RewriteReport, 'n' | 'words' | 'plain' | 'lost'> {
	const left = new Map<string, number>();
	for (const { chargedLeft } of seen) {
		for (const word of new Set(chargedLeft.map((each) => each.toLowerCase()))) {
			left.set(word, (left.get(word) ?? 0) + 1);
		}
	}
	const losing = (kind: keyof RewriteReport['lost']) =>
		seen.filter(({ lost }) => lost[kind].length > 0).length;
	return {
		n: seen.length,
		words: [...left]
			.map(([word, students]) => ({ word, students }))
			.filter(({ word, students }) => students >= LEAST_STUDENTS && mayShow(word))
			.sort((a, b) => b.students - a.students || (a.word < b.word ? -1 : 1)),
		plain: seen.filter(({ chargedLeft }) => chargedLeft.length === 0).length,
		lost: { numbers: losing('numbers'), names: losing('names'), quotes: losing('quotes') }
	};
}
