import { describe, expect, it } from 'vitest';
import { calibrationOf } from '../measure/calibration';
import { hiddenLevels, surenessOf } from './sureness';

/** So many answers at a level, of which so many were right. */
const at = (stated: number, n: number, right: number) =>
	Array.from({ length: n }, (_, index) => ({ stated, isRight: index < right }));

describe('how sure against how right', () => {
	it.each([
		['nothing', [], { kind: 'not enough yet', n: 0 }],
		['one answer', at(0.95, 1, 1), { kind: 'not enough yet', n: 1 }],
		['nineteen', at(0.95, 19, 0), { kind: 'not enough yet', n: 19 }],
		['twenty certain ones, half of them right', at(0.95, 20, 10), { kind: 'too sure', points: 45 }],
		['twenty guesses, all of them right', at(0.5, 20, 20), { kind: 'too unsure', points: 50 }],
		['twenty at four fifths, 14 of them right', at(0.8, 20, 14), { kind: 'as sure as right', points: 10 }],
		['all wrong and all certain', at(0.95, 30, 0), { kind: 'too sure', points: 95 }]
	] as const)('of %s', (_, judgments, expected) => {
		expect(surenessOf(calibrationOf(judgments))).toEqual(expected);
	});
});

it('levels stated fewer than five times are hidden, and named', () => {
	const calibration = calibrationOf([...at(0.5, 4, 2), ...at(0.95, 20, 18)]);
	expect(calibration && hiddenLevels(calibration)).toMatchObject([{ stated: 0.5, n: 4 }]);
});
