import { expect, test } from 'vitest';
import { needsOf } from './needs';

test.each([
	['catches most and accuses few', [7, 8], [1, 5], []],
	['flags everything', [8, 8], [5, 5], ['suspicious']],
	['flags all of three fair passages', [8, 8], [3, 3], ['suspicious']],
	['flags two of three, which may be chance', [8, 8], [2, 3], []],
	['flags nothing', [0, 8], [0, 5], ['trusting']],
	['catches two of five, which may be chance', [2, 5], [0, 5], []],
	['takes fair for slanted and slanted for fair', [1, 8], [5, 5], ['suspicious', 'trusting']],
	['has judged nothing', [0, 0], [0, 0], []]
] as const)('a student who %s', (_, [caught, slanted], [accused, fair], needs) => {
	expect(needsOf({ caught: { k: caught, n: slanted }, accused: { k: accused, n: fair } })).toEqual(needs);
});
