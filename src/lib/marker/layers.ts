import type { Mark } from '../text/marks';
import type { Layer } from '../text/segments';
import type { Span } from '../text/words';

/** How one layer over a passage is drawn. */
export interface Drawing {
	/** CSS classes of `underline.css`. */
	readonly classes: string;
	/** Outer layers have lower ranks; within one rank the layer that starts first is outermost. */
	readonly rank: number;
	/** What a screen reader hears before the words; “end” follows them. */
	readonly label?: string | undefined;
	readonly element?: 'mark' | undefined;
	/** The words that “Go to” leads to: they can take focus. */
	readonly target?: boolean | undefined;
}

export type DrawnLayer = Layer<Drawing & Span>;

/** The number that stands after the last word of a note. */
export interface NoteRef {
	readonly at: number;
	readonly number: number;
	readonly classes: string;
}

const RANK = { tint: 0, line: 2, selection: 3, cursor: 4 } as const;

/** A layer that knows its own span, so that its first and last segment can be told. */
export function layer(span: Span, drawing: Drawing): DrawnLayer {
	const { start, end } = span;
	return { start, end, value: { start, end, ...drawing } };
}

/** What sets some of a reader's marks apart. */
interface Apart {
	/** The mark that “Go to” led to. */
	readonly current?: Span | undefined;
	/** Words that were marked just now: their tint is drawn before the reader's eyes. */
	readonly fresh?: readonly Span[] | undefined;
}

/**
 * A reader's own marks: a tint, with the line of the technique, or the blue line until there is one.
 * Marks that overlap are set on different levels, so that both lines can be seen.
 */
export function markLayers(
	marks: readonly Mark[],
	lineOf: (technique: string) => string,
	{ current, fresh = [] }: Apart = {}
): DrawnLayer[] {
	const levels = levelsOf(marks);
	return marks.map((mark, index) => {
		const line = mark.technique === undefined ? 'unnamed' : lineOf(mark.technique);
		const target = current !== undefined && mark.start === current.start && mark.end === current.end;
		const isFresh = fresh.some(({ start, end }) => start < mark.end && end > mark.start);
		const classes = ['tint', line, levelClass(levels[index]), target && 'current', isFresh && 'drawn'];
		return layer(mark, {
			...{ classes: classes.filter(Boolean).join(' '), rank: RANK.tint, target },
			element: 'mark'
		});
	});
}

export function selectionLayer(span: Span): DrawnLayer {
	return layer(span, { classes: 'sel', rank: RANK.selection });
}

export function cursorLayer(span: Span): DrawnLayer {
	return layer(span, { classes: 'cursor', rank: RANK.cursor });
}

export function tintLayer(span: Span, label?: string): DrawnLayer {
	return layer(span, { classes: 'tint', rank: RANK.tint, label, element: 'mark' });
}

export function lineLayer(span: Span, classes: string, level = 0, label?: string): DrawnLayer {
	return layer(span, { classes: `${classes} ${levelClass(level)}`.trim(), rank: RANK.line, label });
}

/** For each span the lowest level, 0..2, that no earlier span overlapping it has taken. */
export function levelsOf(spans: readonly Span[]): number[] {
	const levels: number[] = [];
	for (const [index, span] of spans.entries()) {
		const taken = levels.filter((_, other) => {
			const before = spans[other];
			return other < index && before !== undefined && before.start < span.end && before.end > span.start;
		});
		levels.push([0, 1].find((level) => !taken.includes(level)) ?? 2);
	}
	return levels;
}

function levelClass(level = 0): string {
	return level === 0 ? '' : `l${level}`;
}
