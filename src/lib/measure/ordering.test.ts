import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreOrdering } from './ordering';
import vectors from './vectors/ordering.json';

const ranks = fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 12 });

describe('the score of an order', () => {
	it.each(vectors)('of $answer agrees with the reference', ({ answer, expected }) => {
		const { inversions, tau, score } = scoreOrdering(answer);
		expect({ inversions, tau, score }).toEqual({
			inversions: expected.inversions,
			tau: expect.closeTo(expected.tau, 9),
			score: expect.closeTo(expected.score, 9)
		});
	});

	it.each([
		[[1, 2], 1, 1],
		[[2, 1], -1, 0],
		[[2, 3, 1], -1 / 3, 0]
	])('of %j has tau %d and earns %d', (order, tau, score) => {
		expect(scoreOrdering(order)).toMatchObject({ tau: expect.closeTo(tau, 9), score });
	});

	it('is turned round with the order', () => {
		fc.assert(
			fc.property(ranks, (order) => {
				const { inversions, pairs, tau } = scoreOrdering(order);
				const reversed = scoreOrdering(order.toReversed());
				expect([reversed.inversions, reversed.tau]).toEqual([pairs - inversions, expect.closeTo(-tau, 9)]);
			})
		);
	});

	it('is full for the right order alone', () => {
		fc.assert(
			fc.property(ranks, (order) => {
				const isSorted = order.every((rank, place) => place === 0 || rank > (order[place - 1] ?? rank));
				expect(scoreOrdering(order).score === 1).toBe(isSorted);
			})
		);
	});

	it.each([[[]], [[1]], [[1, 1]]])('does not exist for %j', (order) => {
		expect(() => scoreOrdering(order)).toThrow(RangeError);
	});
});
