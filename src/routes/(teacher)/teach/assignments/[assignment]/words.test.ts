import { expect, test } from 'vitest';
import { words } from './words';

const caught = { mean: 0.83, low: 0.744, high: 0.916, n: 13, judgments: 63 };
const accused = { mean: 0.36, low: 0.22, high: 0.5, n: 13, judgments: 36 };

test('the headline is the pair of means', () => {
	expect(words.finding(caught.mean, accused.mean)).toBe(
		'Your class catches 83% of slanted passages. It accuses 36% of fair ones.'
	);
});

test('the line below says whose mean it is, how sure, and of how many judgments', () => {
	expect(words.rests(caught, accused)).toBe(
		'Mean of 13 students’ shares: caught 83% (95% interval 74–92%), wrongly accused 36% (22–50%), ' +
			'of 63 and 36 first judgments.'
	);
});

test('when fewer students judged fair passages, both numbers are there', () => {
	expect(words.rests(caught, { ...accused, n: 12 })).toMatch(/^Mean of 13 and 12 students’ shares: /);
});

test('an interval without width is said to be a point', () => {
	expect(words.rests({ ...caught, mean: 1, low: 1, high: 1 }, { ...accused, mean: 0, low: 0, high: 0 })).toBe(
		'Mean of 13 students’ shares: caught 100% (95% interval a single point: all shares are equal), ' +
			'wrongly accused 0% (a single point: all shares are equal), of 63 and 36 first judgments.'
	);
});

test.each([
	[{ slanted: 6, fair: 2 }, '6 students have judged slanted passages, 2 fair ones.'],
	[{ slanted: 1, fair: 0 }, '1 student has judged slanted passages, 0 fair ones.']
])('with too few judges of %j the page says so', (judged, sentence) => {
	expect(words.tooFewJudged(judged, 5)).toBe(
		`${sentence} From 5 each on, this page says what the class catches.`
	);
});
