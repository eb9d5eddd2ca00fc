import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreHighlights, type Highlight, type ScoredKey } from './highlight-score';
import vectors from './vectors/highlight-score.json';

type Pair = readonly number[];
const toRange = ([from = 0, to = 0]: Pair) => ({ from, to });

interface Vector {
	readonly nTokens: number;
	readonly keys: readonly { core: Pair[]; acceptable: Pair[]; labels: string[]; weight?: number }[];
	readonly highlights: readonly { range: Pair; label?: string }[];
	readonly options: { ask_labels?: boolean; neutral?: Pair[] };
	readonly expected: {
		readonly caught: number;
		readonly extraWords: number;
		readonly budget: number;
		readonly penalty: number;
		readonly score: number;
		readonly keys: readonly { coverage: number; credit: number; status: string }[];
	};
}

function scoreVector({ nTokens, keys, highlights, options }: Vector) {
	return scoreHighlights(
		nTokens,
		keys.map((key) => ({ ...key, core: key.core.map(toRange), acceptable: key.acceptable.map(toRange) })),
		highlights.map(({ range, label }) => ({ range: toRange(range), label })),
		{ askLabels: options.ask_labels ?? false, neutral: (options.neutral ?? []).map(toRange) }
	);
}

const close = (value: number) => expect.closeTo(value, 6);

describe('the Highlight Score', () => {
	it.each<Vector & { readonly name: string }>(vectors.cases)('agrees with the reference: $name', (vector) => {
		const { caught, extraWords, budget, penalty, score, keys } = vector.expected;
		expect(scoreVector(vector)).toMatchObject({
			...{ extraWords, budget, caught: close(caught), penalty: close(penalty), score: close(score) },
			keys: keys.map((key) => ({ ...key, coverage: close(key.coverage), credit: close(key.credit) }))
		});
	});

	const keys: ScoredKey[] = [
		{ core: [{ from: 5, to: 8 }], acceptable: [{ from: 3, to: 10 }], labels: ['a'] },
		{ core: [{ from: 20, to: 30 }], acceptable: [{ from: 18, to: 31 }], labels: ['b', 'c'] }
	];
	const mark = (from: number, to: number, label?: string): Highlight => ({ range: { from, to }, label });

	it.each<[string, Highlight[], { caught: number; extraWords: number; budget: number; score: number }]>([
		[
			'half of the second key',
			[mark(5, 8), mark(20, 25)],
			{ caught: 0.75, extraWords: 0, budget: 20, score: 0.75 }
		],
		[
			'three words too many',
			[mark(3, 13), mark(20, 30)],
			{ caught: 1, extraWords: 3, budget: 20, score: 0.85 }
		],
		['everything', [mark(0, 40)], { caught: 1, extraWords: 20, budget: 20, score: 0 }]
	])('agrees with the case by hand: %s', (_, highlights, expected) => {
		expect(scoreHighlights(40, keys, highlights)).toMatchObject({
			...expected,
			score: close(expected.score)
		});
	});

	it('counts words that are marked twice once', () => {
		expect(scoreHighlights(40, keys, [mark(30, 35), mark(32, 36)]).extraWords).toBe(5);
	});

	it.each([
		['an accepted name', 'c', 0.75],
		['another name', 'a', 0.625],
		['no name', undefined, 0.625]
	])('pays half of a key for its name: %s', (_, label, caught) => {
		const highlights = [mark(5, 8, 'a'), mark(20, 25, label)];
		expect(scoreHighlights(40, keys, highlights, { askLabels: true }).caught).toBeCloseTo(caught, 6);
	});

	it('weighs keys', () => {
		const weighted = keys.map((key, index) => ({ ...key, weight: index === 0 ? 3 : 1 }));
		expect(scoreHighlights(40, weighted, [mark(5, 8)]).caught).toBe(0.75);
	});

	it('asks for all ranges of a core', () => {
		const key = {
			core: [
				{ from: 0, to: 2 },
				{ from: 6, to: 8 }
			],
			acceptable: [{ from: 0, to: 8 }],
			labels: ['a']
		};
		expect(scoreHighlights(40, [key], [mark(0, 2)]).keys[0]).toMatchObject({
			coverage: 0.5,
			coreWords: 4,
			markedCore: 2
		});
	});

	it.each([
		['found', mark(20, 25)],
		['partial', mark(20, 24)],
		['missed', mark(18, 20)]
	])('calls a key %s', (status, highlight) => {
		expect(scoreHighlights(40, keys, [highlight]).keys[1]?.status).toBe(status);
	});

	it.each([
		['on target', mark(7, 12)],
		['too wide', mark(7, 14)],
		['near', mark(3, 5)],
		['contested', mark(33, 37)],
		['fair text', mark(35, 38)]
	])('calls a highlight %s', (verdict, highlight) => {
		const { highlights } = scoreHighlights(40, keys, [highlight], { neutral: [{ from: 31, to: 34 }] });
		expect(highlights).toEqual([verdict]);
	});

	it('is whole where there is nothing to mark and nothing is marked', () => {
		expect(scoreHighlights(30, [], [])).toMatchObject({ caught: 1, penalty: 0, score: 1 });
	});

	it('is whole for marks on a passage that is all contested', () => {
		expect(scoreHighlights(5, [], [mark(0, 5)], { neutral: [{ from: 0, to: 5 }] }).score).toBe(1);
	});
});

const WORDS = 60;
const range = (size: number) =>
	fc
		.tuple(fc.nat(WORDS - size), fc.integer({ min: 1, max: size }))
		.map(([from, length]) => ({ from, to: from + length }));
const label = fc.constantFrom(undefined, 'a', 'b', 'c');
const key = fc
	.record({ core: range(8), before: fc.nat(5), after: fc.nat(5), weight: fc.constantFrom(1, 2, 0.5) })
	.map(({ core, before, after, weight }): ScoredKey => ({
		core: [core],
		acceptable: [{ from: Math.max(0, core.from - before), to: Math.min(WORDS, core.to + after) }],
		labels: ['a', 'b'],
		weight
	}));
const scored = fc.record({
	keys: fc.array(key, { maxLength: 4 }),
	highlights: fc.array(fc.record({ range: range(15), label }), { maxLength: 5 }),
	neutral: fc.array(range(6), { maxLength: 2 }),
	askLabels: fc.boolean()
});

const holds = (ranges: readonly { from: number; to: number }[], word: number) =>
	ranges.some(({ from, to }) => from <= word && word < to);
const everyWord = Array.from({ length: WORDS }, (_, word) => word);

describe('whatever is marked, the Highlight Score', () => {
	it('lies between 0 and 1', () => {
		fc.assert(
			fc.property(scored, ({ keys, highlights, ...options }) => {
				const { score } = scoreHighlights(WORDS, keys, highlights, options);
				expect(score).toBeGreaterThanOrEqual(0);
				expect(score).toBeLessThanOrEqual(1);
			})
		);
	});

	it('never rises by one more fair word', () => {
		fc.assert(
			fc.property(scored, fc.nat(), ({ keys, highlights, ...options }, pick) => {
				const fair = everyWord.filter(
					(word) => !holds(options.neutral, word) && !keys.some(({ acceptable }) => holds(acceptable, word))
				);
				fc.pre(fair.length > 0);
				const from = fair[pick % fair.length] ?? 0;
				const more = [...highlights, { range: { from, to: from + 1 } }];
				expect(scoreHighlights(WORDS, keys, more, options).score).toBeLessThanOrEqual(
					scoreHighlights(WORDS, keys, highlights, options).score
				);
			})
		);
	});

	it('never falls by one more core word', () => {
		fc.assert(
			fc.property(scored, fc.nat(), ({ keys, highlights, ...options }, pick) => {
				const core = everyWord.filter((word) => keys.some((each) => holds(each.core, word)));
				fc.pre(core.length > 0);
				const from = core[pick % core.length] ?? 0;
				const more = [...highlights, { range: { from, to: from + 1 } }];
				expect(scoreHighlights(WORDS, keys, more, options).score).toBeGreaterThanOrEqual(
					scoreHighlights(WORDS, keys, highlights, options).score
				);
			})
		);
	});

	it('is 0 for everything, as soon as one word is fair', () => {
		fc.assert(
			fc.property(scored, ({ keys, ...options }) => {
				const isFair = (word: number) =>
					!holds(options.neutral, word) && !keys.some(({ acceptable }) => holds(acceptable, word));
				fc.pre(everyWord.some(isFair));
				expect(scoreHighlights(WORDS, keys, [{ range: { from: 0, to: WORDS } }], options).score).toBe(0);
			})
		);
	});

	it('never changes by contested words', () => {
		fc.assert(
			fc.property(scored, fc.nat(), ({ keys, highlights, ...options }, pick) => {
				const contested = everyWord.filter(
					(word) => holds(options.neutral, word) && !keys.some((each) => holds(each.core, word))
				);
				fc.pre(contested.length > 0);
				const from = contested[pick % contested.length] ?? 0;
				const more = [...highlights, { range: { from, to: from + 1 } }];
				expect(scoreHighlights(WORDS, keys, more, options).score).toBe(
					scoreHighlights(WORDS, keys, highlights, options).score
				);
			})
		);
	});
});
