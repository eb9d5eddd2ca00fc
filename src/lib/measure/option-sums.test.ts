import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addChoice,
	emptyOptionSums,
	mergeOptionSums,
	removeChoice,
	type Choice,
	type OptionSums
} from './option-sums';

const IDS = ['a', 'b', 'c'];
const choice = fc.record<Choice>({
	chosen: fc.subarray(IDS),
	rest: fc.double({ min: -6, max: 30, noNaN: true })
});
const choices = fc.array(choice, { maxLength: 20 });
const sumsOf = (all: readonly Choice[]) => all.reduce(addChoice, emptyOptionSums(IDS));

/** The same sums but for rounding. */
const near = ({ n, sumRest, sumRestRest, options }: OptionSums) => ({
	...{ n, sumRest: expect.closeTo(sumRest, 8), sumRestRest: expect.closeTo(sumRestRest, 8) },
	options: options.map((option) => ({ ...option, sumRest: expect.closeTo(option.sumRest, 8) }))
});

describe('the sums of options', () => {
	it('count who chose what, and what they earned elsewhere', () => {
		const all = [
			{ chosen: ['a'], rest: 3 },
			{ chosen: ['a', 'c'], rest: 2 },
			{ chosen: [], rest: 1 }
		];
		expect(sumsOf(all)).toEqual({
			...{ n: 3, sumRest: 6, sumRestRest: 14 },
			options: [
				{ id: 'a', n: 2, sumRest: 5 },
				{ id: 'b', n: 0, sumRest: 0 },
				{ id: 'c', n: 1, sumRest: 2 }
			]
		});
	});

	it('of two halves are those of the whole', () => {
		fc.assert(
			fc.property(choices, choices, (one, other) => {
				expect(mergeOptionSums(sumsOf(one), sumsOf(other))).toEqual(near(sumsOf([...one, ...other])));
			})
		);
	});

	it('are what they were when a choice is added and taken out', () => {
		fc.assert(
			fc.property(choices, choice, (all, one) => {
				expect(removeChoice(addChoice(sumsOf(all), one), one)).toEqual(near(sumsOf(all)));
			})
		);
	});

	it('of other options are refused', () => {
		expect(() => mergeOptionSums(sumsOf([]), emptyOptionSums(['a']))).toThrow(RangeError);
	});
});
