import { joinRanges } from '../text/marks';
import type { Span, WordRange } from '../text/words';

/** Sentences picked from an article, as ranges of their places. Each range becomes a passage; no two touch. */
export type Picks = readonly WordRange[];

/** Picks a sentence, or lets it go; out of the middle of a range it leaves two. */
export function togglePick(picks: Picks, sentence: number): Picks {
	const alone = { from: sentence, to: sentence + 1 };
	if (!pickOf(picks, sentence)) return joinRanges([...picks, alone]);
	return picks.flatMap(({ from, to }) =>
		sentence < from || sentence >= to
			? [{ from, to }]
			: [
					{ from, to: sentence },
					{ from: sentence + 1, to }
				].filter((left) => left.from < left.to)
	);
}

/** Takes one sentence more before or after a range; where it then touches another, the two become one. */
export function widenPick(picks: Picks, pick: WordRange, side: 'before' | 'after', sentences: number): Picks {
	const from = side === 'before' ? Math.max(0, pick.from - 1) : pick.from;
	const to = side === 'after' ? Math.min(sentences, pick.to + 1) : pick.to;
	return joinRanges([...picks.filter((other) => other !== pick), { from, to }]);
}

/** The range that a sentence is in. */
export function pickOf(picks: Picks, sentence: number): WordRange | undefined {
	return picks.find(({ from, to }) => from <= sentence && sentence < to);
}

/** What becomes passages, as spans of the article. */
export function spansOfPicks(sentences: readonly Span[], picks: Picks): Span[] {
	return picks.flatMap(({ from, to }) => {
		const first = sentences[from];
		const last = sentences[to - 1];
		return first && last ? [{ start: first.start, end: last.end }] : [];
	});
}
