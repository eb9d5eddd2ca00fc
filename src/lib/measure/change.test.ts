import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dPpc2, itemsNeeded, meanChange, sampleSizeTwoGroups, spearmanBrown } from './change';
import vectors from './vectors/change.json';

const close = (value: number) => expect.closeTo(value, 6);
const { input, expected } = vectors.dPpc2;
const taught = { n: input.nT, meanBefore: input.mT0, meanAfter: input.mT1, sdBefore: input.sT };
const control = { n: input.nC, meanBefore: input.mC0, meanAfter: input.mC1, sdBefore: input.sC };

describe('the mean change', () => {
	const pairsOf = (changes: readonly number[]) => changes.map((after) => ({ before: 0, after }));

	it('is that of after less before, with its t interval', () => {
		const pairs = [
			{ before: 1, after: 2 },
			{ before: 2, after: 5 },
			{ before: 3, after: 5 }
		];
		expect(meanChange(pairs)).toEqual({
			...{ n: 3, mean: close(2), sd: close(1) },
			...{ low: expect.closeTo(-0.48414, 5), high: expect.closeTo(4.48414, 5) }
		});
	});

	it('is a point where all change alike', () => {
		expect(meanChange(pairsOf([0.5, 0.5, 0.5]))).toEqual({ n: 3, mean: 0.5, sd: 0, low: 0.5, high: 0.5 });
	});

	it('lies in its interval', () => {
		const change = fc.double({ min: -30, max: 30, noNaN: true });
		fc.assert(
			fc.property(fc.array(change, { minLength: 2, maxLength: 30 }), (changes) => {
				const { mean = NaN, low = NaN, high = NaN } = meanChange(pairsOf(changes)) ?? {};
				return low <= mean && mean <= high;
			})
		);
	});

	it.each([[[]], [[1]]])('does not exist for the changes %j', (changes) => {
		expect(meanChange(pairsOf(changes))).toBeUndefined();
	});
});

describe('the effect against a control group', () => {
	it('agrees with the reference', () => {
		expect(dPpc2(taught, control)).toEqual({
			...{ d: close(expected.d), sdBefore: close(expected.sdPrePooled), correction: close(expected.cp) }
		});
	});

	it('changes its sign with the groups', () => {
		expect(dPpc2(control, taught)?.d).toEqual(close(-expected.d));
	});

	it.each([
		['two students', { ...taught, n: 1 }, { ...control, n: 1 }],
		['an empty group', taught, { ...control, n: 0 }],
		['groups without a difference', { ...taught, sdBefore: 0 }, { ...control, sdBefore: 0 }]
	])('does not exist for %s', (_, one, other) => {
		expect(dPpc2(one, other)).toBeUndefined();
	});
});

describe('the students that an effect takes', () => {
	it.each(vectors.sampleSize)('of $d with a pretest of r = $prePostR are $expected', (one) => {
		expect(sampleSizeTwoGroups(one.d, one.prePostR)).toBe(one.expected);
	});

	it('cannot be said of no effect', () => {
		expect(sampleSizeTwoGroups(0, 0)).toBeUndefined();
		expect(sampleSizeTwoGroups(0, 1)).toBeUndefined();
	});

	it.each([1.1, -1.1, Number.NaN])('are refused for r = %d', (prePostR) => {
		expect(() => sampleSizeTwoGroups(0.5, prePostR)).toThrow(RangeError);
	});
});

describe('the reliability of a longer test', () => {
	it.each(vectors.spearmanBrown)('of $r, $k times as long, is $expected', ({ r, k, expected: longer }) => {
		expect(spearmanBrown(r, k)).toEqual(close(longer));
	});

	it('does not exist where a negative one leaves no such test', () => {
		expect([spearmanBrown(-0.5, 3), spearmanBrown(-0.5, 4)]).toEqual([undefined, undefined]);
	});
});

describe('the items that a reliability takes', () => {
	it.each([...vectors.itemsNeeded, { itemR: 0.15, target: 0.7, expected: 14 }])(
		'of $target with items of $itemR are $expected',
		({ itemR, target, expected: items }) => {
			expect(itemsNeeded(itemR, target)).toBe(items);
		}
	);

	it('are just enough', () => {
		const share = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100);
		fc.assert(
			fc.property(share, share, (reliability, target) => {
				const items = itemsNeeded(reliability, target) ?? NaN;
				expect(spearmanBrown(reliability, items)).toBeGreaterThanOrEqual(target - 1e-9);
				expect(spearmanBrown(reliability, items - 1)).toBeLessThan(target);
			})
		);
	});

	it.each([
		[0, 0.8],
		[-0.1, 0.8],
		[0.1, 1],
		[0.1, 0]
	])('cannot be said of items of %d for %d', (reliability, target) => {
		expect(itemsNeeded(reliability, target)).toBeUndefined();
	});
});
