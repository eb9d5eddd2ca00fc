/**
 * The span identification metric of SemEval-2020 Task 11 (Da San Martino et al. 2020), for imports and export: grades
 * are not made of it, since it can be had by marking one key word by word.
 */
import type { Span } from '../text/words';

/** Spans of one document, in any order. Empty ones do not count. */
export interface SpanPair {
	readonly predicted: readonly Span[];
	readonly gold: readonly Span[];
}

export interface SpanScores {
	/** 0..1; 0 without a predicted span. */
	readonly precision: number;
	/** 0..1; 0 without a gold span. */
	readonly recall: number;
	/** 0..1; 1 where neither side has a span. */
	readonly f1: number;
	/** After merging. */
	readonly nPredicted: number;
	readonly nGold: number;
}

/**
 * Scores a set of documents, after merging the spans that overlap on each side (the scorer's option -m), with S
 * predicted and T gold spans in characters:
 *
 *     P = 1/|S|·Σ_s Σ_t |s ∩ t|/|s|      R = 1/|T|·Σ_s Σ_t |s ∩ t|/|t|      F1 = 2PR/(P + R)
 */
export function scoreSpans(documents: readonly SpanPair[]): SpanScores {
	const merged = documents.map(({ predicted, gold }) => ({
		predicted: mergeSpans(predicted),
		gold: mergeSpans(gold)
	}));
	const nPredicted = sum(merged.map(({ predicted }) => predicted.length));
	const nGold = sum(merged.map(({ gold }) => gold.length));
	const precision = meanOf(sum(merged.map((pair) => covered(pair.predicted, pair.gold))), nPredicted);
	const recall = meanOf(sum(merged.map((pair) => covered(pair.gold, pair.predicted))), nGold);
	return { precision, recall, f1: f1Of(precision, recall, nPredicted + nGold), nPredicted, nGold };
}

/** The spans in order, those that share a character made one; spans that only touch stay two. */
export function mergeSpans(spans: readonly Span[]): Span[] {
	return spans
		.filter(({ start, end }) => end > start)
		.toSorted((a, b) => a.start - b.start)
		.reduce<Span[]>((merged, span) => {
			const last = merged.at(-1);
			if (!last || span.start >= last.end) return [...merged, span];
			return [...merged.slice(0, -1), { start: last.start, end: Math.max(last.end, span.end) }];
		}, []);
}

function f1Of(precision: number, recall: number, spans: number): number {
	if (spans === 0) return 1;
	return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** The shares of the spans that others cover, added up. */
function covered(spans: readonly Span[], others: readonly Span[]): number {
	return sum(spans.map((span) => sum(others.map((other) => overlap(span, other))) / (span.end - span.start)));
}

function overlap(a: Span, b: Span): number {
	return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function meanOf(total: number, n: number): number {
	return n === 0 ? 0 : total / n;
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
