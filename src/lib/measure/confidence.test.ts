import { expect, test } from 'vitest';
import { isConfidence } from './confidence';

test.each([
	['two', 50, true],
	['two', 65, true],
	['two', 25, false],
	['two', 75, false],
	['more', 25, true],
	['more', 75, true],
	['more', 65, false],
	['more', 0, false],
	['more', Number.NaN, false]
] as const)('with %s choices, %d is a level: %s', (scale, percent, isLevel) => {
	expect(isConfidence(scale, percent)).toBe(isLevel);
});
