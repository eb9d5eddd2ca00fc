import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statisticsFromSums } from './item-analysis';
import { addSheet, emptySums, mergeSums, removeSheet, type Sheet } from './item-sums';
import vectors from './vectors/item-analysis.json';
import { wilson } from './wilson';

const { binary, moodle } = vectors;
const close = (value: number) => expect.closeTo(value, 6);
const quizOf = (xMax: readonly number[]) => xMax.map((max, place) => ({ id: `${place}`, xMax: max }));
const sumsOf = (xMax: readonly number[], rows: readonly Sheet['scores'][]) =>
	rows.map((scores) => ({ scores })).reduce(addSheet, emptySums(quizOf(xMax)));
const statistics = (xMax: readonly number[], rows: readonly Sheet['scores'][]) =>
	statisticsFromSums(sumsOf(xMax, rows));

const ofFive = [1, 1, 1, 1, 1];
const attempts = (moodle.marks[0] ?? []).map((_, attempt) => moodle.marks.map((marks) => marks[attempt]));

const mark = fc.constantFrom(0, 0.1, 0.3, 0.5, 0.7, 1);
const rows = fc.array(
	fc.array(fc.option(mark, { nil: undefined, freq: 9 }), { minLength: 4, maxLength: 4 }),
	{ maxLength: 24 }
);
const ofFour = [1, 1, 1, 1];

/** All numbers of a result, wherever they stand. */
function numbersIn(value: unknown): number[] {
	if (typeof value === 'number') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/** The same statistics but for rounding. */
function near(value: unknown): unknown {
	if (typeof value === 'number') return expect.closeTo(value, 6);
	if (Array.isArray(value)) return value.map(near);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, near(part)]));
}

describe('item analysis of right and wrong', () => {
	const { items, ...quiz } = statistics(ofFive, binary.matrix);

	it('agrees with the reference on facility, with its interval', () => {
		expect(items.map(({ facility }) => facility)).toEqual(
			binary.expected.facility.map((share) => ({
				share: close(share),
				n: 10,
				...wilson(Math.round(10 * share), 10)
			}))
		);
	});

	it('agrees with the reference on the corrected item–total correlation', () => {
		expect(items.map(({ discrimination }) => discrimination?.r)).toEqual(binary.expected.itemRest.map(close));
	});

	it('agrees with the reference on KR-20, which is α, and the error of measurement', () => {
		expect(quiz).toMatchObject({
			...{ n: 10, mean: close(2.8), sd: close(binary.expected.sdTotalSample) },
			...{ cic: close(binary.expected.kr20), sem: close(binary.expected.semSample) }
		});
		expect(quiz.cic).toEqual(close(binary.expected.cronbachAlpha));
	});
});

describe('item analysis of marks', () => {
	const { items, ...quiz } = statistics(moodle.maxMarks, attempts);

	it.each(moodle.expected.items.map((expected, place) => ({ place, expected })))(
		'agrees with Moodle on item $place',
		({ place, expected }) => {
			const item = items[place];
			const xMax = moodle.maxMarks[place] ?? NaN;
			expect(item).toMatchObject({
				facility: { share: close(expected.facility), n: 6 },
				sd: close(expected.sd / xMax),
				covarianceWithTotal: close(expected.covWithTotal),
				intendedWeight: close(expected.intendedWeight / 100),
				discrimination: { r: close(expected.discriminationIndex / 100) }
			});
			expect(item?.effectiveWeight ?? null).toEqual(
				expected.effectiveWeight === null ? null : close(expected.effectiveWeight / 100)
			);
		}
	);

	it('agrees with Moodle on the quiz', () => {
		const { cic, errorRatio, sdTotal, standardError } = moodle.expected;
		expect(quiz).toMatchObject({
			...{ cic: close(cic / 100), errorRatio: close(errorRatio / 100) },
			...{ sd: close(sdTotal), sem: close(standardError) }
		});
	});
});

describe('item analysis', () => {
	it('never gives a number that is none', () => {
		fc.assert(
			fc.property(rows, (all) => {
				expect(numbersIn(statistics(ofFour, all)).filter((value) => !Number.isFinite(value))).toEqual([]);
			})
		);
	});

	it('keeps correlations within −1 and 1, and α at most 1', () => {
		fc.assert(
			fc.property(rows, (all) => {
				const { items, cic = 0 } = statistics(ofFour, all);
				const correlations = items.map(({ discrimination }) => Math.abs(discrimination?.r ?? 0));
				expect(Math.max(cic, ...correlations)).toBeLessThanOrEqual(1);
			})
		);
	});

	it('does not depend on the order of the rows', () => {
		fc.assert(
			fc.property(rows, (all) => {
				expect(statistics(ofFour, all.toReversed())).toEqual(near(statistics(ofFour, all)));
			})
		);
	});

	it('of two halves put together is that of the whole', () => {
		fc.assert(
			fc.property(rows, rows, (one, other) => {
				const merged = mergeSums(sumsOf(ofFour, one), sumsOf(ofFour, other));
				expect(statisticsFromSums(merged)).toEqual(near(statistics(ofFour, [...one, ...other])));
			})
		);
	});

	it('is what it was when a sheet is added and taken out', () => {
		const sums = sumsOf(ofFour, [
			[0.7, 0.1, 0.3, 1],
			[0.7, 0.5, 0.1, 0]
		]);
		const sheet = { scores: [0.3, 0.3, undefined, 0.1] };
		const again = removeSheet(addSheet(sums, sheet), sheet);
		expect(statisticsFromSums(again)).toEqual(near(statisticsFromSums(sums)));
	});

	it('of nobody has nothing but the intended weights', () => {
		expect(statistics([1, 3], [])).toEqual({
			n: 0,
			items: [
				{ id: '0', n: 0, intendedWeight: 0.25 },
				{ id: '1', n: 0, intendedWeight: 0.75 }
			]
		});
	});

	it('of one student has a facility and no spread', () => {
		const { mean, sd, cic, sem, items } = statistics([1, 1], [[1, 0]]);
		expect({ mean, sd, cic, sem }).toEqual({ mean: 1 });
		expect(items[0]).toMatchObject({ facility: { share: 1, n: 1 } });
		expect([items[0]?.sd, items[0]?.discrimination, items[0]?.effectiveWeight]).toEqual([
			undefined,
			undefined,
			undefined
		]);
	});

	it.each([0, 0.1, 0.7, 1])('of a class that all earn %d on everything discriminates nothing', (score) => {
		const row = Array.from({ length: 4 }, () => score);
		const { sd, cic, sem, items } = statistics(
			ofFour,
			Array.from({ length: 31 }, () => row)
		);
		expect({ sd, cic, sem }).toEqual({ sd: 0 });
		expect(items.map((item) => [item.sd, item.discrimination, item.effectiveWeight])).toEqual(
			items.map(() => [0, undefined, undefined])
		);
	});

	it('of one item has no rest to correlate with and no α', () => {
		const { cic, items } = statistics([1], [[0.1], [0.3], [0.7]]);
		expect([cic, items[0]?.discrimination, items[0]?.effectiveWeight]).toEqual([undefined, undefined, 1]);
	});

	it('has no α while an item has grades for some only, and one without it while it has none', () => {
		const graded = [
			[1, 1],
			[0, 0],
			[1, 0]
		];
		const partly = graded.map((row, place) => [...row, place === 0 ? 1 : undefined]);
		const waiting = graded.map((row) => [...row, undefined]);
		expect(statistics([1, 1, 1], partly).cic).toBeUndefined();
		expect(statistics([1, 1, 1], waiting).cic).toBe(statistics([1, 1], graded).cic);
	});

	it('leaves an item that goes against the total out of the effective weights', () => {
		const { items } = statistics(
			[2, 1, 1],
			[
				[2, 0, 1],
				[2, 0, 0],
				[0, 1, 1],
				[0, 1, 0]
			]
		);
		expect(items.map(({ effectiveWeight }) => effectiveWeight)).toEqual([
			expect.closeTo(2 - Math.SQRT2, 6),
			undefined,
			expect.closeTo(Math.SQRT2 - 1, 6)
		]);
	});

	it('takes an interval of a facility below 0 at 0', () => {
		expect(statistics([1], [[-1], [0]]).items[0]?.facility).toMatchObject({ share: -0.5, low: 0 });
	});
});
