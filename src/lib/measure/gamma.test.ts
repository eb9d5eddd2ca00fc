import { describe, expect, it } from 'vitest';
import { positionalDissimilarity } from './gamma';
import vectors from './vectors/gamma.json';

const spanOf = ([start = 0, end = 0]: readonly number[]) => ({ start, end });

describe('the positional part of gamma', () => {
	it.each([...vectors.cases, { u: [1, 5], v: [12, 16], expected: 7.5625 }])(
		'of $u and $v agrees with pygamma',
		({ u, v, expected }) => {
			expect(positionalDissimilarity(spanOf(u), spanOf(v))).toBeCloseTo(expected, 9);
			expect(positionalDissimilarity(spanOf(v), spanOf(u))).toBeCloseTo(expected, 9);
		}
	);

	it('is 0 for the same span', () => {
		expect(positionalDissimilarity(spanOf([3, 9]), spanOf([3, 9]))).toBe(0);
	});

	it('does not exist for two empty spans', () => {
		expect(positionalDissimilarity(spanOf([3, 3]), spanOf([5, 5]))).toBeUndefined();
	});
});
