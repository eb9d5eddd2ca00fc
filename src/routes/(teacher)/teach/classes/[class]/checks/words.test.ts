import { describe, expect, it } from 'vitest';
import type { CheckChange } from '$lib/lessons/check-change';
import { words } from './words';

const change = (A: number, B: number, both: number): CheckChange => ({
	...{ n: { A, B, both }, score: undefined, caught: undefined, accused: undefined }
});
const given = (A: boolean, B: boolean) => ({ A, B });

describe('a class without numbers to compare', () => {
	it('is told that no check is assigned, and what to do', () => {
		expect(words.headline(change(0, 0, 0), 5, given(false, false))).toBe('No check is assigned yet.');
		expect(words.basis(change(0, 0, 0), given(false, false))).toBe('Assign check A now, before the lessons.');
	});

	it.each([
		[change(0, 0, 0), given(true, false), 'Only students who hand in both count here.'],
		[change(3, 2, 0), given(true, true), 'Only students who hand in both count here.'],
		[change(3, 2, 0), given(false, false), 'Only students who hand in both count here.'],
		[change(3, 2, 1), given(true, true), 'Only the 1 student with both counts here.'],
		[change(4, 3, 2), given(true, true), 'Only the 2 students with both count here.']
	])('is told who counts, of %j', (counts, isGiven, sentence) => {
		expect(words.basis(counts, isGiven)).toContain(sentence);
	});
});
