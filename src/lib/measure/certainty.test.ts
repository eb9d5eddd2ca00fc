import { expect, test } from 'vitest';
import { CERTAINTY_MARKS, certaintyMark } from './certainty';
import vectors from './vectors/cbm.json';

test('the marks are those of the published table', () => {
	expect(CERTAINTY_MARKS).toEqual(vectors.table);
});

test.each(vectors.cases)('a score of $fraction with certainty $certainty is marked $expected', (one) => {
	expect(certaintyMark(one.fraction, one.certainty)).toBeCloseTo(one.expected, 6);
});

test.each([
	[0.5, 2, 1],
	[0.01, 3, 0.03],
	[0, 3, -6],
	[1, 3, 3]
])('a score of %d with certainty %d is marked %d', (score, certainty, mark) => {
	expect(certaintyMark(score, certainty)).toBeCloseTo(mark, 6);
});

test.each(vectors.expectedMark)(
	'with a belief of $p the levels come to $c1, $c2 and $c3',
	({ p, c1, c2, c3 }) => {
		const expected = (certainty: number) =>
			p * certaintyMark(1, certainty) + (1 - p) * certaintyMark(0, certainty);
		expect([1, 2, 3].map(expected)).toEqual([c1, c2, c3].map((mark) => expect.closeTo(mark, 6)));
	}
);

test.each([0, 4, 1.5, Number.NaN])('a certainty of %d is refused', (certainty) => {
	expect(() => certaintyMark(1, certainty)).toThrow(RangeError);
});
