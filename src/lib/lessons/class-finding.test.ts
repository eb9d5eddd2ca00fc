import { expect, test } from 'vitest';
import { rateOf } from '../measure/rate';
import { findingOf } from './class-finding';
import type { TechniqueTally } from './technique-tally';

const states = { secure: 2, growing: 3, 'not enough yet': 19 };

/** A technique with the mean share caught, its interval 0.1 to each side, and how many of 24 accused. */
const technique = (name: string, caught?: number, accusers?: number): TechniqueTally => ({
	...{ technique: name, states },
	caught:
		caught === undefined
			? undefined
			: { mean: caught, low: caught - 0.1, high: caught + 0.1, n: 24, judgments: 96 },
	accusers: accusers === undefined ? undefined : rateOf({ k: accusers, n: 24 })
});
/** Of which four students have answers enough. */
const hardlyMet = (name: string, caught: number): TechniqueTally => ({
	...technique(name, caught),
	states: { secure: 2, growing: 2, 'not enough yet': 20 }
});
const namesIn = (...tallies: TechniqueTally[]) => {
	const { strongest, weakest, accused } = findingOf(tallies);
	return [strongest?.technique, weakest?.technique, accused?.technique];
};

test.each([
	['nothing known', [], [undefined, undefined, undefined]],
	['too few students in each', [technique('slogan')], [undefined, undefined, undefined]],
	['the best of two', [technique('fear', 0.7), technique('slogan', 0.9)], ['slogan', undefined, undefined]],
	['one that may be half', [technique('fear', 0.55)], [undefined, undefined, undefined]],
	['the worst of two', [technique('fear', 0.3), technique('slogan', 0.2)], [undefined, 'slogan', undefined]],
	[
		'the most accused',
		[technique('fear', 0.9, 9), technique('slogan', 0.1, 12)],
		['fear', 'slogan', 'slogan']
	],
	['two of 24, who may have slipped', [technique('fear', 0.9, 2)], ['fear', undefined, undefined]],
	[
		'equals: the first',
		[technique('fear', 0.9, 9), technique('slogan', 0.9, 9)],
		['fear', undefined, 'fear']
	],
	['one that few have answers enough of', [hardlyMet('fear', 0.9)], [undefined, undefined, undefined]],
	['everybody wrong', [technique('fear', 0.05, 24)], [undefined, 'fear', 'fear']]
] as const)('%s', (_, tallies, names) => {
	expect(namesIn(...tallies)).toEqual(names);
});
