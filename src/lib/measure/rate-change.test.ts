import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateOf, type Count, type Rate } from './rate';
import { rateChange } from './rate-change';

function rate(count: Count): Rate {
	const found = rateOf(count);
	if (!found) throw new Error('A rate of nothing.');
	return found;
}

describe('the change between two shares', () => {
	// Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 10.
	it.each([
		[{ k: 56, n: 70 }, { k: 48, n: 80 }, 0.2, 0.0524, 0.3339],
		[{ k: 9, n: 10 }, { k: 3, n: 10 }, 0.6, 0.1705, 0.809],
		[{ k: 5, n: 56 }, { k: 0, n: 29 }, 0.0893, -0.0381, 0.1926],
		[{ k: 10, n: 10 }, { k: 0, n: 10 }, 1, 0.6075, 1]
	] as const)('is as published for %j against %j', (second, first, change, low, high) => {
		const found = rateChange(rate(first), rate(second));
		expect(found.change).toBeCloseTo(change, 4);
		expect(found.low).toBeCloseTo(low, 4);
		expect(found.high).toBeCloseTo(high, 4);
	});

	it('turns its sign with its order, stays within −1..1, and holds itself', () => {
		const count = fc
			.integer({ min: 1, max: 60 })
			.chain((n) => fc.integer({ min: 0, max: n }).map((k): Count => ({ k, n })));
		fc.assert(
			fc.property(count, count, (one, other) => {
				const there = rateChange(rate(one), rate(other));
				const back = rateChange(rate(other), rate(one));
				expect(back.low).toBeCloseTo(-there.high, 12);
				expect(there.low).toBeGreaterThanOrEqual(-1 - 1e-12);
				expect(there.high).toBeLessThanOrEqual(1 + 1e-12);
				expect(there.low).toBeLessThanOrEqual(there.change);
				expect(there.high).toBeGreaterThanOrEqual(there.change);
			})
		);
	});
});
