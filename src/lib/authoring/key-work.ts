import type { ReadText } from '../text/marks';
import type { Key, Passage } from '../text/passage';
import { spanOfWords, wordsIn, type Span, type WordRange } from '../text/words';
import { withoutRanges, withRanges } from './word-ranges';

export type Contested = Passage['contested'][number];

/** What is said of the words of a passage, as it is stored. */
export interface KeyWork {
	readonly keys: readonly Key[];
	readonly contested: readonly Contested[];
}

/** A key by its words. Both lists are in order, and no two ranges of a list touch. */
export interface KeyedWords {
	readonly key: Key;
	readonly core: readonly WordRange[];
	/** Holds the core. */
	readonly acceptable: readonly WordRange[];
}

/** A contested stretch by its words. */
export interface ContestedWords {
	readonly range: WordRange;
	readonly reason: string;
}

export interface WorkByWords {
	/** In reading order. */
	readonly keys: readonly KeyedWords[];
	/** In reading order; overlaps no other, and no key. */
	readonly contested: readonly ContestedWords[];
}

/** Reads stored spans as words. What breaks a rule of the key is mended: a core counts for more than what is contested. */
export function toWords(passage: ReadText, { keys, contested }: KeyWork): WorkByWords {
	const read = keys.map((key): KeyedWords => {
		const core = rangesOf(passage, key.core);
		return { key, core, acceptable: withRanges(rangesOf(passage, key.acceptable), core) };
	});
	const stretches = contested.flatMap(({ span, reason }) =>
		rangesOf(passage, [span]).map((range) => ({ range, reason }))
	);
	return inOrder({ keys: read, contested: contestedOutside(apart(stretches), read, 'core') });
}

/** The spans of whole words that are stored. */
export function toWork(passage: ReadText, { keys, contested }: WorkByWords): KeyWork {
	const spans = (ranges: readonly WordRange[]) => ranges.map((range) => spanOfWords(passage.words, range));
	return {
		keys: keys.map(({ key, core, acceptable }) => ({
			...key,
			core: spans(core),
			acceptable: spans(acceptable)
		})),
		contested: contested.map(({ range, reason }) => ({ span: spanOfWords(passage.words, range), reason }))
	};
}

/** Keys without a core are gone; all else stands in reading order. */
export function inOrder({ keys, contested }: WorkByWords): WorkByWords {
	const first = ({ core }: KeyedWords) => core[0]?.from ?? 0;
	return {
		keys: keys.filter(({ core }) => core.length > 0).toSorted((a, b) => first(a) - first(b)),
		contested: contested.toSorted((a, b) => a.range.from - b.range.from)
	};
}

/** Contested stretches without the words of keys. */
export function contestedOutside(
	contested: readonly ContestedWords[],
	keys: readonly KeyedWords[],
	part: 'core' | 'acceptable' = 'acceptable'
): ContestedWords[] {
	const taken = keys.flatMap((key) => key[part]);
	return contested.flatMap(({ range, reason }) =>
		withoutRanges([range], taken).map((left) => ({ range: left, reason }))
	);
}

/** Where contested stretches overlap, the first keeps the words. */
function apart(stretches: readonly ContestedWords[]): ContestedWords[] {
	return stretches.reduce<ContestedWords[]>(
		(before, { range, reason }) => [
			...before,
			...withoutRanges(
				[range],
				before.map((other) => other.range)
			).map((left) => ({ range: left, reason }))
		],
		[]
	);
}

function rangesOf(passage: ReadText, spans: readonly Span[]): WordRange[] {
	return withRanges(
		spans.flatMap((span) => wordsIn(passage.words, span) ?? []),
		[]
	);
}
