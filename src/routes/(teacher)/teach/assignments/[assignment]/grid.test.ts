import { expect, test } from 'vitest';
import { countGood, drawCells } from './grid';

const given = (score: number | undefined) => ({ questionId: 'q', state: 'given' as const, score });

test.each([
	[1, 'full', 100],
	[0.8, 'full', 80],
	[0.794, 'half', 79],
	[0.4, 'half', 40],
	[0.39, 'low', 39],
	[0, 'low', 0],
	[undefined, 'done', undefined]
] as const)('a given answer with score %s is drawn %s', (score, shape, points) => {
	expect(drawCells({ cells: [given(score)] }, 1)).toEqual([{ shape, points }]);
});

test('a row has a cell for every column, also before it is started', () => {
	const shapes = drawCells({ cells: [] }, 2).map(({ shape }) => shape);
	expect(shapes).toEqual(['ahead', 'ahead']);
});

test('good answers are counted among those that have a score', () => {
	const rows = [[given(1)], [given(0.2)], [given(undefined)], []].map((cells) => drawCells({ cells }, 1));
	expect(countGood(rows, 0)).toEqual({ k: 1, n: 2 });
});
