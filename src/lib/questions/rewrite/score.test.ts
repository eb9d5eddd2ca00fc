import { describe, expect, it } from 'vitest';
import { ratingsFromForm } from './form';
import type { Ratings } from './model';
import { rubricScore } from './score';

describe('a rewrite by the rubric', () => {
	it.each<[Ratings, number]>([
		[{ facts: 0, charge: 0, attribution: 0, slant: 0 }, 0],
		[{ facts: 2, charge: 2, attribution: 2, slant: 2 }, 1],
		[{ facts: 2, charge: 1, attribution: 0, slant: 2 }, 0.625]
	])('scores %j as %f', (ratings, score) => {
		expect(rubricScore(ratings)).toBe(score);
	});

	it.each<[string, Record<string, string>, Ratings | undefined]>([
		[
			'all four',
			{ facts: '2', charge: '1', attribution: '0', slant: '2' },
			{ facts: 2, charge: 1, attribution: 0, slant: 2 }
		],
		['none', {}, undefined],
		['three', { facts: '2', charge: '1', attribution: '0' }, undefined],
		['too many points', { facts: '3', charge: '1', attribution: '0', slant: '2' }, undefined],
		['no number', { facts: '', charge: '1', attribution: '0', slant: '2' }, undefined]
	])('is read from a form: %s', (_, fields, ratings) => {
		const form = { get: (name: string) => fields[name] ?? null, getAll: () => [] };
		expect(ratingsFromForm(form)).toEqual(ratings);
	});
});
