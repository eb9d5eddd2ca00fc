import { z } from 'zod';
import { scoreHighlights, type ScoredKey } from '../../measure/highlight-score';
import type { Mark } from '../../text/marks';
import type { Key, Passage } from '../../text/passage';
import { wordsIn, wordsOf, type Span, type Word, type WordRange } from '../../text/words';
import type { Scored } from '../kind';

export const highlightParts = z.strictObject({
	caught: z.number(),
	extraWords: z.int(),
	/** The share of the score, 0..1, that the fair words cost; not more than was there to lose. */
	penalty: z.number(),
	keys: z.array(
		z.strictObject({
			id: z.string(),
			status: z.enum(['found', 'partial', 'missed']),
			coverage: z.number(),
			credit: z.number(),
			coreWords: z.int(),
			markedCore: z.int()
		})
	),
	/** A verdict for each mark, in the order of the answer. */
	marks: z.array(z.enum(['on target', 'too wide', 'near', 'contested', 'fair text']))
});
export type HighlightParts = z.infer<typeof highlightParts>;

/** What of a highlight question scoring needs. */
export interface Asked {
	readonly techniques: readonly string[];
	readonly naming?: unknown;
}

/**
 * Scores marks by the Highlight Score. Keys for techniques that were not asked for are contested ground here:
 * marking them neither earns nor costs.
 */
export function scoreMarks(asked: Asked, passage: Passage, marks: readonly Mark[]): Scored<HighlightParts> {
	const words = wordsOf(passage.text);
	const isAsked = (key: Key) => key.techniques.some((technique) => asked.techniques.includes(technique));
	const keys = passage.keys.filter(isAsked);
	const others = passage.keys.filter((key) => !isAsked(key)).flatMap((key) => key.acceptable);
	const neutral = ranges(words, [...others, ...passage.contested.map(({ span }) => span)]);

	const result = scoreHighlights(
		words.length,
		keys.map((key): ScoredKey => ({
			core: ranges(words, key.core),
			acceptable: ranges(words, key.acceptable),
			labels: key.techniques,
			weight: key.weight
		})),
		marks.flatMap((mark) => ranges(words, [mark]).map((range) => ({ range, label: mark.technique }))),
		{ askLabels: asked.naming !== undefined, neutral }
	);
	return {
		score: result.score,
		parts: {
			caught: result.caught,
			extraWords: result.extraWords,
			penalty: Math.min(result.penalty, result.caught),
			keys: result.keys.map((key, index) => ({ ...key, id: keys[index]?.id ?? '' })),
			marks: [...result.highlights]
		}
	};
}

function ranges(words: readonly Word[], spans: readonly Span[]): WordRange[] {
	return spans.flatMap((span) => wordsIn(words, span) ?? []);
}
