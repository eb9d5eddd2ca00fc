import type { Span } from '../text/words';

export interface QuotedSpan extends Span {
	readonly quote?: string;
}

/** Every range of words that a question or a passage holds, however deep. */
export function spansIn(value: unknown): QuotedSpan[] {
	if (typeof value !== 'object' || value === null) return [];
	return isSpan(value) ? [value] : Object.values(value).flatMap(spansIn);
}

/** What is wrong with a span in a text, if anything. */
export function spanProblem(
	{ start, end, quote }: QuotedSpan,
	text: string
): 'outside' | 'misquoted' | undefined {
	if (!(start >= 0 && start < end && end <= text.length)) return 'outside';
	return quote === undefined || quote === text.slice(start, end) ? undefined : 'misquoted';
}

function isSpan(value: object): value is QuotedSpan {
	return (
		'start' in value && typeof value.start === 'number' && 'end' in value && typeof value.end === 'number'
	);
}
