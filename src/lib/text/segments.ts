import type { Span } from './words';

/** A span drawn on a passage, with whatever the drawing needs to know about it. */
export interface Layer<T> extends Span {
	readonly value: T;
}

/** A run of text over which the same layers lie. */
export interface Segment<T> extends Span {
	readonly text: string;
	/** The layers over this run, the one that starts first outermost. */
	readonly layers: readonly T[];
}

/** A paragraph of a passage, cut into segments. */
export interface Paragraph<T> extends Span {
	readonly segments: readonly Segment<T>[];
}

/**
 * Cuts a text into paragraphs (at line breaks) and these into segments at every edge of a layer, so that marks
 * can be drawn from data, one nested element per layer. The segments of all paragraphs together hold the whole
 * text but for its line breaks.
 */
export function paragraphsOf<T>(text: string, layers: readonly Layer<T>[]): Paragraph<T>[] {
	return Array.from(text.matchAll(/[^\n]+/g), (match) => {
		const paragraph = { start: match.index, end: match.index + match[0].length };
		return { ...paragraph, segments: segmentsOf(text, paragraph, layers) };
	});
}

function segmentsOf<T>(text: string, within: Span, layers: readonly Layer<T>[]): Segment<T>[] {
	const here = layers
		.filter((layer) => layer.start < within.end && layer.end > within.start)
		.sort((a, b) => a.start - b.start || b.end - a.end);
	const edges = new Set([within.start, within.end]);
	for (const { start, end } of here) {
		edges.add(Math.max(start, within.start));
		edges.add(Math.min(end, within.end));
	}
	const cuts = [...edges].sort((a, b) => a - b);
	return cuts.slice(0, -1).map((start, index) => {
		const end = cuts[index + 1] ?? within.end;
		const over = here.filter((layer) => layer.start < end && layer.end > start);
		return { start, end, text: text.slice(start, end), layers: over.map((layer) => layer.value) };
	});
}
