import { wordsOf, type Span, type Word, type WordRange } from './words';

/**
 * Where sentences end is part of how marks are stored, so the rule is our own and fixed:
 * Intl.Segmenter follows the ICU of each browser and of each Node, and knows no "Mr.".
 */
const END = /[.!?…]+["'”’»)\]]*(?=\s|$)|\n+/gu;
const ABBREVIATION =
	/(?:^|[\s("“])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|Gen|Gov|Sen|Rep|Lt|Col|Capt|vs|etc|e\.g|i\.e|cf|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/u;
/** “No. 5”; before anything else “No.” is an answer. */
const NUMBER = /(?:^|[\s("“])No\.$/u;
const DOTTED = /(?:^|[\s("“])(?:\p{Lu}\.){2,}$/u;

/** A sentence: its span without surrounding space, and the words in it. Never empty of words. */
export interface Sentence extends Span {
	readonly index: number;
	readonly words: WordRange;
}

/** The sentences of a text in order. A line break always ends one; an abbreviation's period never does. */
export function sentencesOf(text: string, words: readonly Word[] = wordsOf(text)): Sentence[] {
	const sentences: Sentence[] = [];
	let nextWord = 0;
	for (const { start, end } of piecesOf(text)) {
		const from = nextWord;
		while (nextWord < words.length && (words[nextWord]?.start ?? end) < end) nextWord++;
		if (nextWord > from) {
			sentences.push({ index: sentences.length, start, end, words: { from, to: nextWord } });
		}
	}
	return sentences;
}

function piecesOf(text: string): Span[] {
	const pieces: Span[] = [];
	let start = 0;
	for (const match of text.matchAll(END)) {
		const end = match.index + match[0].length;
		if (!match[0].startsWith('\n') && !endsSentence(text, start, match.index, end)) continue;
		pieces.push(trimmed(text, start, end));
		start = end;
	}
	pieces.push(trimmed(text, start, text.length));
	return pieces.filter((piece) => piece.end > piece.start);
}

function endsSentence(text: string, start: number, dot: number, end: number): boolean {
	const next = text.slice(end).match(/^[^\S\n]*(.?)/su)?.[1] ?? '';
	if (next === '' || next === '\n') return true;
	if (/\p{Ll}/u.test(next)) return false;
	if (text[dot] !== '.' || end - dot > 1) return true;
	const head = text.slice(start, dot + 1);
	if (/\d/.test(next) && NUMBER.test(head)) return false;
	return !ABBREVIATION.test(head) && !DOTTED.test(head);
}

function trimmed(text: string, start: number, end: number): Span {
	const piece = text.slice(start, end);
	return {
		start: start + (piece.length - piece.trimStart().length),
		end: end - (piece.length - piece.trimEnd().length)
	};
}
