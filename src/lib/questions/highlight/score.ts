import {
	scoreHighlights,
	type HighlightScore,
	type HighlightVerdict,
	type ScoredKey
} from '../../measure/highlight-score';
import type { Mark } from '../../text/marks';
import type { Key, Passage } from '../../text/passage';
import { wordsIn, wordsOf, type Span, type Word, type WordRange } from '../../text/words';
import type { Scored } from '../kind';

/** What feedback is written from. */
export interface HighlightParts {
	caught: number;
	extraWords: number;
	/** The share of the score, 0..1, that the fair words cost; not more than was there to lose. */
	penalty: number;
	keys: (HighlightScore['keys'][number] & { id: string })[];
	/** A verdict for each mark, in the order of the answer. */
	marks: HighlightVerdict[];
}

/** What of a highlight question scoring needs. */
export interface Asked {
	readonly techniques: readonly string[];
	readonly naming?: unknown;
}

/**
 * Scores marks by the Highlight Score. Keys for techniques that were not asked for are contested ground here:
 * marking them neither earns nor costs.
 */
export function scoreMarks(
	asked: Asked,
	passage: Pick<Passage, 'text' | 'keys' | 'contested'>,
	marks: readonly Mark[]
): Scored<HighlightParts> {
	const words = wordsOf(passage.text);
	const isAsked = (key: Key) => key.techniques.some((technique) => asked.techniques.includes(technique));
	const keys = passage.keys.filter(isAsked);
	const others = passage.keys.filter((key) => !isAsked(key)).flatMap((key) => key.acceptable);
	const neutral = ranges(words, [...others, ...passage.contested.map(({ span }) => span)]);

	const result = scoreHighlights(
		words.length,
		keys.map((key) => scoredKey(words, key)),
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

/** A key by its words. */
export function scoredKey(words: readonly Word[], { core, acceptable, techniques, weight }: Key): ScoredKey {
	return {
		...{ core: ranges(words, core), acceptable: ranges(words, acceptable) },
		...{ labels: techniques, weight }
	};
}

function ranges(words: readonly Word[], spans: readonly Span[]): WordRange[] {
	return spans.flatMap((span) => wordsIn(words, span) ?? []);
}
