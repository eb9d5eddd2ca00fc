import type { Span, Word, WordRange } from '../text/words';

/** Long enough for a drag or a handle to come to rest, short enough not to be noticed. */
const REST = 150;

/**
 * Watches the reader's selection: one listener for mouse, touch handles and Shift with arrows. `onselect` gets the
 * span of the passage it covers, or undefined when it covers none of it. Gives back what stops the watching.
 */
export function watchSelection(
	root: HTMLElement,
	length: number,
	onselect: (span: Span | undefined) => void
) {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const changed = () => {
		clearTimeout(timer);
		timer = setTimeout(() => onselect(selectedSpan(root, length)), REST);
	};
	document.addEventListener('selectionchange', changed);
	return () => {
		clearTimeout(timer);
		document.removeEventListener('selectionchange', changed);
	};
}

/** The span of the passage that is selected now, cut to the passage; undefined when nothing in it is. */
export function selectedSpan(root: HTMLElement, length: number): Span | undefined {
	const selection = document.getSelection();
	if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
	const first = selection.getRangeAt(0);
	const last = selection.getRangeAt(selection.rangeCount - 1);
	if (!first.intersectsNode(root) && !last.intersectsNode(root)) return undefined;
	const start = offsetOf(root, length, first.startContainer, first.startOffset);
	const end = offsetOf(root, length, last.endContainer, last.endOffset);
	return start < end ? { start, end } : undefined;
}

/** The word that was tapped: only where the point lies on its letters, not in the space beside a short line. */
export function wordAtPoint(root: HTMLElement, words: readonly Word[], length: number, x: number, y: number) {
	const caret = caretAt(x, y);
	if (!caret || !root.contains(caret.node) || !isOnText(caret.node, x, y)) return undefined;
	const offset = offsetOf(root, length, caret.node, caret.offset);
	return words.find(({ start, end }) => start <= offset && offset <= end);
}

/** The offset in the passage's text under a point of the window; undefined where the point is on no text of it. */
export function offsetAtPoint(root: HTMLElement, length: number, x: number, y: number): number | undefined {
	const caret = caretAt(x, y);
	if (!caret || !root.contains(caret.node)) return undefined;
	return offsetOf(root, length, caret.node, caret.offset);
}

/**
 * What a tap on a word makes of the words selected so far: a word beside them joins, the first or last of several
 * leaves, the only one is dropped, any other word starts anew.
 */
export function tapWord(selected: WordRange | undefined, word: number): WordRange | undefined {
	const alone = { from: word, to: word + 1 };
	if (!selected) return alone;
	const { from, to } = selected;
	if (word === to) return { from, to: to + 1 };
	if (word === from - 1) return { from: word, to };
	if (to - from === 1 && word === from) return undefined;
	if (word === from) return { from: from + 1, to };
	if (word === to - 1) return { from, to: to - 1 };
	return alone;
}

/** The offset in the passage's text of a point in the page; before the passage 0, after it its length. */
function offsetOf(root: HTMLElement, length: number, node: Node, offset: number): number {
	const point = document.createRange();
	point.setStart(node, offset);
	for (const piece of root.querySelectorAll<HTMLElement>('[data-start]')) {
		const start = Number(piece.dataset.start);
		if (piece.contains(node)) {
			point.setStart(piece, 0);
			point.setEnd(node, offset);
			return start + point.toString().length;
		}
		if (point.comparePoint(piece, 0) >= 0) return start;
	}
	return length;
}

function caretAt(x: number, y: number): { node: Node; offset: number } | undefined {
	const position = document.caretPositionFromPoint?.(x, y);
	if (position) return { node: position.offsetNode, offset: position.offset };
	// eslint-disable-next-line @typescript-eslint/no-deprecated -- Safari before 26 knows only this one.
	const range = document.caretRangeFromPoint?.(x, y);
	return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

function isOnText(node: Node, x: number, y: number): boolean {
	const range = document.createRange();
	range.selectNodeContents(node);
	return Array.from(range.getClientRects()).some(
		(box) => x >= box.left - 2 && x <= box.right + 2 && y >= box.top - 4 && y <= box.bottom + 4
	);
}
