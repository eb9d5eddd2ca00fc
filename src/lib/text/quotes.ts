import { wordsOf, type Span } from './words';

const SPACE = /\s/;

/** A quotation that does not stand in the text, or stands there more than once without saying which. */
export class QuoteError extends Error {
	override name = 'QuoteError';
}

/**
 * Finds a quotation in a text. `words` quotes the only occurrence; `words#2` the second. Only whole words count:
 * “all” is not found in “finally”.
 * @throws QuoteError when it is not there, or is ambiguous.
 */
export function findQuote(text: string, quotation: string): Span {
	const numbered = quotation.match(/^(.*)#(\d+)$/s);
	const quote = numbered?.[1] ?? quotation;
	const starts = occurrences(text, quote);
	const wanted = numbered ? Number(numbered[2]) : 1;
	if (!numbered && starts.length > 1) {
		throw new QuoteError(`“${quote}” stands ${starts.length} times in the passage: add #1, #2, …`);
	}
	const start = starts[wanted - 1];
	if (start === undefined) {
		throw new QuoteError(
			numbered
				? `“${quote}” stands ${starts.length} times, not ${wanted}`
				: `“${quote}” is not in the passage`
		);
	}
	return { start, end: start + quote.length };
}

function occurrences(text: string, quote: string): number[] {
	if (quote.length === 0) return [];
	const starts: number[] = [];
	for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) starts.push(at);
	return starts.filter((start) => !cutsWord(text, start) && !cutsWord(text, start + quote.length));
}

/** Whether a place is inside a word. No word reaches beyond the spaces around it. */
function cutsWord(text: string, at: number): boolean {
	let from = at;
	while (from > 0 && !SPACE.test(text.charAt(from - 1))) from -= 1;
	let to = at;
	while (to < text.length && !SPACE.test(text.charAt(to))) to += 1;
	return wordsOf(text.slice(from, to)).some(({ start, end }) => from + start < at && at < from + end);
}
