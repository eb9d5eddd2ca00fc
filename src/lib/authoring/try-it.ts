import { scoreMarks, type Asked } from '../questions/highlight/score';
import { markWords, mergeMarks, readText, type Mark, type ReadText } from '../text/marks';
import type { Key, Passage } from '../text/passage';
import { wordsIn, type Span, type WordRange } from '../text/words';

/** What students typically give to a highlight question. */
const TYPICAL = [
	...(['exact', 'wider', 'narrower', 'sentences'] as const),
	...(['everything', 'nothing', 'every-second-word'] as const)
];
export type TypicalAnswer = (typeof TYPICAL)[number];

export interface Tried {
	readonly answer: TypicalAnswer;
	/** 0..1 */
	readonly score: number;
	/** Share of the keys caught, 0..1. */
	readonly caught: number;
	/** Fair words marked. */
	readonly extraWords: number;
}

/**
 * What each typical answer would score, by the very rule that students are graded by. Without a question, every key
 * is asked for, also one that is not named yet. Where names are asked, each mark carries a right one; marks made
 * without regard to the keys carry that of the first.
 */
export function tryIt(passage: Pick<Passage, 'text' | 'keys' | 'contested'>, question?: Asked): Tried[] {
	const read = readText(passage.text);
	const tried = question ? passage : { ...passage, keys: passage.keys.map(withName) };
	const asked = question ?? { techniques: tried.keys.flatMap(({ techniques }) => techniques) };
	const keys = tried.keys.filter(({ techniques }) =>
		techniques.some((technique) => asked.techniques.includes(technique))
	);
	return TYPICAL.map((answer) => {
		const { score, parts } = scoreMarks(asked, tried, marksOf(read, keys, answer));
		return { answer, score, caught: parts.caught, extraWords: parts.extraWords };
	});
}

function withName(key: Key): Key {
	return key.techniques.length > 0 ? key : { ...key, techniques: ['not named yet'] };
}

function marksOf(read: ReadText, keys: readonly Key[], answer: TypicalAnswer): Mark[] {
	const all = { from: 0, to: read.words.length };
	switch (answer) {
		case 'exact':
			return eachCore(read, keys, (range) => range);
		case 'wider':
			return eachCore(read, keys, ({ from, to }) => ({
				from: Math.max(0, from - 1),
				to: Math.min(all.to, to + 1)
			}));
		case 'narrower':
			return eachCore(read, keys, ({ from, to }) => {
				const start = to - from > 1 ? from + 1 : from;
				return { from: start, to: to - start > 1 ? to - 1 : to };
			});
		case 'sentences':
			return eachCore(read, keys, (range) => sentencesAround(read, range));
		case 'everything':
			return named(read, keys, [all]);
		case 'nothing':
			return [];
		case 'every-second-word':
			return named(
				read,
				keys,
				read.words.flatMap(({ index }) => (index % 2 === 0 ? [{ from: index, to: index + 1 }] : []))
			);
	}
}

function eachCore(read: ReadText, keys: readonly Key[], to: (range: WordRange) => WordRange): Mark[] {
	return mergeMarks(
		read,
		keys.flatMap(({ core, techniques: [technique] }) =>
			rangesOf(read, core).flatMap((range) => markWords(read, to(range), technique))
		)
	);
}

function named(read: ReadText, keys: readonly Key[], ranges: readonly WordRange[]): Mark[] {
	const technique = keys[0]?.techniques[0];
	return mergeMarks(
		read,
		ranges.flatMap((range) => markWords(read, range, technique))
	);
}

function sentencesAround({ sentences }: ReadText, range: WordRange): WordRange {
	const met = sentences.filter(({ words }) => words.from < range.to && range.from < words.to);
	return { from: met[0]?.words.from ?? range.from, to: met.at(-1)?.words.to ?? range.to };
}

function rangesOf({ words }: ReadText, spans: readonly Span[]): WordRange[] {
	return spans.flatMap((span) => wordsIn(words, span) ?? []);
}
