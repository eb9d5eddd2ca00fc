import type { Cell, StudentResult } from '$lib/server/insights';

/** How a cell of the grid is drawn: three squares for scores, and three marks for what has none. */
export type Shape = 'full' | 'half' | 'low' | 'open' | 'done' | 'waiting' | 'ahead';

export interface DrawnCell {
	readonly shape: Shape;
	/** 0..100, for an answer that was given and handed in. */
	readonly points: number | undefined;
}

const GOOD = 80;
const FAIRLY = 40;

/** The cells of a row; a student who has not started has everything ahead. */
export function drawCells({ cells }: Pick<StudentResult, 'cells'>, columns: number): DrawnCell[] {
	return Array.from({ length: columns }, (_, index) => drawCell(cells[index]));
}

function drawCell(cell: Cell | undefined): DrawnCell {
	if (!cell || cell.state === 'ahead') return { shape: 'ahead', points: undefined };
	if (cell.state === 'waiting') return { shape: 'waiting', points: undefined };
	if (cell.state === 'open') return { shape: 'open', points: undefined };
	if (cell.score === undefined) return { shape: 'done', points: undefined };
	const points = Math.round(cell.score * 100);
	return { shape: points >= GOOD ? 'full' : points >= FAIRLY ? 'half' : 'low', points };
}

/** Of the scored answers in a column, how many were good. */
export function countGood(rows: readonly (readonly DrawnCell[])[], column: number): { k: number; n: number } {
	const scored = rows.flatMap((cells) => cells[column]?.points ?? []);
	return { k: scored.filter((points) => points >= GOOD).length, n: scored.length };
}
