import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sheet } from './item-sums';
import { rankGroups } from './rank-groups';
import { rankStatistics } from './rank-statistics';
import vectors from './vectors/item-analysis.json';

const { binary, moodle } = vectors;
const close = (value: number) => expect.closeTo(value, 6);
const statistics = (xMax: readonly number[], rows: readonly Sheet['scores'][]) =>
	rankStatistics(
		xMax.map((max, place) => ({ id: `${place}`, xMax: max })),
		rows.map((scores) => ({ scores }))
	);
const attempts = (moodle.marks[0] ?? []).map((_, attempt) => moodle.marks.map((marks) => marks[attempt]));

const mark = fc.constantFrom(0, 0.1, 0.3, 0.5, 0.7, 1);
const rows = fc.array(
	fc.array(fc.option(mark, { nil: undefined, freq: 9 }), { minLength: 3, maxLength: 3 }),
	{ maxLength: 24 }
);

/** A figure within −1 and 1, or none. */
const isSound = (figure: number | undefined) => figure === undefined || Math.abs(figure) <= 1 + 1e-12;

describe('statistics of ranked students', () => {
	it('agree with the reference on D, ties at the border counted by fractions', () => {
		expect(statistics([1, 1, 1, 1, 1], binary.matrix)).toMatchObject(
			binary.expected.upperLower27.map(({ upper, lower, D }) => ({
				...{ upper: close(upper), lower: close(lower), upperLower: close(D) }
			}))
		);
	});

	it('agree with Moodle on discriminative efficiency', () => {
		expect(statistics(moodle.maxMarks, attempts).map(({ efficiency }) => efficiency)).toEqual(
			moodle.expected.items.map(({ discriminativeEfficiency }) => close(discriminativeEfficiency / 100))
		);
	});

	it('lie within −1 and 1, whatever the marks', () => {
		fc.assert(
			fc.property(rows, (all) =>
				statistics([1, 1, 1], all).every(
					({ efficiency, upper, lower, upperLower }) =>
						(efficiency === undefined || efficiency <= 1) &&
						[efficiency ?? 0].every(Number.isFinite) &&
						[upper, lower, upperLower].every(isSound)
				)
			)
		);
	});

	it('do not depend on the order of the rows', () => {
		const near = (figure: number | undefined) => (figure === undefined ? undefined : close(figure));
		fc.assert(
			fc.property(rows, (all) => {
				expect(statistics([1, 1, 1], all.toReversed())).toEqual(
					statistics([1, 1, 1], all).map(({ id, efficiency, upper, lower, upperLower }) => ({
						...{ id, efficiency: near(efficiency) },
						...{ upper: near(upper), lower: near(lower), upperLower: near(upperLower) }
					}))
				);
			})
		);
	});

	it.each([
		['nobody', []],
		['one student', [[1, 0]]]
	])('of %s do not exist', (_, all) => {
		expect(statistics([1, 1], all)).toEqual([{ id: '0' }, { id: '1' }]);
	});

	it('of a class that is all alike have D of 0 and no efficiency', () => {
		expect(
			statistics(
				[1, 1],
				Array.from({ length: 11 }, () => [0.7, 0.1])
			)
		).toMatchObject([
			{ efficiency: undefined, upperLower: 0 },
			{ efficiency: undefined, upperLower: 0 }
		]);
	});

	it('leave out who waits for the grade of an item', () => {
		const all = [
			[1, 1],
			[0, 0],
			[1, 0]
		];
		const [, item] = statistics([1, 1], all);
		expect(statistics([1, 1], [...all, [1, undefined]])[1]).toEqual(item);
	});
});

describe('the best and the weakest', () => {
	const groups = (n: number) => {
		const numbers = Float64Array.from({ length: n }, (_, index) => index);
		return rankGroups(numbers, numbers)?.size;
	};

	it.each([
		[0, undefined],
		[1, undefined],
		[2, 1],
		[10, 3],
		[50, 14],
		[100, 27],
		[150, 41]
	])('of %d students are %d each', (n, size) => {
		expect(groups(n)).toBe(size);
	});

	it('are not told apart by the last digits of a total', () => {
		const totals = Float64Array.of(0.1 + 0.2, 0.3, 0.3, 0.3);
		expect(rankGroups(totals, Float64Array.of(1, 0, 0, 0))).toEqual({ size: 1, upper: 0.25, lower: 0.25 });
	});
});
