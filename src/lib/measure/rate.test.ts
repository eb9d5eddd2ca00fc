import { expect, test } from 'vitest';
import { rateOf } from './rate';

test('a count has a share with its interval', () => {
	expect(rateOf({ k: 8, n: 10 })).toEqual({
		...{ k: 8, n: 10, share: 0.8 },
		low: expect.closeTo(0.4902, 4),
		high: expect.closeTo(0.9433, 4)
	});
});

test('where nothing was counted there is no share', () => {
	expect(rateOf({ k: 0, n: 0 })).toBeUndefined();
});
