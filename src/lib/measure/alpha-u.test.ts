import { describe, expect, it } from 'vitest';
import { alphaU, type MarkedUnit } from './alpha-u';
import vectors from './vectors/alpha-u.json';

const close = (value: number) => expect.closeTo(value, 6);
const { begin, length, raters, expected } = vectors;
const continuum = { begin, length, raters };
const units = vectors.units.map(([start, length, rater, category]): MarkedUnit => ({
	...{ start: Number(start), length: Number(length) },
	...{ rater: Number(rater), category: String(category) }
}));
const unit = (start: number, length: number, rater = 0): MarkedUnit => ({
	start,
	length,
	rater,
	category: 'c'
});

describe('Krippendorff’s alpha of units', () => {
	it('agrees with the example of 2004, p. 254', () => {
		const { categories, overall } = alphaU(continuum, units);
		const agreement = ({ Do, De, alpha }: typeof expected.c) => ({
			...{ observed: close(Do), expected: close(De), alpha: close(alpha) }
		});
		expect(Object.fromEntries(categories)).toEqual({ c: agreement(expected.c), k: agreement(expected.k) });
		expect(overall).toEqual(close(expected.overall));
	});

	it('does not depend on the order of units or the names of raters', () => {
		const renamed = units.toReversed().map((each) => ({ ...each, rater: 1 - each.rater }));
		expect(alphaU(continuum, renamed).overall).toEqual(close(expected.overall));
	});

	it('is below 0 where raters avoid one another’s units', () => {
		expect(alphaU(continuum, [unit(150, 150, 0), unit(300, 150, 1)]).overall).toBeLessThan(0);
	});

	it('does not exist without a unit', () => {
		expect(alphaU(continuum, [])).toEqual({ categories: new Map() });
	});

	it('does not exist where no other cut could be made', () => {
		expect(alphaU({ begin: 0, length: 1, raters: 1 }, [unit(0, 1)]).overall).toBeUndefined();
	});

	it.each([
		['overlap', [unit(200, 20), unit(210, 20)]],
		['are empty', [unit(200, 0)]],
		['begin too early', [unit(149, 20)]],
		['end too late', [unit(440, 11)]]
	])('is refused for units that %s', (_, marked) => {
		expect(() => alphaU(continuum, marked)).toThrow(RangeError);
	});
});
