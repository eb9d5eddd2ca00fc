import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shuffled } from './seeded';

const items = fc.uniqueArray(fc.integer(), { maxLength: 40 });

test('the same seed gives the same order', () => {
	fc.assert(
		fc.property(items, fc.string(), (list, seed) => {
			expect(shuffled(list, seed)).toEqual(shuffled(list, seed));
		})
	);
});

test('nothing is lost and nothing doubled', () => {
	fc.assert(
		fc.property(items, fc.string(), (list, seed) => {
			expect([...shuffled(list, seed)].sort()).toEqual([...list].sort());
		})
	);
});

test('the order on this machine is the order everywhere', () => {
	expect(shuffled(['a', 'b', 'c', 'd', 'e'], 'seed')).toEqual(['c', 'b', 'd', 'a', 'e']);
});

test('every place is about equally likely', () => {
	const firsts = Array.from({ length: 6000 }, (_, seed) => shuffled(['a', 'b', 'c'], String(seed))[0]);
	const counts = ['a', 'b', 'c'].map((one) => firsts.filter((first) => first === one).length);
	expect(Math.min(...counts)).toBeGreaterThan(1850);
	expect(Math.max(...counts)).toBeLessThan(2150);
});
