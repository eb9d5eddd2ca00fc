import { describe, expect, it } from 'vitest';
import { tokenMetrics } from './token-metrics';
import vectors from './vectors/token-metrics.json';

const rangesOf = (ranges: readonly (readonly number[])[]) =>
	ranges.map(([from = 0, to = 0]) => ({ from, to }));
const half = [{ from: 0, to: 2 }];
const whole = [{ from: 0, to: 4 }];

describe('metrics of marked words', () => {
	it.each(vectors)('agree: $name', ({ nTokens, gold, highlights, expected }) => {
		expect(tokenMetrics(nTokens, rangesOf(gold), rangesOf(highlights))).toEqual({
			precision: expect.closeTo(expected.precision, 6),
			recall: expect.closeTo(expected.recall, 6),
			f1: expect.closeTo(expected.f1, 6),
			kappa: expect.closeTo(expected.kappa, 6)
		});
	});

	it.each([
		['neither marks nor a key', [], [], {}],
		['no key', [], half, { precision: 0, f1: 0, kappa: 0 }],
		['no marks', half, [], { recall: 0, f1: 0, kappa: 0 }],
		['every word in both', whole, whole, { precision: 1, recall: 1, f1: 1 }]
	])('leave out what does not exist with %s', (_, key, highlights, expected) => {
		expect(tokenMetrics(4, key, highlights)).toEqual(expected);
	});

	it('count a word once, and none beyond the end', () => {
		expect(tokenMetrics(4, half, [...half, { from: 1, to: 9 }])).toEqual(tokenMetrics(4, half, whole));
	});
});
