import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditLine, extentOf, isLong, type Basis } from './quotation';

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

describe('a quotation needs a reason', () => {
	it.each([
		[250, 10_000, false],
		[251, 10_000, true],
		[200, 1_000, false],
		[201, 1_000, true],
		[1, 5, false],
		[1, 4, true]
	])('of %i words from %i: %j', (quoted, of, expected) => {
		expect(isLong({ words: quoted, of }, 'quotation')).toBe(expected);
		expect(isLong({ words: quoted, of }, 'teaching-in-class')).toBe(expected);
	});

	it('never for just a fifth of a short work, whatever its length, and always for one word more', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 250 }), (fifth) => {
				expect(isLong({ words: fifth, of: 5 * fifth }, 'quotation')).toBe(false);
				expect(isLong({ words: fifth + 1, of: 5 * fifth }, 'quotation')).toBe(true);
			})
		);
	});

	it.each<Basis>(['own', 'licensed', 'public-domain'])('never of what is %s', (basis) => {
		expect(isLong({ words: 1_000, of: 1_000 }, basis)).toBe(false);
	});

	it('for all that was cut, counted together', () => {
		const extent = extentOf(words(1_000), [words(100), words(101)]);
		expect(extent).toEqual({ words: 201, of: 1_000 });
		expect(isLong(extent, 'quotation')).toBe(true);
	});
});

describe('the credit line', () => {
	const facts = { author: 'A. Writer', title: 'On lunches', publisher: 'The Bee', published: 'May 2, 2026' };

	it('names who wrote it, where it was published, and on what terms it is used', () => {
		const quoted = { ...facts, link: 'https://bee.example/1', basis: 'quotation', license: null } as const;
		expect(creditLine(quoted)).toBe('A. Writer, “On lunches”, The Bee, May 2, 2026. https://bee.example/1');
		const licensed = { ...facts, link: null, basis: 'licensed', license: 'CC BY 4.0' } as const;
		expect(creditLine(licensed)).toBe('A. Writer, “On lunches”, The Bee, May 2, 2026. CC BY 4.0');
		const free = { ...facts, link: null, basis: 'public-domain', license: null } as const;
		expect(creditLine(free)).toBe('A. Writer, “On lunches”, The Bee, May 2, 2026. Public domain.');
	});

	it('leaves no gap where nobody said where it was published', () => {
		const free = { ...facts, publisher: '', published: '', link: null, license: null } as const;
		expect(creditLine({ ...free, basis: 'public-domain' })).toBe('A. Writer, “On lunches”. Public domain.');
	});

	it('says of what was written for the lesson that it was', () => {
		const own = { ...facts, link: null, basis: 'own', license: null } as const;
		expect(creditLine(own)).toBe('Written for this lesson by A. Writer.');
	});
});
