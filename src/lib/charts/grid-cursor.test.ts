import { expect, test } from 'vitest';
import { moveInGrid } from './grid-cursor';

const size = { rows: 3, columns: 4 };

test.each([
	['ArrowDown', { row: 2, column: 2 }],
	['ArrowUp', { row: 0, column: 2 }],
	['ArrowRight', { row: 1, column: 3 }],
	['ArrowLeft', { row: 1, column: 1 }],
	['Home', { row: 1, column: 0 }],
	['End', { row: 1, column: 3 }]
])('%s leads from the middle to %j', (key, place) => {
	expect(moveInGrid({ row: 1, column: 2 }, key, size)).toEqual(place);
});

test.each([
	['ArrowUp', { row: 0, column: 0 }],
	['ArrowLeft', { row: 0, column: 0 }],
	['ArrowDown', { row: 2, column: 3 }],
	['ArrowRight', { row: 2, column: 3 }]
])('%s stays at the edge', (key, edge) => {
	expect(moveInGrid(edge, key, size)).toEqual(edge);
});

test.each(['Tab', 'Enter', 'a'])('%s leads nowhere', (key) => {
	expect(moveInGrid({ row: 0, column: 0 }, key, size)).toBeUndefined();
});
