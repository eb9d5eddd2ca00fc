import type { Span } from '../text/words';

/** Where the edge of some words stands, in CSS pixels from the upper left corner of the passage. */
export interface EdgePlace {
	readonly x: number;
	readonly top: number;
	readonly bottom: number;
}

/** Where both edges of a span are drawn; undefined where the passage is not drawn at all. */
export function edgesOf(root: HTMLElement, span: Span): { start: EdgePlace; end: EdgePlace } | undefined {
	const start = placeOf(root, span.start, 'start');
	const end = placeOf(root, span.end, 'end');
	return start && end && { start, end };
}

/** A caret at the end of a word belongs to the line of that word, at its start to the line it begins. */
function placeOf(root: HTMLElement, offset: number, edge: 'start' | 'end'): EdgePlace | undefined {
	const at = edge === 'start' ? offset : offset - 1;
	const piece = Array.from(root.querySelectorAll<HTMLElement>('[data-start]')).findLast(
		({ dataset }) => Number(dataset['start']) <= at
	);
	const node = piece && document.createTreeWalker(piece, NodeFilter.SHOW_TEXT).nextNode();
	if (!piece || !node) return undefined;
	const caret = document.createRange();
	caret.setStart(node, offset - Number(piece.dataset['start']));
	const box = caret.getClientRects()[0];
	const origin = root.getBoundingClientRect();
	return box && { x: box.left - origin.left, top: box.top - origin.top, bottom: box.bottom - origin.top };
}
