import type { ChoiceAnswer, ChoiceContent } from '../questions/choice/model';
import { askedKeys } from '../questions/highlight/asked-keys';
import type { HighlightAnswer, HighlightContent } from '../questions/highlight/model';
import type { Answer, Question } from '../questions/models';
import { markWords, mergeMarks, readText, type Mark, type ReadText } from '../text/marks';
import type { Key, Passage } from '../text/passage';
import { wordsIn, type WordRange } from '../text/words';
import { matchRows } from './simulated-match';
import { putInOrder } from './simulated-order';
import { sayFairly } from './simulated-rewrite';
import { writeWords } from './simulated-short';
import { markSource } from './simulated-sourcing';
import { judgeClaim } from './simulated-verdict';

/** A source of numbers from 0 to below 1. */
export type Random = () => number;

/** How somebody who was made up reads; both 0..1. */
export interface Reader {
	/** How likely a key is found, and a right option chosen. */
	readonly skill: number;
	/** How likely fair words are accused. */
	readonly suspicion: number;
}

/** The same numbers for the same seed: mulberry32. */
export function randomFrom(seed: number): Random {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** What such a reader answers; undefined where the question is left out. */
export function answerAs(
	reader: Reader,
	question: Question,
	passage: Passage | undefined,
	random: Random
): Answer | undefined {
	if (random() < 0.06 * (1 - reader.skill)) return undefined;
	switch (question.kind) {
		case 'choice':
			return question.several ? chooseSeveral(reader, question, random) : chooseOne(reader, question, random);
		case 'highlight':
			if (passage && question.sourcing) return markSource(reader, question.sourcing, passage, random);
			return passage && markPassage(reader, question, passage, random);
		case 'match':
			return matchRows(reader, question, random);
		case 'order':
			return putInOrder(reader, question, random);
		case 'verdict':
			return judgeClaim(reader, question, random);
		case 'short':
			return writeWords(reader, question, random);
		case 'rewrite':
			return sayFairly(reader, question, random);
	}
}

function chooseOne(reader: Reader, { options }: ChoiceContent, random: Random): ChoiceAnswer {
	const isRight = random() < 0.25 + 0.75 * reader.skill;
	const eligible = options.filter(({ right }) => right === isRight);
	const accuses = (technique: string | undefined) =>
		technique !== undefined && technique !== 'fair-statement';
	// The earlier wrong options tempt more, and those that accuse tempt the suspicious.
	const weights = eligible.map(
		({ technique }, index) => (accuses(technique) ? 1 + 2 * reader.suspicion : 1) / (index + 1)
	);
	const chosen = pick(eligible, weights, random);
	return { chosen: chosen ? [chosen.id] : [] };
}

function chooseSeveral(reader: Reader, { options }: ChoiceContent, random: Random): ChoiceAnswer {
	const chances = options.map(({ right }) => (right ? 0.2 + 0.8 * reader.skill : 0.6 * reader.suspicion));
	const chosen = options.filter((_, index) => random() < (chances[index] ?? 0));
	return { chosen: chosen.map(({ id }) => id) };
}

function markPassage(
	reader: Reader,
	question: HighlightContent,
	passage: Passage,
	random: Random
): HighlightAnswer {
	const text = readText(passage.text);
	const nameFor = (right: readonly string[]) => nameTechnique(reader, question, right, random);
	const found = askedKeys(question, passage)
		.filter(() => random() < reader.skill)
		.flatMap((key) =>
			wordsFound(text, key, random).flatMap((range) => markWords(text, range, nameFor(key.techniques)))
		);
	const accused = fairSentences(text, passage)
		.filter(() => random() < 0.45 * reader.suspicion)
		.flatMap((sentence) => markWords(text, someWords(sentence, random), nameFor([])));
	const marks: Mark[] = mergeMarks(text, [...found, ...accused]);
	return { marks, nothing: marks.length === 0 };
}

/** The core, the core with its margin, half of the core, or the core and words around it. */
function wordsFound(text: ReadText, key: Key, random: Random): WordRange[] {
	const rangesOf = (spans: Key['core']) => spans.flatMap((span) => wordsIn(text.words, span) ?? []);
	const chance = random();
	if (chance < 0.55) return rangesOf(key.core);
	if (chance < 0.8) return rangesOf(key.acceptable);
	if (chance < 0.9)
		return rangesOf(key.core).map(({ from, to }) => ({ from, to: from + Math.ceil((to - from) / 2) }));
	return rangesOf(key.acceptable).map(({ from, to }) => ({
		from: Math.max(0, from - 3),
		to: Math.min(text.words.length, to + 4)
	}));
}

function fairSentences(text: ReadText, passage: Passage): WordRange[] {
	const keyed = passage.keys.flatMap(({ acceptable }) => acceptable);
	return text.sentences
		.filter(({ start, end }) => keyed.every((span) => span.end <= start || span.start >= end))
		.map(({ words }) => words)
		.filter(({ from, to }) => to > from);
}

function someWords({ from, to }: WordRange, random: Random): WordRange {
	const first = from + Math.floor(random() * (to - from));
	return { from: first, to: Math.min(to, first + 1 + Math.floor(random() * 5)) };
}

function nameTechnique(
	reader: Reader,
	{ naming }: HighlightContent,
	right: readonly string[],
	random: Random
): string | undefined {
	if (!naming) return undefined;
	const known = naming.all.filter((technique) => right.includes(technique));
	const candidates = known.length > 0 && random() < 0.3 + 0.7 * reader.skill ? known : naming.offer;
	return pick(
		candidates,
		candidates.map(() => 1),
		random
	);
}

function pick<T>(items: readonly T[], weights: readonly number[], random: Random): T | undefined {
	let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
	return items.find((_, index) => (left -= weights[index] ?? 0) < 0);
}
