import { describe, expect, it } from 'vitest';
import { courseOf, hasCourse } from './over-time';

type Pair = readonly [number, number];
const point = (caught: Pair, accused: Pair = [0, 0]) => ({
	caught: { k: caught[0], n: caught[1] },
	accused: { k: accused[0], n: accused[1] }
});

describe('whether there is a line to draw', () => {
	it.each([
		['nothing', [], false],
		['one assignment', [point([8, 10])], false],
		['two with too few passages', [point([2, 2]), point([2, 2])], false],
		['two of which one has too few', [point([3, 3]), point([2, 2], [1, 3])], false],
		['two with three passages each', [point([1, 3]), point([3, 3])], true],
		['two with fair passages only', [point([0, 0], [1, 3]), point([0, 0], [0, 3])], true]
	] as const)('%s', (_, points, expected) => {
		expect(hasCourse(points)).toBe(expected);
	});
});

describe('the course of a side', () => {
	it.each([
		['nothing', [], undefined],
		['one assignment', [point([8, 10])], undefined],
		['a first half with too few', [point([1, 2]), point([8, 10])], undefined],
		['hardly any and then most', [point([1, 10]), point([9, 10])], 'more'],
		['most and then hardly any', [point([9, 10]), point([1, 10])], 'less'],
		['the same twice', [point([7, 10]), point([7, 10])], 'no change'],
		['all of few', [point([3, 3]), point([3, 3])], 'no change'],
		['a step too small for its n', [point([5, 10]), point([7, 10])], 'no change']
	] as const)('of %s', (_, points, expected) => {
		expect(courseOf(points, 'caught')?.direction).toBe(expected);
	});

	it('puts the assignments of each half together, and passes over those without such passages', () => {
		const points = [point([1, 4]), point([0, 0], [1, 4]), point([2, 4]), point([3, 4])];
		expect(courseOf(points, 'caught')).toMatchObject({
			before: { k: 1, n: 4 },
			after: { k: 5, n: 8 }
		});
	});
});
