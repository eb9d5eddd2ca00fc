import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLostFacts } from './facts-kept';

const lost = (original: string, rewrite: string) => findLostFacts(original, rewrite);

describe('a number', () => {
	it.each<[string, string, string, string[]]>([
		['in the same digits', 'It cost 1,200 pounds.', 'The price: 1,200 pounds.', []],
		['without its comma', 'It cost 1,200 pounds.', '1200 pounds.', []],
		['in words', 'They had 9 votes.', 'They had nine votes.', []],
		['in digits', 'Nine voted.', '9 voted.', []],
		['with another unit of writing', 'Prices rose 4.5 %.', 'Prices rose by 4.5 percent.', []],
		[
			'not when another stands there',
			'It cost 1,200 pounds in 2019.',
			'It cost 200 pounds.',
			['1,200', '2019']
		],
		['not within a longer one', 'There were 24.', 'There were 240.', ['24']],
		['once', 'From 7 to 7.', 'Nothing.', ['7']]
	])('is kept %s', (_, original, rewrite, numbers) => {
		expect(lost(original, rewrite).numbers).toEqual(numbers);
	});
});

describe('a name', () => {
	it.each<[string, string, string, string[]]>([
		['as it is', 'They say Ada Pole lied.', 'Ada Pole was wrong.', []],
		['by its last word', 'They say Ada Pole lied.', 'Pole was wrong.', []],
		['with a possessive', 'It was Pole’s plan.', 'The plan is by Pole.', []],
		['not when it is gone', 'They say Ada Pole lied on Monday.', 'She was wrong.', ['Ada Pole', 'Monday']],
		['not for the first word of a sentence', 'Shame on them. Nobody came.', 'x', []],
		['for capitals at the start', 'NATO left in May.', 'They left.', ['NATO', 'May']],
		['not for the first word of a quotation', 'She said: “Never again.”', 'never again', []],
		['not for “I”', 'Yes, I think I’m late.', 'x', []]
	])('is kept %s', (_, original, rewrite, names) => {
		expect(lost(original, rewrite).names).toEqual(names);
	});
});

describe('a quotation', () => {
	it.each<[string, string, string, string[]]>([
		['in other quotation marks', 'He called it “a first step”.', 'He called it "a first step".', []],
		['whatever its punctuation', 'He said “Never, again!”', 'He said ‘never again’.', []],
		['not in part', 'He called it “a first step”.', 'He called it a step.', ['a first step']],
		['but no apostrophe makes one', "The council's plan, the mayor's idea.", 'x', []]
	])('is kept %s', (_, original, rewrite, quotes) => {
		expect(lost(original, rewrite).quotes).toEqual(quotes);
	});
});

it('a text that is left as it is loses nothing', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
			expect(lost(text, text)).toEqual({ numbers: [], names: [], quotes: [] });
		})
	);
});
