import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaUnderCurve } from './auc';

const numbers = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 9 });

describe('the area under the curve', () => {
	it('agrees with the reference', () => {
		expect(areaUnderCurve([6, 5, 5, 4, 2], [1, 2, 3, 4, 1])).toBeCloseTo(0.88, 9);
	});

	it.each([
		[[2, 3], [0, 1], 1],
		[[0, 1], [2, 3], 0],
		[[1, 1], [1], 0.5]
	])('of %j against %j is %d', (positives, negatives, area) => {
		expect(areaUnderCurve(positives, negatives)).toBe(area);
	});

	it('is turned round with the two lists', () => {
		fc.assert(
			fc.property(numbers, numbers, (a, b) => {
				expect((areaUnderCurve(a, b) ?? 0) + (areaUnderCurve(b, a) ?? 0)).toBeCloseTo(1, 9);
			})
		);
	});

	it('does not exist for an empty list', () => {
		expect([areaUnderCurve([], [1]), areaUnderCurve([1], [])]).toEqual([undefined, undefined]);
	});
});
