import { describe, expect, test } from 'vitest';
import { addressOf, findPlace, nextWaiting, type Placed } from './places';

const place = (questionId: string, attemptId: string, isWaiting: boolean): Placed => ({
	questionId,
	attemptId,
	isWaiting
});
const all = [
	place('q1', 'a', false),
	place('q1', 'b', true),
	place('q2', 'a', true),
	place('q2', 'b', false)
];

describe('the next answer to grade', () => {
	test.each<[string, { questionId: string; attemptId: string } | undefined, Placed | undefined]>([
		['is the first that waits', undefined, all[1]],
		['is the next of the same question', { questionId: 'q1', attemptId: 'a' }, all[1]],
		['is of the next question after the last', { questionId: 'q1', attemptId: 'b' }, all[2]],
		['starts again from the beginning', { questionId: 'q2', attemptId: 'b' }, all[1]],
		['is the first for a place that is not there', { questionId: 'q3', attemptId: 'a' }, all[1]]
	])('%s', (_, after, next) => {
		expect(nextWaiting(all, after)).toBe(next);
	});

	test('is none when all are graded', () => {
		expect(nextWaiting([place('q1', 'a', false)], undefined)).toBeUndefined();
	});
});

test('an address names the answer, and whether names are hidden', () => {
	const address = addressOf({ questionId: 'q 1', attemptId: 'a&b' }, true);
	expect(address).toBe('?question=q+1&attempt=a%26b&names=hidden');
	expect(addressOf(undefined, false)).toBe('?');
});

test('an answer is found by its address, and what is not there is not', () => {
	expect(findPlace(all, new URLSearchParams(addressOf(all[2], true)))).toBe(all[2]);
	expect(findPlace(all, new URLSearchParams('question=__proto__&attempt=a'))).toBeUndefined();
	expect(findPlace(all, new URLSearchParams())).toBeUndefined();
});
