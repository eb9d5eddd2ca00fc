import {
	readGround,
	scoreOn,
	type Ground,
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

type Keyed = Pick<Passage, 'text' | 'keys' | 'contested'>;

interface ReadKeys {
	readonly words: readonly Word[];
	readonly ids: readonly string[];
	readonly ground: Ground;
}

/** By passage, and by what is asked of it. Neither changes once it was read. */
const known = new WeakMap<Keyed, WeakMap<Asked['techniques'], ReadKeys>>();

function keysOf(passage: Keyed, techniques: Asked['techniques']): ReadKeys {
	const own = known.get(passage) ?? new WeakMap<Asked['techniques'], ReadKeys>();
	const read = own.get(techniques) ?? readKeys(passage, techniques);
	known.set(passage, own.set(techniques, read));
	return read;
}

/** Keys for techniques that were not asked for are contested ground: marking them neither earns nor costs. */
function readKeys(passage: Keyed, techniques: Asked['techniques']): ReadKeys {
	const words = wordsOf(passage.text);
	const isAsked = (key: Key) => key.techniques.some((technique) => techniques.includes(technique));
	const keys = passage.keys.filter(isAsked);
	const others = passage.keys.filter((key) => !isAsked(key)).flatMap((key) => key.acceptable);
	const neutral = ranges(words, [...others, ...passage.contested.map(({ span }) => span)]);
	const scored = keys.map((key) => scoredKey(words, key));
	return { words, ids: keys.map(({ id }) => id), ground: readGround(words.length, scored, neutral) };
}

/** Scores marks by the Highlight Score. */
export function scoreMarks(asked: Asked, passage: Keyed, marks: readonly Mark[]): Scored<HighlightParts> {
	const { words, ids, ground } = keysOf(passage, asked.techniques);
	const highlights = marks.flatMap((mark) =>
		ranges(words, [mark]).map((range) => ({ range, label: mark.technique }))
	);
	const result = scoreOn(ground, highlights, { askLabels: asked.naming !== undefined });
	return {
		score: result.score,
		parts: {
			caught: result.caught,
			extraWords: result.extraWords,
			penalty: Math.min(result.penalty, result.caught),
			keys: result.keys.map((key, index) => ({ ...key, id: ids[index] ?? '' })),
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
