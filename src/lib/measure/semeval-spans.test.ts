import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeSpans, scoreSpans } from './semeval-spans';
import vectors from './vectors/semeval-spans.json';

const close = (value: number) => expect.closeTo(value, 6);
const spansOf = (ranges: readonly (readonly number[])[]) =>
	ranges.map(([start = 0, end = 0]) => ({ start, end }));
const span = fc
	.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }))
	.map(([start, length]) => ({ start, end: start + length }));
const spans = fc.array(span, { maxLength: 6 });

describe('the span metric of SemEval-2020', () => {
	it.each(vectors.cases)('agrees: $name', ({ pred, gold, expected }) => {
		expect(scoreSpans([{ predicted: spansOf(pred), gold: spansOf(gold) }])).toEqual({
			precision: close(expected.precision),
			recall: close(expected.recall),
			f1: close(expected.f1),
			nPredicted: expected.nPred,
			nGold: expected.nGold
		});
	});

	it('weighs the spans of all documents alike', () => {
		const [a, b, c] = spansOf([
			[0, 10],
			[20, 30],
			[40, 50]
		]);
		const documents = [
			{ predicted: [a, b, c].filter((each) => each !== undefined), gold: spansOf([[0, 10]]) },
			{ predicted: spansOf([[0, 10]]), gold: spansOf([[0, 10]]) }
		];
		expect(scoreSpans(documents)).toMatchObject({ precision: 0.5, recall: 1, nPredicted: 4, nGold: 2 });
	});

	it('is 1 where there was nothing to find and nothing was found', () => {
		const nothing = { precision: 0, recall: 0, f1: 1, nPredicted: 0, nGold: 0 };
		expect([scoreSpans([]), scoreSpans([{ predicted: spansOf([[5, 5]]), gold: [] }])]).toEqual([
			nothing,
			nothing
		]);
	});

	it('turns precision and recall round with the sides, and stays within 0 and 1', () => {
		fc.assert(
			fc.property(spans, spans, (predicted, gold) => {
				const one = scoreSpans([{ predicted, gold }]);
				const other = scoreSpans([{ predicted: gold, gold: predicted }]);
				expect([other.precision, other.recall, other.f1]).toEqual([one.recall, one.precision, close(one.f1)]);
				expect(Math.max(one.precision, one.recall, one.f1)).toBeLessThanOrEqual(1 + 1e-12);
			})
		);
	});
});

describe('merging spans', () => {
	it('makes one of those that overlap, and leaves those that touch', () => {
		const merged = mergeSpans(
			spansOf([
				[20, 30],
				[0, 10],
				[9, 12],
				[12, 15],
				[22, 24]
			])
		);
		expect(merged).toEqual(
			spansOf([
				[0, 12],
				[12, 15],
				[20, 30]
			])
		);
	});
});
