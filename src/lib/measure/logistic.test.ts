import { expect, test } from 'vitest';
import { logistic } from './logistic';

test.each([
	[0, 0.5],
	[Math.log(3), 0.75],
	[-Math.log(3), 0.25],
	[1e4, 1],
	[-1e4, 0]
])('the logistic of %d is %d', (x, chance) => {
	expect(logistic(x)).toBeCloseTo(chance, 12);
});
