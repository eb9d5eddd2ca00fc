import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrationOf, confidencePoints, curveOf, type StatedJudgment } from './calibration';
import vectors from './vectors/calibration.json';
import { wilson } from './wilson';

const close = (value: number) => expect.closeTo(value, 6);
const judged = (forecasts: readonly number[], outcomes: readonly number[]): StatedJudgment[] =>
	forecasts.map((stated, index) => ({ stated, isRight: outcomes[index] === 1 }));
const times = (n: number, judgment: StatedJudgment) => Array.from({ length: n }, () => judgment);
const curve = (judgments: readonly StatedJudgment[]) => {
	const calibration = calibrationOf(judgments);
	return calibration && curveOf(calibration).map(({ stated, n }) => [stated, n]);
};

const judgments = fc.array(
	fc.record({ stated: fc.constantFrom(0, 0.25, 0.5, 0.65, 0.8, 0.95, 1), isRight: fc.boolean() }),
	{ minLength: 1, maxLength: 60 }
);

describe('calibration', () => {
	it('agrees with the reference, part by part', () => {
		const { forecasts, outcomes, expected } = vectors.murphy;
		expect(calibrationOf(judged(forecasts, outcomes))).toEqual({
			...{ n: 20, share: close(0.7), meanStated: close(0.755) },
			brier: close(expected.brier),
			reliability: close(expected.reliability),
			resolution: close(expected.resolution),
			uncertainty: close(expected.uncertainty),
			overconfidence: close(expected.overconfidence),
			ece: close(expected.ece),
			levels: expected.bins.map(({ p, n, observed }) => ({
				...{ stated: p, n, right: Math.round(observed * n), share: close(observed) },
				...wilson(Math.round(observed * n), n)
			}))
		});
	});

	it.each(vectors.brier)('of $forecasts with $outcomes has the Brier score $expected', (one) => {
		expect(calibrationOf(judged(one.forecasts, one.outcomes))?.brier).toEqual(close(one.expected));
	});

	it('is taken apart without a rest, whatever was stated', () => {
		fc.assert(
			fc.property(judgments, (all) => {
				const figures = calibrationOf(all);
				const { reliability = 0, resolution = 0, uncertainty = 0 } = figures ?? {};
				expect(figures?.brier).toBeCloseTo(reliability - resolution + uncertainty, 9);
			})
		);
	});

	it('does not depend on the order of the judgments', () => {
		fc.assert(
			fc.property(judgments, (all) => {
				const { levels, ...figures } = calibrationOf(all) ?? { levels: [] };
				expect(calibrationOf(all.toReversed())).toEqual({
					...Object.fromEntries(
						Object.entries(figures).map(([name, value]) => [name, expect.closeTo(Number(value), 9)])
					),
					levels
				});
			})
		);
	});

	it('errs by no more than it is possible to err', () => {
		fc.assert(
			fc.property(judgments, (all) => {
				const { ece = NaN, overconfidence = NaN } = calibrationOf(all) ?? {};
				expect(Math.abs(overconfidence)).toBeLessThanOrEqual(ece + 1e-9);
				expect(ece).toBeLessThanOrEqual(1);
			})
		);
	});

	it('does not exist without a judgment', () => {
		expect(calibrationOf([])).toBeUndefined();
	});

	it.each([-0.01, 1.01, 65, Number.NaN])('refuses the chance %d', (stated) => {
		expect(() => calibrationOf([{ stated, isRight: true }])).toThrow(RangeError);
	});
});

describe('the curve', () => {
	const sure = { stated: 0.95, isRight: true };
	const even = { stated: 0.5, isRight: false };

	it('is not there before the twentieth judgment', () => {
		expect(curve(times(19, sure))).toEqual([]);
		expect(curve(times(20, sure))).toEqual([[0.95, 20]]);
	});

	it('leaves out a level stated fewer than five times', () => {
		expect(curve([...times(16, sure), ...times(4, even)])).toEqual([[0.95, 16]]);
		expect(curve([...times(15, sure), ...times(5, even)])).toEqual([
			[0.5, 5],
			[0.95, 15]
		]);
	});
});

describe('points for confidence', () => {
	it.each(vectors.points.levels)('at $p are $right or $wrong', ({ p, right, wrong }) => {
		expect([true, false].map((isRight) => confidencePoints({ stated: p, isRight }))).toEqual([
			close(right),
			close(wrong)
		]);
	});

	it.each([
		[0.575, 0.5, 0.65],
		[0.725, 0.65, 0.8],
		[0.875, 0.8, 0.95]
	])('are expected to be equal for a belief of %d at %d and %d', (belief, lower, upper) => {
		const expected = (stated: number) =>
			belief * confidencePoints({ stated, isRight: true }) +
			(1 - belief) * confidencePoints({ stated, isRight: false });
		expect(vectors.points.switchAt).toContain(belief);
		expect(expected(lower)).toBeCloseTo(expected(upper), 9);
	});
});
