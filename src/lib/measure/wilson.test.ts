import { describe, expect, it } from 'vitest';
import vectors from './vectors/wilson.json';
import { wilson } from './wilson';

describe('the Wilson interval', () => {
	it.each(vectors)('of $k in $n agrees with the reference', ({ k, n, expected: [low = 0, high = 0] }) => {
		expect(wilson(k, n)).toEqual({ low: expect.closeTo(low, 6), high: expect.closeTo(high, 6) });
	});

	it.each([
		[0, 1],
		[1, 1],
		[0, 1000],
		[1000, 1000]
	])('of %i in %i stays between 0 and 1 and holds the share', (k, n) => {
		const { low, high } = wilson(k, n);
		const inOrder = [0, low, k / n, high, 1];
		expect(inOrder.toSorted((a, b) => a - b)).toEqual(inOrder);
	});

	it.each([
		[0, 0],
		[1, 0],
		[-1, 5],
		[6, 5],
		[Number.NaN, 5],
		[1, Number.NaN]
	])('does not exist for %d in %d', (k, n) => {
		expect(() => wilson(k, n)).toThrow(RangeError);
	});
});
