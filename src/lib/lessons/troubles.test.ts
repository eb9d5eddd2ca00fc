import { expect, test } from 'vitest';
import type { Skill } from './skills';
import { troublesOf } from './troubles';

const met = (
	technique: string,
	[caught, slanted]: readonly [number, number],
	[accused, fair]: readonly [number, number] = [0, 0]
): Skill => ({
	...{ technique, theta: 0, answers: 1, days: 1, lastAt: new Date(0) },
	...{ caught, slanted, accused, fair }
});
const count = (k: number, n: number) => ({ k, n });

test.each([
	['nothing met', [], undefined, undefined],
	['one slip each', [met('fear', [0, 1], [1, 1])], undefined, undefined],
	['missed most', [met('fear', [1, 4]), met('slogan', [1, 3])], ['fear', count(3, 4)], undefined],
	['equal shares: of more', [met('fear', [0, 2]), met('slogan', [0, 3])], ['slogan', count(3, 3)], undefined],
	[
		'accused most',
		[met('fear', [4, 4], [2, 4]), met('slogan', [4, 4], [2, 3])],
		undefined,
		['slogan', count(2, 3)]
	]
] as const)('%s', (_, skills, missed, accused) => {
	const troubles = troublesOf(skills);
	expect(troubles.missed && [troubles.missed.technique, troubles.missed.count]).toEqual(missed);
	expect(troubles.accused && [troubles.accused.technique, troubles.accused.count]).toEqual(accused);
});
