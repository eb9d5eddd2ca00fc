import { expect, test } from 'vitest';
import { changeWords, signedPoints } from './change-words';

test.each([
	[0.124, '+12'],
	[-0.126, '−13'],
	[0, '0'],
	[-0.001, '0'],
	[1, '+100']
])('%d is said as %s points', (share, said) => {
	expect(signedPoints(share)).toBe(said);
});

test('a change is told with its interval and n', () => {
	expect(changeWords.rest({ mean: 0.1, sd: 0.2, low: -0.02, high: 0.22, n: 24 })).toBe(
		'95% interval −2 to +22, n = 24'
	);
});
