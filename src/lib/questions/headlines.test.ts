import { expect, test } from 'vitest';
import { headlineOf } from './headlines';
import type { Report } from './models';

const passage = { id: 'p', text: 'One plan.', credit: 'Written for this course', origin: 'written' as const };
const option = (id: string, right: boolean, count: number) => ({ id, text: id, right, count });
const key = (id: string, found: number) => ({
	...{ id, found, words: id, reason: '', techniques: [] },
	core: [],
	acceptable: []
});
const choice = (...options: ReturnType<typeof option>[]): Report => ({ kind: 'choice', passage, options });
const highlight = (accusers: number, ...keys: ReturnType<typeof key>[]): Report => ({
	...{ kind: 'highlight', passage, n: 23, heat: [], keys, contested: [], accusers, meanScore: 0.5 }
});

test.each([
	[choice(option('a', true, 14), option('b', false, 9)), '14 of 23 chose the right answer.'],
	[
		choice(option('a', true, 14), option('b', true, 9), option('c', false, 5)),
		'The right options were each chosen by at least 9 of 23, a wrong one by up to 5.'
	],
	[highlight(8), '15 of 23 left this fair passage alone.'],
	[highlight(0, key('a', 10)), '10 of 23 found the key, and nobody accused fair words.'],
	[highlight(8, key('a', 10)), '10 of 23 found the key, and 8 of 23 accused fair words.'],
	[
		highlight(8, key('a', 12), key('b', 11)),
		'At least half the class found 1 of 2 keys, and 8 of 23 accused fair words.'
	]
])('a report is said in one sentence with its counts', (report, sentence) => {
	expect(headlineOf(report, 23)).toBe(sentence);
});
