import { expect, it } from 'vitest';
import { studentFinding } from '$lib/lessons/student-finding';
import { words } from './words';

type Pair = readonly [number, number];
const headline = (caught: Pair, accused: Pair) =>
	words.headline(
		'Maya R.',
		studentFinding({
			caught: { k: caught[0], n: caught[1] },
			accused: { k: accused[0], n: accused[1] }
		})
	);

it.each([
	[[0, 0], [0, 0], 'Not enough yet: Maya R. has not judged a passage.'],
	[[1, 1], [0, 0], 'Not enough yet: Maya R. has judged 1 slanted passage and 0 fair.'],
	[[17, 20], [2, 20], 'Maya R. catches most slanted passages and leaves fair ones alone.'],
	[[19, 20], [10, 20], 'Maya R. catches most slanted passages, and still accuses 10 of 20 fair ones.'],
	[[9, 20], [1, 20], 'Maya R. leaves fair passages alone, and still misses 11 of 20 slanted ones.'],
	[
		[13, 20],
		[6, 20],
		'Maya R. flags slanted passages more often than fair ones, but not surely most of them.'
	],
	[[19, 20], [17, 20], 'Maya R. flags most fair passages, 17 of 20: that is suspicion, not a sharp eye.'],
	[[3, 20], [2, 20], 'Maya R. lets most passages pass, slanted or fair.'],
	[[10, 20], [9, 20], 'Maya R. does not yet tell slanted passages from fair ones.']
] as const)('%j caught and %j accused are told as what they are', (caught, accused, sentence) => {
	expect(headline(caught, accused)).toBe(sentence);
});
