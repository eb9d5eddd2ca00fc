import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalDensity, normalQuantile, Z_95 } from './normal';

describe('the quantile of the normal distribution', () => {
	it.each([
		[0.5, 0],
		[0.8, 0.8416212336],
		[0.975, Z_95],
		[0.995, 2.5758293035],
		[0.001, -3.0902323062],
		[0.000001, -4.7534243088],
		[0.00000001, -5.6120012442]
	])('of %d is that of the standard table, %d', (p, z) => {
		expect(normalQuantile(p)).toBeCloseTo(z, 7);
	});

	it('rises with the share and is turned round with it', () => {
		// In steps of 1/1024, so that 1 − p is exact.
		const share = fc.integer({ min: 1, max: 1022 });
		fc.assert(
			fc.property(share, (step) => {
				const p = step / 1024;
				expect(normalQuantile(1 - p)).toBe(0 - normalQuantile(p));
				expect(normalQuantile(p + 1 / 1024)).toBeGreaterThan(normalQuantile(p));
			})
		);
	});

	it('stays finite to the ends', () => {
		const ends = [Number.MIN_VALUE, 1e-16, 1 - Number.EPSILON / 2].map(normalQuantile);
		expect(ends.map(Number.isFinite)).toEqual([true, true, true]);
	});

	it.each([0, 1, -0.1, 1.1, Number.NaN])('does not exist for %d', (p) => {
		expect(() => normalQuantile(p)).toThrow(RangeError);
	});
});

describe('the density of the normal distribution', () => {
	it.each([
		[0, 0.3989422804],
		[1, 0.2419707245],
		[-1, 0.2419707245],
		[3, 0.0044318484]
	])('at %d is that of the standard table, %d', (z, density) => {
		expect(normalDensity(z)).toBeCloseTo(density, 9);
	});
});
