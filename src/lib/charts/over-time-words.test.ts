import { describe, expect, it } from 'vitest';
import { overTimeWords } from './over-time-words';

type Pair = readonly [number, number];
const point = (caught: Pair, accused: Pair) => ({
	caught: { k: caught[0], n: caught[1] },
	accused: { k: accused[0], n: accused[1] }
});

describe('the sentence over caught and wrongly accused in time', () => {
	it.each([
		[
			'too little',
			[point([1, 1], [0, 1]), point([1, 1], [0, 1])],
			'Too few passages in each half to say whether anything changed.'
		],
		[
			'a sharper eye',
			[point([2, 12], [6, 12]), point([11, 12], [5, 12])],
			'Catches more than before (2 of 12, then 11 of 12); no sure change in what is wrongly accused (6 of 12, then 5 of 12).'
		],
		[
			'more suspicion',
			[point([2, 12], [1, 12]), point([11, 12], [10, 12])],
			'Catches more than before (2 of 12, then 11 of 12); accuses more fair passages (1 of 12, then 10 of 12). ' +
				'Both rising together is more suspicion, not a sharper eye.'
		],
		[
			'fair passages only',
			[point([0, 0], [10, 12]), point([0, 0], [1, 12])],
			'Accuses fewer fair passages (10 of 12, then 1 of 12).'
		]
	] as const)('for %s', (_, points, expected) => {
		expect(overTimeWords.finding(points)).toBe(expected);
	});

	it('has a count, a share and an interval in each cell of the table, or a dash', () => {
		expect(overTimeWords.cell({ k: 7, n: 10 })).toBe('7 of 10 · 70% (40–89%)');
		expect(overTimeWords.cell({ k: 0, n: 0 })).toBe('–');
	});
});
