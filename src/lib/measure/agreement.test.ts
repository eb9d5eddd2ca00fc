import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohenKappa, judgeAgreement, krippendorffAlpha, scottPi, tokenAlpha, type Level } from './agreement';
import vectors from './vectors/agreement.json';

const close = (value: number) => expect.closeTo(value, 9);
const { rater1, rater2, expected } = vectors.tokens;
const both = [rater1, rater2].map((marks) => marks.map((mark) => mark === 1));
const cell = (a: number, b: number) => rater1.filter((mark, word) => mark === a && rater2[word] === b).length;

const levels = fc.constantFrom<Level>('nominal', 'ordinal', 'interval', 'ratio');
const units = fc.array(fc.array(fc.option(fc.integer({ min: 0, max: 5 })), { maxLength: 4 }), {
	maxLength: 9
});
const marks = fc
	.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 12 }))
	.chain(([raters, words]) =>
		fc.array(fc.array(fc.boolean(), { minLength: words, maxLength: words }), {
			minLength: raters,
			maxLength: raters
		})
	);

describe('Cohen’s kappa', () => {
	it('agrees with the table of 1960', () => {
		const { table, expected } = vectors.cohenKappa;
		expect(cohenKappa(table)).toEqual(close(expected.kappa));
	});

	it('agrees with the words of two raters', () => {
		expect(
			cohenKappa([
				[cell(0, 0), cell(0, 1)],
				[cell(1, 0), cell(1, 1)]
			])
		).toEqual(close(expected.kappa));
	});

	it.each([
		[[]],
		[
			[
				[0, 0],
				[0, 0]
			]
		],
		[
			[
				[7, 0],
				[0, 0]
			]
		]
	])('does not exist for %j', (table) => {
		expect(cohenKappa(table)).toBeUndefined();
	});
});

describe('Scott’s pi', () => {
	it('agrees with the table of 1960', () => {
		const { table, expected } = vectors.cohenKappa;
		expect(scottPi(table)).toEqual(close(expected.scottPi));
	});

	it('agrees with the words of two raters', () => {
		const table = [0, 1].map((a) => [0, 1].map((b) => cell(a, b)));
		expect(scottPi(table)).toEqual(close(expected.scottPi));
	});

	it.each([
		[[]],
		[
			[
				[7, 0],
				[0, 0]
			]
		]
	])('does not exist for %j', (table) => {
		expect(scottPi(table)).toBeUndefined();
	});
});

describe('Krippendorff’s alpha', () => {
	it.each(Object.entries(vectors.alpha2011.expected))(
		'for %s values agrees with data C of 2011',
		(level, alpha) => {
			expect(krippendorffAlpha(vectors.alpha2011.units, level as Level)).toEqual(close(alpha));
		}
	);

	it.each(Object.entries(vectors.alpha2007.expected))(
		'for %s values agrees with the data of 2007',
		(level, alpha) => {
			expect(krippendorffAlpha(vectors.alpha2007.units, level as Level)).toEqual(close(alpha));
		}
	);

	it('is nominal unless it is told otherwise', () => {
		expect(krippendorffAlpha(vectors.alpha2011.units)).toEqual(close(vectors.alpha2011.expected.nominal));
	});

	it.each([
		[[]],
		[
			[
				[1, null],
				[null, 2]
			]
		],
		[
			[
				[1, 1],
				[1, 1]
			]
		]
	])('does not exist for %j', (values) => {
		expect(krippendorffAlpha(values)).toBeUndefined();
	});

	it('is never above 1, and 1 where raters agree on values that vary', () => {
		fc.assert(
			fc.property(units, levels, (values, level) => {
				const agreed = [...values.map((unit) => unit.map(() => unit[0] ?? 0)), [1, 1], [2, 2]];
				expect(krippendorffAlpha(values, level) ?? 1).toBeLessThanOrEqual(1);
				expect(krippendorffAlpha(agreed, level)).toBe(1);
			})
		);
	});
});

describe('alpha by words', () => {
	it('agrees with example A of 1995', () => {
		expect(tokenAlpha(both)).toEqual(close(expected.alpha));
	});

	it('agrees with the class of the heat map', () => {
		const { nTokens, students, alphaNominal } = vectors.heatMap;
		const marked = students.map((ranges) =>
			Array.from({ length: nTokens }, (_, word) =>
				ranges.some(([from = 0, to = 0]) => from <= word && word < to)
			)
		);
		expect(tokenAlpha(marked)).toEqual(close(alphaNominal));
	});

	it('is the nominal alpha of marked and unmarked, whoever comes first', () => {
		fc.assert(
			fc.property(marks, (raters) => {
				const units = (raters[0] ?? []).map((_, word) => raters.map((rater) => (rater[word] ? 1 : 0)));
				const alpha = krippendorffAlpha(units);
				const same = alpha === undefined ? undefined : expect.closeTo(alpha, 9);
				expect([tokenAlpha(raters), tokenAlpha(raters.toReversed())]).toEqual([same, same]);
			})
		);
	});

	it.each([
		[
			'nobody marked anything',
			[
				[false, false],
				[false, false]
			]
		],
		[
			'everybody marked everything',
			[
				[true, true],
				[true, true]
			]
		],
		['there is one rater', [[true, false]]],
		['there is no word', [[], []]],
		['there is nobody', []]
	])('does not exist where %s', (_, raters) => {
		expect(tokenAlpha(raters)).toBeUndefined();
	});
});

describe('the word for an alpha', () => {
	it.each([
		[1, 'good'],
		[0.667, 'good'],
		[0.666, 'discuss'],
		[0.4, 'discuss'],
		[0.399, 'ambiguous'],
		[-0.2, 'ambiguous'],
		[null, 'nothing to measure'],
		[undefined, 'nothing to measure']
	])('of %s is “%s”', (alpha, word) => {
		expect(judgeAgreement(alpha)).toBe(word);
	});
});
