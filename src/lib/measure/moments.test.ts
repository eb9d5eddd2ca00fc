import { describe, expect, it } from 'vitest';
import { correlationOf, spreadOf } from './moments';

/** The sums of pairs. */
const sumsOf = (pairs: readonly (readonly [number, number])[]) => ({
	n: pairs.length,
	sumX: pairs.reduce((sum, [x]) => sum + x, 0),
	sumXX: pairs.reduce((sum, [x]) => sum + x * x, 0),
	sumY: pairs.reduce((sum, [, y]) => sum + y, 0),
	sumYY: pairs.reduce((sum, [, y]) => sum + y * y, 0),
	sumXY: pairs.reduce((sum, [x, y]) => sum + x * y, 0)
});

describe('the spread of two columns', () => {
	it('is about their means', () => {
		const spread = spreadOf(
			sumsOf([
				[1, 2],
				[2, 1],
				[3, 3]
			])
		);
		expect(spread).toEqual({ xx: expect.closeTo(2, 9), yy: expect.closeTo(2, 9), xy: expect.closeTo(1, 9) });
		expect(correlationOf(spread)).toBeCloseTo(0.5, 9);
	});

	it('takes rounding for none', () => {
		const spread = spreadOf(sumsOf(Array.from({ length: 1000 }, () => [0.1, 0.7] as const)));
		expect(spread).toEqual({ xx: 0, yy: 0, xy: 0 });
		expect(correlationOf(spread)).toBeUndefined();
	});

	it('of no pair is none', () => {
		expect(spreadOf(sumsOf([]))).toEqual({ xx: 0, yy: 0, xy: 0 });
	});
});
