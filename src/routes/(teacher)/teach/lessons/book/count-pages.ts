/** A sheet of paper between its margins, in millimeters. */
export interface Sheet {
	readonly width: number;
	readonly height: number;
}

const PIXELS = 96 / 25.4;

/**
 * How many pages each part of a book takes when it begins on a new one: the book is set for a moment in columns of a
 * page's size (its class `counted`), which break where pages do.
 */
export function countPages(
	book: HTMLElement,
	parts: readonly HTMLElement[],
	{ width, height }: Sheet
): number[] {
	book.style.setProperty('--line-length', `${width}mm`);
	book.style.setProperty('--page-height', `${height}mm`);
	book.classList.add('counted');
	const counts = parts.map(({ scrollWidth }) => Math.max(1, Math.round(scrollWidth / (width * PIXELS))));
	book.classList.remove('counted');
	return counts;
}

/** The page that each part begins on, and how many there are, when the first begins on page 1. */
export function pageNumbers(counts: readonly number[]): {
	readonly starts: number[];
	readonly total: number;
} {
	const starts: number[] = [];
	let next = 1;
	for (const count of counts) {
		starts.push(next);
		next += count;
	}
	return { starts, total: next - 1 };
}
