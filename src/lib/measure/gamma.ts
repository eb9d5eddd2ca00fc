import type { Span } from '../text/words';

/**
 * How far two spans lie apart, the positional part of γ (Mathet, Widlöcher & Métivier 2015):
 * ((|Δstart| + |Δend|)/(length₁ + length₂))², 0 for the same span. undefined where both spans are empty. The rest of γ,
 * the best alignment and the chance of it, takes an optimizer and sampling: nothing to do while somebody waits.
 */
export function positionalDissimilarity(a: Span, b: Span): number | undefined {
	const lengths = a.end - a.start + (b.end - b.start);
	if (!(lengths > 0)) return undefined;
	return ((Math.abs(a.start - b.start) + Math.abs(a.end - b.end)) / lengths) ** 2;
}
