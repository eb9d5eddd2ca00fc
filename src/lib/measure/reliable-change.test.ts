import { expect, test } from 'vitest';
import { isReliableChange, smallestReliableChange } from './reliable-change';

test('the smallest reliable change is 1.96 · √2 standard errors', () => {
	expect(smallestReliableChange(1.0723805295)).toBeCloseTo(2.9724868, 5);
});

test.each([
	[10, 12.77, false],
	[10, 12.78, true],
	[12.78, 10, true],
	[10, 10, false]
])('with a standard error of 1, a change from %d to %d is reliable: %s', (first, second, isReliable) => {
	expect(isReliableChange({ first, second, sem: 1 })).toBe(isReliable);
});
