/** A place in a grid of cells, both from 0. */
export interface GridPlace {
	readonly row: number;
	readonly column: number;
}

/** Where a key leads in a grid of that size, as in the ARIA grid pattern; undefined for keys that lead nowhere. */
export function moveInGrid(
	{ row, column }: GridPlace,
	key: string,
	size: { readonly rows: number; readonly columns: number }
): GridPlace | undefined {
	const within = (place: number, count: number) => Math.max(0, Math.min(count - 1, place));
	const to = (down: number, right: number) => ({
		row: within(row + down, size.rows),
		column: within(column + right, size.columns)
	});
	switch (key) {
		case 'ArrowDown':
			return to(1, 0);
		case 'ArrowUp':
			return to(-1, 0);
		case 'ArrowRight':
			return to(0, 1);
		case 'ArrowLeft':
			return to(0, -1);
		case 'Home':
			return to(0, -size.columns);
		case 'End':
			return to(0, size.columns);
		default:
			return undefined;
	}
}
