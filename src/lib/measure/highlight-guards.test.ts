import { describe, expect, it } from 'vitest';
import { guardHighlights, type HighlightGuard } from './highlight-guards';
import type { ScoredKey } from './highlight-score';

const aKey = (from: number, to: number, labels = ['a'], acceptable = [{ from, to }]): ScoredKey => ({
	...{ core: [{ from, to }], acceptable, labels }
});
const keysOfOne = (n: number) => Array.from({ length: n }, (_, at) => aKey(at, at + 1));

describe('keys are guarded against', () => {
	it.each<[string, ScoredKey[], HighlightGuard[]]>([
		['nothing where most words are fair', [aKey(0, 30), aKey(40, 70)], []],
		[
			'too few fair words',
			[aKey(0, 30), aKey(30, 60), aKey(60, 61)],
			[{ guard: 'too-few-fair-words', share: 0.39 }]
		],
		[
			'too few fair words beside a margin',
			[aKey(0, 1, ['a'], [{ from: 0, to: 61 }])],
			[{ guard: 'too-few-fair-words', share: 0.39 }]
		],
		['nothing at the least share of fair words', [aKey(0, 1, ['a'], [{ from: 0, to: 60 }])], []],
		['a long core', [aKey(0, 31)], [{ guard: 'core-too-long', key: 0, words: 31 }]],
		[
			'a long core of several ranges',
			[
				{
					core: [
						{ from: 0, to: 20 },
						{ from: 30, to: 41 }
					],
					acceptable: [{ from: 0, to: 41 }],
					labels: []
				}
			],
			[{ guard: 'core-too-long', key: 0, words: 31 }]
		],
		[
			'cores that overlap under other names',
			[aKey(0, 5), aKey(4, 9, ['b'])],
			[{ guard: 'cores-overlap', key: 1, other: 0 }]
		],
		['nothing where cores that overlap share a name', [aKey(0, 5), aKey(4, 9, ['b', 'a'])], []],
		['nothing where only margins overlap', [aKey(0, 5, ['a'], [{ from: 0, to: 9 }]), aKey(6, 9, ['b'])], []],
		['many keys', keysOfOne(7), [{ guard: 'many-keys', keys: 7 }]],
		['nothing at six keys', keysOfOne(6), []]
	])('%s', (_, keys, guards) => {
		expect(guardHighlights(100, keys).map(rounded)).toEqual(guards);
	});

	it('too few fair words beside contested ones', () => {
		expect(guardHighlights(10, [aKey(0, 4)], [{ from: 4, to: 7 }]).map(rounded)).toEqual([
			{ guard: 'too-few-fair-words', share: 0.3 }
		]);
	});

	it('a passage without a word', () => {
		expect(guardHighlights(0, [])).toEqual([{ guard: 'too-few-fair-words', share: 0 }]);
	});
});

function rounded(guard: HighlightGuard): HighlightGuard {
	return 'share' in guard ? { ...guard, share: Math.round(guard.share * 100) / 100 } : guard;
}
