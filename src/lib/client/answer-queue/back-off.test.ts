import { expect, it } from 'vitest';
import { pauseAfter } from './back-off';

it('waits longer after each failure, up to half a minute', () => {
	const pauses = [1, 2, 3, 4, 5, 6, 100].map((failures) => pauseAfter(failures, 0));
	expect(pauses).toEqual([1000, 2000, 5000, 10_000, 30_000, 30_000, 30_000]);
});

it('takes up to a quarter off by chance', () => {
	expect(pauseAfter(3, 1)).toBe(3750);
});
