import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherInterval } from './fisher';
import vectors from './vectors/fisher.json';

const close = (value: number) => expect.closeTo(value, 6);

describe('Fisher’s interval', () => {
	it.each(vectors)(
		'of $r from $n pairs agrees with the reference',
		({ r, n, expected: [low = 0, high = 0] }) => {
			expect(fisherInterval(r, n)).toEqual({ low: close(low), high: close(high) });
		}
	);

	it('holds the correlation and stays within −1 and 1', () => {
		const r = fc.double({ min: -1, max: 1, noNaN: true });
		fc.assert(
			fc.property(r, fc.integer({ min: 4, max: 1000 }), (r, n) => {
				const { low = NaN, high = NaN } = fisherInterval(r, n) ?? {};
				const inOrder = [-1, low, r, high, 1];
				expect(low - 1e-9 <= r && r <= high + 1e-9).toBe(true);
				expect([Math.min(...inOrder), Math.max(...inOrder)]).toEqual([-1, 1]);
			})
		);
	});

	it('is a point where the correlation is full', () => {
		expect([fisherInterval(1, 10), fisherInterval(-1, 10)]).toEqual([
			{ low: 1, high: 1 },
			{ low: -1, high: -1 }
		]);
	});

	it.each([0, 1, 2, 3, Number.NaN])('does not exist for %d pairs', (n) => {
		expect(fisherInterval(0.5, n)).toBeUndefined();
	});

	it.each([-1.01, 1.01, Number.NaN])('refuses %d', (r) => {
		expect(() => fisherInterval(r, 10)).toThrow(RangeError);
	});
});
