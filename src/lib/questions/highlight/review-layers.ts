import { layer, levelsOf, lineLayer, tintLayer, type DrawnLayer, type NoteRef } from '../../marker/layers';
import type { Span } from '../../text/words';
import type { HighlightReview, Note } from './review';
import { spoken, spokenMissed } from './words';

/** The shape of a note's number. */
export const refClasses: Record<Note['verdict'], string> = {
	found: 'found',
	partly: 'partly',
	missed: 'missed',
	wrong: 'wrong',
	contested: 'differ',
	near: 'differ'
};

/** Contested words lie between the tint and the lines, so that both stay clear. */
const CONTESTED = 1;

/**
 * Marks beside the key: the tint is what was marked, the line what the words do. Acceptable words get a hairline
 * where their own core does not run, wrongly accused words the two rules of a fair statement.
 */
export function reviewLayers(review: HighlightReview, lineOf: (technique: string) => string): DrawnLayer[] {
	const { marks, keys, contested, parts } = review;
	const lineClasses = keys.map(({ techniques }) => lineOf(techniques[0] ?? ''));
	const levels = levelsOf(keys.map(({ acceptable }) => hull(acceptable)));
	const isMissed = (id: string) => parts.keys.some((key) => key.id === id && key.status === 'missed');
	return [
		...marks.map((mark, index) => tintLayer(mark, spoken[parts.marks[index] ?? 'near'])),
		...contested.map((span) => layer(span, { classes: 'contested', rank: CONTESTED })),
		...keys.flatMap(({ acceptable, core }, index) =>
			without(acceptable, core).map((span) =>
				lineLayer(span, (lineClasses[index] ?? '').replace(/^m /, 'acc '), levels[index])
			)
		),
		...keys.flatMap(({ id, core }, index) =>
			core.map((span) =>
				lineLayer(span, lineClasses[index] ?? '', levels[index], isMissed(id) ? spokenMissed : undefined)
			)
		),
		...marks
			.filter((_, index) => parts.marks[index] === 'fair text')
			.map((mark) => lineLayer(mark, lineOf('fair-statement')))
	];
}

/** A number after the last word of each note. */
export function noteRefs(notes: readonly Note[]): NoteRef[] {
	return notes.map(({ number, spans, verdict }) => ({
		number,
		at: Math.max(...spans.map(({ end }) => end)),
		classes: refClasses[verdict]
	}));
}

/** What of some spans lies in none of the others. */
export function without(spans: readonly Span[], others: readonly Span[]): Span[] {
	return others.reduce((left, other) => left.flatMap((span) => cut(span, other)), [...spans]);
}

function cut(span: Span, { start, end }: Span): Span[] {
	if (end <= span.start || start >= span.end) return [span];
	const pieces = [
		{ start: span.start, end: start },
		{ start: end, end: span.end }
	];
	return pieces.filter((piece) => piece.end > piece.start);
}

function hull(spans: readonly Span[]): Span {
	return {
		start: Math.min(...spans.map(({ start }) => start)),
		end: Math.max(...spans.map(({ end }) => end))
	};
}
