import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, snapToWords, spanOfWords, wordsIn, wordsOf } from './words';

const ZWJ = '\u200d';
const ZWNJ = '\u200c';

const texts = (text: string) => wordsOf(text).map(({ start, end }) => text.slice(start, end));

describe('the words of a text', () => {
	it.each([
		['punctuation stands outside words', '“Stop!” (he said) — twice…', ['Stop', 'he', 'said', 'twice']],
		['an apostrophe inside a word belongs to it', "Lavrov's don’t", ["Lavrov's", 'don’t']],
		['an apostrophe at an edge does not', "'twas the owners' day", ['twas', 'the', 'owners', 'day']],
		[
			'a hyphen inside a word belongs to it',
			'non-Pashtuns 1996-2001 -no- a - b',
			['non-Pashtuns', '1996-2001', 'no', 'a', 'b']
		],
		['a dash separates words', 'one–two—three', ['one', 'two', 'three']],
		['numbers are words', '20 years, 3.5 %, P1', ['20', 'years', '3', '5', 'P1']],
		['accents stay, written as one character or two', 'café cafe\u0301', ['café', 'cafe\u0301']],
		['Hindi words keep their vowel signs', 'यह एक किताब है।', ['यह', 'एक', 'किताब', 'है']],
		['a Hindi word with a joiner is one word', `क्${ZWJ}ष है`, [`क्${ZWJ}ष`, 'है']],
		['a Persian word with a non-joiner is one word', `او می${ZWNJ}رود`, ['او', `می${ZWNJ}رود`]],
		['pointed Hebrew words keep their points', 'שָׁלוֹם עוֹלָם', ['שָׁלוֹם', 'עוֹלָם']],
		['a word with a soft hyphen is one word', 'farm\u00adland', ['farm\u00adland']],
		['an emoji is no word, nor is its variation selector', 'I ❤\ufe0f it 🙂', ['I', 'it']],
		['a family of emoji is no word', `so 👩${ZWJ}👩${ZWJ}👧 here`, ['so', 'here']],
		['letters outside the basic plane are letters', '𝒜𝒷 ok', ['𝒜𝒷', 'ok']],
		['an empty text has none', '', []],
		['space and punctuation have none', ' \n… — !', []]
	])('%s', (_, text, words) => {
		expect(texts(text)).toEqual(words);
	});

	it('have their place and their UTF-16 offsets', () => {
		expect(wordsOf('🙂 ab, c')).toEqual([
			{ index: 0, start: 3, end: 5 },
			{ index: 1, start: 7, end: 8 }
		]);
	});

	it('are counted', () => {
		expect(countWords('The war, they say, goes on.')).toBe(6);
	});

	it('stand in order, apart, and are found again as themselves', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const words = wordsOf(text);
				expect(words.every((word, at) => word.index === at && word.start < word.end)).toBe(true);
				expect(words.every((word, at) => word.start > (words[at - 1]?.end ?? -1))).toBe(true);
				expect(words.map((word) => texts(text.slice(word.start, word.end)).length)).toEqual(
					words.map(() => 1)
				);
			})
		);
	});
});

describe('the words under a span', () => {
	const text = 'The proxy army, they say.';
	const words = wordsOf(text);

	it.each([
		['a whole word', { start: 4, end: 9 }, { from: 1, to: 2 }],
		['half a word', { start: 6, end: 8 }, { from: 1, to: 2 }],
		['two halves', { start: 8, end: 11 }, { from: 1, to: 3 }],
		['punctuation at both edges', { start: 3, end: 16 }, { from: 1, to: 3 }],
		['everything and more', { start: -5, end: 99 }, { from: 0, to: 5 }],
		['punctuation between words', { start: 14, end: 16 }, undefined],
		['a caret inside a word', { start: 5, end: 5 }, { from: 1, to: 2 }],
		['a caret at a word’s end', { start: 9, end: 9 }, undefined],
		['the last period', { start: 24, end: 25 }, undefined]
	])('are found for %s', (_, span, range) => {
		expect(wordsIn(words, span)).toEqual(range);
	});

	it.each([
		['outward to whole words', { start: 6, end: 12 }, 'proxy army'],
		['inward from punctuation', { start: 3, end: 16 }, 'proxy army']
	])('snap it %s', (_, span, snapped) => {
		const { start, end } = snapToWords(words, span) ?? { start: 0, end: 0 };
		expect(text.slice(start, end)).toBe(snapped);
	});

	it('are none where the span holds none', () => {
		expect(snapToWords(words, { start: 14, end: 16 })).toBeUndefined();
	});

	it('give a span that snaps to itself', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), fc.nat(40), (any, a, b) => {
				const all = wordsOf(any);
				const snapped = snapToWords(all, { start: Math.min(a, b), end: Math.max(a, b) + 1 });
				expect(snapped && snapToWords(all, snapped)).toEqual(snapped);
			})
		);
	});

	it.each([
		['an empty range', { from: 1, to: 1 }],
		['a reversed range', { from: 2, to: 1 }],
		['a range outside the text', { from: 4, to: 6 }]
	])('have no span for %s', (_, range) => {
		expect(() => spanOfWords(words, range)).toThrow(RangeError);
	});
});
