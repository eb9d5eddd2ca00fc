import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addSheet,
	emptySums,
	mergeSums,
	removeSheet,
	restOf,
	totalOf,
	type ItemSums,
	type Sheet
} from './item-sums';

const QUIZ = [
	{ id: 'a', xMax: 1 },
	{ id: 'b', xMax: 2 },
	{ id: 'c', xMax: 1 }
];
const marks = fc.option(fc.double({ min: -1, max: 2, noNaN: true }), { nil: undefined, freq: 6 });
const sheet = fc.record<Sheet>({ scores: fc.array(marks, { minLength: 3, maxLength: 3 }) });
const sheets = fc.array(sheet, { maxLength: 20 });

const sumsOf = (all: readonly Sheet[]) => all.reduce(addSheet, emptySums(QUIZ));

/** The same sums but for rounding. */
const near = ({ items, ...sums }: ItemSums) => ({
	...nearEach(sums),
	items: items.map(({ id, ...item }) => ({ id, ...nearEach(item) }))
});
const nearEach = (figures: Readonly<Record<string, number>>) =>
	Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, expect.closeTo(value, 9)]));

describe('the sums of a quiz', () => {
	it('are those of the marks and totals', () => {
		const sums = sumsOf([{ scores: [1, 2, 0] }, { scores: [0.5, 1, 0] }]);
		expect(sums).toMatchObject({ n: 2, sumT: 4.5, sumTT: 11.25 });
		expect(sums.items[1]).toEqual({
			...{ id: 'b', xMax: 2, n: 2, sumX: 3, sumXX: 5, sumXT: 7.5, sumT: 4.5, sumTT: 11.25 }
		});
	});

	it('leave an item that waits for a grade out, of the total as well', () => {
		const sums = sumsOf([{ scores: [1, undefined, 1] }]);
		expect(sums).toMatchObject({ n: 1, sumT: 2 });
		expect(sums.items.map(({ n, sumX, sumT }) => [n, sumX, sumT])).toEqual([
			[1, 1, 2],
			[0, 0, 0],
			[1, 1, 2]
		]);
	});

	it('of two halves are those of the whole', () => {
		fc.assert(
			fc.property(sheets, sheets, (one, other) => {
				expect(mergeSums(sumsOf(one), sumsOf(other))).toEqual(near(sumsOf([...one, ...other])));
			})
		);
	});

	it('are what they were when a sheet is added and taken out', () => {
		fc.assert(
			fc.property(sheets, sheet, (all, one) => {
				const before = sumsOf(all);
				expect(removeSheet(addSheet(before, one), one)).toEqual(near(before));
			})
		);
	});

	it('do not depend on the order of the sheets', () => {
		fc.assert(
			fc.property(sheets, (all) => {
				expect(sumsOf(all.toReversed())).toEqual(near(sumsOf(all)));
			})
		);
	});

	it('can be stored as JSON', () => {
		const sums = sumsOf([{ scores: [1, undefined, 0.25] }]);
		expect(JSON.parse(JSON.stringify(sums))).toEqual(sums);
	});

	it('refuse a sheet or sums of another quiz', () => {
		expect(() => addSheet(emptySums(QUIZ), { scores: [1] })).toThrow(RangeError);
		expect(() => mergeSums(emptySums(QUIZ), emptySums(QUIZ.slice(1)))).toThrow(RangeError);
	});
});

describe('a sheet', () => {
	it('has a total, and a rest for each item with marks', () => {
		const sheet = { scores: [1, undefined, 0.5] };
		expect([totalOf(sheet), ...[0, 1, 2].map((place) => restOf(sheet, place))]).toEqual([
			1.5,
			0.5,
			undefined,
			1
		]);
	});
});
