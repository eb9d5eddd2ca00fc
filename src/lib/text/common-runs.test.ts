import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonRunFinder } from './common-runs';

const OTHER = `The mill by the river has stood empty since the flood,
and nobody knows who holds its papers. The mill by the river burned.`;

function runsIn(text: string, least = 4) {
	return commonRunFinder(
		OTHER,
		least
	)(text).map(({ at, inOther, words }) => [
		text.slice(at.start, at.end),
		OTHER.slice(inOther.start, inOther.end),
		words
	]);
}

describe('words in common', () => {
	it.each([
		['as few words as asked for', 'I think nobody knows who holds it.', ['nobody knows who holds', 4]],
		[
			'as many words as there are',
			'She said the mill by the river has stood.',
			['the mill by the river has stood', 7]
		],
		['the longer of two places', 'The mill by the river burned.', ['The mill by the river burned', 6]],
		[
			'words in another case and with other signs',
			'EMPTY – since: “the flood”',
			['EMPTY – since: “the flood', 4]
		]
	])('are found: %s', (_, text, [said, words]) => {
		expect(runsIn(text)).toEqual([[said, expect.any(String), words]]);
	});

	it('are found across a line break, and told as they stand in both texts', () => {
		expect(runsIn('since the flood and nobody')).toEqual([
			['since the flood and nobody', 'since the flood,\nand nobody', 5]
		]);
	});

	it('are found again and again in one text', () => {
		expect(runsIn('The mill by the river; nobody knows who holds it; by the river burned.')).toHaveLength(3);
	});

	it.each([
		['fewer words', 'nobody knows who'],
		['a word between', 'nobody really knows who holds'],
		['half a word', 'nobody knows who hold'],
		['no word', ''],
		['the same words in another order', 'who knows nobody holds papers its']
	])('are not found where there are %s', (_, text) => {
		expect(runsIn(text)).toEqual([]);
	});

	it('are all of a text that is part of the other', () => {
		const word = fc.constantFrom('a', 'b', 'c');
		const words = fc.array(word, { minLength: 4, maxLength: 9 });
		fc.assert(
			fc.property(words, words, words, (before, text, after) => {
				const find = commonRunFinder([...before, ...text, ...after].join(' '), 4);
				const [first, ...others] = find(text.join(' '));
				expect([first?.words, others]).toEqual([text.length, []]);
			})
		);
	});
});
