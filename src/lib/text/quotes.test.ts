import { describe, expect, it } from 'vitest';
import { findQuote, QuoteError } from './quotes';

const TEXT = 'Finally all of the proxy army, all of it, left. The “army” of Lavrov’s friends is no-army.';

describe('a quotation', () => {
	it.each([
		['words that stand once', 'proxy army', 19],
		['words with their punctuation', 'proxy army,', 19],
		['the first of two occurrences', 'all of#1', 8],
		['the second of two occurrences', 'all of#2', 31],
		['a word that others contain', 'army#2', 53],
		['a word with its apostrophe', 'Lavrov’s', 62],
		['words over a quotation mark', '“army” of', 52]
	])('is found: %s', (_, quotation, start) => {
		const words = quotation.replace(/#\d$/, '');
		expect(findQuote(TEXT, quotation)).toEqual({ start, end: start + words.length });
	});

	it.each([
		['words that are not there', 'proxy armies', '“proxy armies” is not in the passage'],
		['another case', 'Proxy army', '“Proxy army” is not in the passage'],
		['an occurrence too many', 'all of#3', '“all of” stands 2 times, not 3'],
		['occurrence 0', 'all of#0', '“all of” stands 2 times, not 0'],
		[
			'words that stand twice without a number',
			'all of',
			'“all of” stands 2 times in the passage: add #1, #2, …'
		],
		['half a word', 'prox', '“prox” is not in the passage'],
		['half a word at its end', 'proxy arm', '“proxy arm” is not in the passage'],
		['a word without its apostrophe', 'Lavrov', '“Lavrov” is not in the passage'],
		['half a hyphenated word', 'no', '“no” is not in the passage'],
		['nothing', '', '“” is not in the passage']
	])('is refused: %s', (_, quotation, message) => {
		expect(() => findQuote(TEXT, quotation)).toThrow(new QuoteError(message));
	});

	it('may contain a # that is no number', () => {
		expect(findQuote('in C# code', 'C#')).toEqual({ start: 3, end: 5 });
	});
});
