import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText, type ReadText } from '../text/marks';
import { snapToWords } from '../text/words';
import { editKey, type KeyAction, type KeyState } from './key-edit';
import { toWords } from './key-work';
import { limitsOf, rangeOf, stretchesOf, type Edge, type Stretch } from './stretches';
import { aKey, doAll, plain, quotesOf } from './test-work';
import { doesHold, doOverlap } from './word-ranges';

it('a stored key whose words break a rule is mended before it is edited', () => {
	const half = {
		...aKey(plain, 'savage regime', { acceptable: 'regime will' }),
		core: [{ start: 6, end: 12 }]
	};
	const given = {
		keys: [half],
		contested: [{ span: { start: 0, end: 22 }, reason: 'Open.' }],
		chosen: undefined
	};
	expect(quotesOf(plain, doAll(plain, [{ do: 'explain', at: -1, text: '' }], given))).toEqual({
		keys: ['savage regime / savage regime will'],
		contested: ['The', 'will']
	});
});

const texts = [
	plain,
	readText('הַמִּשְׁטָר האכזרי יהרוס את אומתנו. אי אפשר לחכות עוד.'),
	readText('می‌خواهم این رژیم وحشی را متوقف کنم! زود.'),
	readText('Nai\u0308ve 👩🏽‍🔬 people’s “well-meant” plan 🏳️‍🌈 ends, soon.')
];

/** An action on words and stretches of a passage, there or not. */
function actionOn({ words }: ReadText): fc.Arbitrary<KeyAction> {
	const word = fc.integer({ min: -1, max: words.length + 1 });
	const range = fc.tuple(word, fc.integer({ min: 1, max: 5 })).map(([from, n]) => ({ from, to: from + n }));
	const key = fc.constantFrom('k1', 'k2', 'k3');
	const nth = fc.integer({ min: 0, max: 2 });
	const stretch = fc.oneof(
		fc.record({ part: fc.constantFrom('core', 'acceptable'), key, at: nth }),
		fc.record({ part: fc.constant('contested' as const), at: nth })
	) as fc.Arbitrary<Stretch>;
	return fc.oneof(
		fc.record({ do: fc.constantFrom('mark', 'contest'), range }) as fc.Arbitrary<KeyAction>,
		fc.record({ do: fc.constantFrom('join', 'allow'), key, range }) as fc.Arbitrary<KeyAction>,
		fc.record({
			do: fc.constant('move'),
			stretch,
			edge: fc.constantFrom('start', 'end'),
			to: word
		}) as fc.Arbitrary<KeyAction>,
		fc.record({ do: fc.constantFrom('remove', 'choose'), stretch }) as fc.Arbitrary<KeyAction>,
		fc.record({ do: fc.constant('step'), by: fc.constantFrom(1, -1) }) as fc.Arbitrary<KeyAction>
	);
}

const worked = fc
	.constantFrom(...texts)
	.chain((passage) => fc.tuple(fc.constant(passage), fc.array(actionOn(passage), { maxLength: 25 })))
	.map(([passage, actions]) => ({ passage, state: doAll(passage, actions) }));

describe('whatever is done', () => {
	it('leaves whole words in the text, in order, each core in its margin and no key contested', () => {
		fc.assert(
			fc.property(worked, ({ passage, state }) => {
				const spans = [
					...state.keys.flatMap(({ core: inner, acceptable }) => [...inner, ...acceptable]),
					...state.contested.map(({ span }) => span)
				];
				expect(spans).toEqual(spans.map((span) => snapToWords(passage.words, span)));
				const { keys, contested: stretches } = toWords(passage, state);
				const ranges = stretches.map(({ range }) => range);
				for (const { core: inner, acceptable } of keys) {
					expect(inner.length).toBeGreaterThan(0);
					expect(inner.every((range) => acceptable.some((outer) => doesHold(outer, range)))).toBe(true);
					expect(acceptable.some((range) => ranges.some((other) => doOverlap(range, other)))).toBe(false);
					expect(areApart(inner) && areApart(acceptable)).toBe(true);
				}
				expect(ranges.every((range, index) => range.from >= (ranges[index - 1]?.to ?? 0))).toBe(true);
				expect(new Set(state.keys.map(({ id }) => id)).size).toBe(state.keys.length);
				expect(
					state.chosen === undefined || rangeOf({ keys, contested: stretches }, state.chosen) !== undefined
				).toBe(true);
			}),
			{ numRuns: 400 }
		);
	});

	it('is read again as it was stored', () => {
		fc.assert(
			fc.property(worked, ({ passage, state }) => {
				expect(doAll(passage, [{ do: 'explain', at: -1, text: '' }], state)).toEqual(state);
			})
		);
	});

	it('an edge that is dragged ends where as many single steps would bring it', () => {
		const target = fc.tuple(
			worked,
			fc.nat(),
			fc.constantFrom<Edge>('start', 'end'),
			fc.integer({ min: -2, max: 20 })
		);
		fc.assert(
			fc.property(target, ([{ passage, state }, pick, edge, to]) => {
				const all = stretchesOf(toWords(passage, state));
				fc.pre(all.length > 0);
				const stretch = all[pick % all.length] ?? { part: 'contested', at: 0 };
				const dragged = editKey(passage, state, { do: 'move', stretch, edge, to });
				expect(stepTo(passage, state, { stretch, edge, to })).toEqual(dragged);
			}),
			{ numRuns: 400 }
		);
	});
});

function areApart(ranges: readonly { from: number; to: number }[]): boolean {
	return ranges.every(({ from }, index) => index === 0 || from > (ranges[index - 1]?.to ?? 0));
}

/** Presses “one word more” or “less” until the edge is there or goes no further. */
function stepTo(
	passage: ReadText,
	state: KeyState,
	{ stretch, edge, to }: { stretch: Stretch; edge: Edge; to: number }
): KeyState {
	const limits = limitsOf(toWords(passage, state), passage.words.length, stretch, edge);
	const goal = Math.min(limits?.most ?? 0, Math.max(limits?.least ?? 0, to));
	const now = limits?.now ?? 0;
	const places = Array.from(
		{ length: Math.abs(goal - now) },
		(_, n) => now + Math.sign(goal - now) * (n + 1)
	);
	const steps = places.length > 0 ? places : [now];
	return doAll(
		passage,
		steps.map((place) => ({ do: 'move', stretch, edge, to: place })),
		state
	);
}
