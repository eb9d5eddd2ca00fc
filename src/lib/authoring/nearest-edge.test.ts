import { expect, it } from 'vitest';
import { wordsOf } from '../text/words';
import { nearestEdge } from './nearest-edge';
import type { Edge } from './stretches';

const words = wordsOf('one, three seven');

it.each<[number, Edge, number]>([
	[0, 'start', 0],
	[1, 'start', 0],
	[2, 'start', 1],
	[4, 'start', 1],
	[7, 'start', 1],
	[8, 'start', 2],
	[16, 'start', 2],
	[0, 'end', 1],
	[2, 'end', 1],
	[7, 'end', 1],
	[8, 'end', 2],
	[13, 'end', 2],
	[14, 'end', 3]
])('at offset %d the nearest %s is before word %d', (offset, edge, word) => {
	expect(nearestEdge(words, offset, edge)).toBe(word);
});
