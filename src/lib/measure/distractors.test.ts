import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadDistractors, distractorAnalysis, miskeySuspects, optionGroups } from './distractors';
import { addChoice, emptyOptionSums, type Choice, type OptionSums } from './option-sums';
import vectors from './vectors/distractors.json';

const close = (value: number) => expect.closeTo(value, 6);
const sumsOf = (ids: readonly string[], choices: readonly Choice[]) =>
	choices.reduce(addChoice, emptyOptionSums(ids));
const choicesOf = (chosen: readonly string[], rest: readonly number[]) =>
	chosen.map((option, place) => ({ chosen: [option], rest: rest[place] ?? NaN }));

const IDS = ['a', 'b', 'c'];
const choices = fc.array(
	fc.record<Choice>({ chosen: fc.subarray(IDS), rest: fc.constantFrom(0, 0.1, 0.3, 1, 2.5) }),
	{ maxLength: 30 }
);

describe.each(vectors)('the options of a $name', (item) => {
	const { options, key, expected } = item;
	const all = choicesOf(item.choices, item.rest);
	const sums = sumsOf(options, all);
	const entries = Object.entries(expected.options);

	it('agree with the reference on counts, shares and correlations', () => {
		expect(distractorAnalysis(sums, [key])).toEqual({
			functioning: expected.functioning,
			efficiency: close(expected.distractorEfficiency / 100),
			options: entries.map(([id, { count, share, optionRest, ...option }]) => ({
				...{ id, isKey: id === key, n: count, share: close(share), optionRest: close(optionRest) },
				isFunctioning: 'functioning' in option && option.functioning
			}))
		});
	});

	it('agree with the reference on the best and the weakest students', () => {
		expect(optionGroups(options, all)).toEqual(
			entries.map(([id, { upper, lower }]) => ({ id, upper: close(upper), lower: close(lower) }))
		);
	});

	it('agree with the reference on the key', () => {
		expect(miskeySuspects(sums, [key], all)).toEqual(expected.miskeySuspect);
	});
});

describe('distractors', () => {
	it('are sound for any choices', () => {
		fc.assert(
			fc.property(choices, (all) => {
				const { options, efficiency } = distractorAnalysis(sumsOf(IDS, all), ['a']);
				const figures = options.flatMap(({ share, optionRest }) => [share ?? 0, optionRest ?? 0]);
				return [efficiency ?? 0, ...figures].every((figure) => Math.abs(figure) <= 1);
			})
		);
	});

	it('say nothing of an item that nobody met', () => {
		const none = distractorAnalysis(emptyOptionSums(IDS), ['a']);
		expect(none).toMatchObject({ functioning: 0, efficiency: 0 });
		expect(none.options.map(({ share, optionRest }) => [share, optionRest])).toEqual(
			IDS.map(() => [undefined, undefined])
		);
		expect([optionGroups(IDS, []), miskeySuspects(emptyOptionSums(IDS), ['a'], [])]).toEqual([undefined, []]);
	});

	it('have no efficiency where every option is accepted', () => {
		expect(distractorAnalysis(emptyOptionSums(IDS), IDS).efficiency).toBeUndefined();
	});

	it('are not suspected where the accepted options together are chosen more', () => {
		const best = ['c', 'c', 'c', 'a', 'a', 'b', 'b'];
		const others = Array.from({ length: 19 }, (_, place) => (place % 2 === 0 ? 'a' : 'b'));
		const all = choicesOf(
			[...best, ...others],
			[...best, ...others].map((_, place) => (place < best.length ? 9 : 5))
		);
		const sums = sumsOf(IDS, all);
		expect([miskeySuspects(sums, ['a'], all), miskeySuspects(sums, ['a', 'b'], all)]).toEqual([['c'], []]);
	});
});

describe('a dead distractor', () => {
	const classOf = (n: number, b: number): OptionSums => ({
		...{ n, sumRest: 0, sumRestRest: 0 },
		options: [
			{ id: 'a', n: 0, sumRest: 0 },
			{ id: 'b', n: b, sumRest: 0 }
		]
	});

	it.each([
		[[classOf(40, 1), classOf(41, 2)], ['b']],
		[[classOf(40, 1)], []],
		[[classOf(40, 1), classOf(39, 0)], []],
		[[classOf(40, 1), classOf(40, 2)], []],
		[[], []]
	])('of %j is %j', (classes, dead) => {
		expect(deadDistractors(classes, ['a'])).toEqual(dead);
	});
});
