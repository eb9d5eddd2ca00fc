import { expect, test } from 'vitest';
import { tQuantile } from './t-quantile';

test.each([
	[1, 12.7062],
	[2, 4.3027],
	[3, 3.1824],
	[4, 2.7764],
	[5, 2.5706],
	[10, 2.2281],
	[22, 2.0739],
	[30, 2.0423],
	[120, 1.9799],
	[1000, 1.9623]
])('with %i degrees of freedom the quantile is that of the standard table, %d', (df, expected) => {
	expect(Math.abs(tQuantile(df) - expected)).toBeLessThan(1e-4);
});

test.each([0, -1, 1.5, Number.NaN, Infinity])('there is none with %d degrees of freedom', (df) => {
	expect(() => tQuantile(df)).toThrow(RangeError);
});
