import { describe, expect, it } from 'vitest';
import { scoreOrdering } from './ordering';
import { randomGuessScore, type Guessing } from './random-guess';
import vectors from './vectors/random-guess.json';

const [single, trueFalse, matching, ordering] = vectors;

/** All orders of the ranks. */
function orders(ranks: readonly number[]): number[][] {
	if (ranks.length === 0) return [[]];
	return ranks.flatMap((rank) =>
		orders(ranks.filter((other) => other !== rank)).map((rest) => [rank, ...rest])
	);
}

function meanScore(items: number): number {
	const all = orders(Array.from({ length: items }, (_, rank) => rank));
	return all.reduce((sum, order) => sum + scoreOrdering(order).score, 0) / all.length;
}

describe('the random guess score', () => {
	it.each<[Guessing, { type: string; expected: number } | undefined]>([
		[{ kind: 'one of', options: 4, right: 1 }, single],
		[{ kind: 'one of', options: 2, right: 1 }, trueFalse],
		[{ kind: 'match', choices: 6 }, matching],
		[{ kind: 'order', items: 4 }, ordering]
	])('of %j agrees with the reference', (task, vector) => {
		expect(randomGuessScore(task)).toBeCloseTo(vector?.expected ?? NaN, 9);
	});

	it.each([2, 3, 5, 6])('of an order of %i is the mean over all orders', (items) => {
		expect(randomGuessScore({ kind: 'order', items })).toBeCloseTo(meanScore(items), 9);
	});

	it.each<[Guessing, number]>([
		[{ kind: 'one of', options: 4, right: 2 }, 0.5],
		[{ kind: 'one of', options: 1, right: 1 }, 1],
		[{ kind: 'open' }, 0]
	])('of %j is %d', (task, score) => {
		expect(randomGuessScore(task)).toBe(score);
	});

	it.each<Guessing>([
		{ kind: 'one of', options: 0, right: 0 },
		{ kind: 'one of', options: 2, right: 3 },
		{ kind: 'match', choices: 0 },
		{ kind: 'order', items: 1 },
		{ kind: 'order', items: 2.5 }
	])('does not exist for %j', (task) => {
		expect(() => randomGuessScore(task)).toThrow(RangeError);
	});
});
