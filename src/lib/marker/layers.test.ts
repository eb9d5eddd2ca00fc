import { expect, test } from 'vitest';
import { levelsOf, markLayers } from './layers';

test('spans that overlap stand on different levels, others on the first', () => {
	const spans = [
		{ start: 0, end: 10 },
		{ start: 5, end: 15 },
		{ start: 8, end: 9 },
		{ start: 12, end: 20 },
		{ start: 20, end: 25 }
	];
	expect(levelsOf(spans)).toEqual([0, 1, 2, 0, 0]);
});

test('a mark has the blue line until it is named, then the line of its technique', () => {
	const marks = [
		{ start: 0, end: 3, quote: 'One' },
		{ start: 4, end: 7, quote: 'two', technique: 'repetition' }
	];
	expect(markLayers(marks, () => 'm g-wording').map(({ value }) => value.classes)).toEqual([
		'tint unnamed',
		'tint m g-wording'
	]);
});
