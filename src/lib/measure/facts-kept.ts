/** Which facts of a sentence a rewrite has lost. It knows words, not meanings: what it lists is to be looked at. */
import { sentencesOf } from '../text/sentences';
import { wordsOf, type Word } from '../text/words';

/** As they stand in the original, in reading order, each once. */
export interface LostFacts {
	/** In digits or, from two to twelve, in words. */
	readonly numbers: readonly string[];
	/** Words with a capital that begin no sentence: people, places, bodies, days. */
	readonly names: readonly string[];
	/** What stands in quotation marks, without them. */
	readonly quotes: readonly string[];
}

const NUMBER_WORDS = [
	'two',
	'three',
	'four',
	'five',
	'six',
	'seven',
	'eight',
	'nine',
	'ten',
	'eleven',
	'twelve'
];
const NUMBER = new RegExp(
	String.raw`(?<![\p{L}\p{N}])(?:\p{N}+(?:[.,:]\p{N}+)*|${NUMBER_WORDS.join('|')})(?![\p{L}\p{N}])`,
	'giu'
);
const QUOTE = /“([^“”]+)”|"([^"]+)"|‘([^‘’]+)’(?![\p{L}\p{N}])/gu;
/** Before a word with a capital: it opens a quotation or follows a colon, and so need be no name. */
const OPENING = /["“‘:]\s*$/u;

/**
 * What of an original's facts a rewrite does not hold. A number is kept in digits as in words, with or without
 * commas; a name by its last word (“Ada Pole” by “Pole”); a quotation by its words in their order.
 */
export function findLostFacts(original: string, rewrite: string): LostFacts {
	const numbers = new Set(numbersIn(rewrite).map(toDigits));
	const words = new Set(wordsOf(rewrite).map((word) => bare(textOf(rewrite, word))));
	const run = plainRun(rewrite);
	return {
		numbers: once(numbersIn(original)).filter((number) => !numbers.has(toDigits(number))),
		names: once(namesIn(original)).filter((name) => !words.has(bare(name.split(/\s+/).at(-1) ?? ''))),
		quotes: once(quotesIn(original)).filter((quote) => !run.includes(plainRun(quote)))
	};
}

function numbersIn(text: string): string[] {
	return Array.from(text.matchAll(NUMBER), ([number]) => number);
}

function toDigits(number: string): string {
	const inWords = NUMBER_WORDS.indexOf(number.toLowerCase());
	return inWords >= 0 ? String(inWords + 2) : number.replace(/,(?=\p{N}{3}(?!\p{N}))/gu, '');
}

function quotesIn(text: string): string[] {
	return Array.from(
		text.matchAll(QUOTE),
		([, curly, straight, single]) => curly ?? straight ?? single ?? ''
	).filter((quote) => wordsOf(quote).length > 0);
}

/** Neighboring words with capitals as one name. */
function namesIn(text: string): string[] {
	const words = wordsOf(text);
	const first = new Set(sentencesOf(text, words).map((sentence) => sentence.words.from));
	const isName = (word: Word) => {
		const said = textOf(text, word);
		if (!/^\p{Lu}/u.test(said) || /^I(?:['’]|$)/.test(said)) return false;
		return /^\p{Lu}{2,}$/u.test(said) || !(first.has(word.index) || OPENING.test(text.slice(0, word.start)));
	};
	const names: { start: number; end: number; last: number }[] = [];
	for (const word of words.filter(isName)) {
		const before = names.at(-1);
		const follows = before?.last === word.index - 1 && text.slice(before.end, word.start) === ' ';
		if (before && follows) names[names.length - 1] = { ...before, end: word.end, last: word.index };
		else names.push({ start: word.start, end: word.end, last: word.index });
	}
	return names.map(({ start, end }) => text.slice(start, end).replace(/['’]s$/, ''));
}

/** The words of a text in small letters, a space around each. */
function plainRun(text: string): string {
	return ` ${wordsOf(text)
		.map((word) => bare(textOf(text, word)))
		.join(' ')} `;
}

/** A word without case, curled apostrophe or possessive. */
function bare(word: string): string {
	return word.toLowerCase().replaceAll('’', "'").replace(/'s$/, '');
}

function textOf(text: string, { start, end }: Word): string {
	return text.slice(start, end);
}

function once(items: readonly string[]): string[] {
	return items.filter((item, at) => items.findIndex((other) => bare(other) === bare(item)) === at);
}
