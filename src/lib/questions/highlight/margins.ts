/** Room for margin, passage, margin, in the reader's own text size. */
const WIDTH = 64;
const GAP = 20;
/** From the top of a number to the top of its note, so that the first lines meet. */
const RISE = 14;

/**
 * Sets each note beside the number it belongs to, and pushes it down where two would meet. Where there is no room,
 * the notes stay below their paragraphs. An attachment; it measures again when fonts, size or notes change.
 */
export function placeNotes(spread: HTMLElement) {
	const notes = () => [...spread.querySelectorAll<HTMLElement>('.mn')];
	const place = () => {
		const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
		const isWide = spread.clientWidth >= WIDTH * rem;
		spread.toggleAttribute('data-beside', isWide);
		const end = isWide ? placeBeside(spread, notes()) : 0;
		spread.style.setProperty('--end', `${end}px`);
	};
	const watch = new ResizeObserver(place);
	watch.observe(spread);
	for (const note of notes()) watch.observe(note);
	void document.fonts.ready.then(place);
	place();
	return () => watch.disconnect();
}

/** Gives back where the last note ends, in px from the top of the spread. */
function placeBeside(spread: HTMLElement, notes: readonly HTMLElement[]): number {
	const top = spread.getBoundingClientRect().top;
	const next = { left: 0, right: 0 };
	for (const note of notes) {
		const ref = spread.querySelector(`.passage [data-note="${note.dataset.note}"]`);
		const wanted = ref ? ref.getBoundingClientRect().top - top - RISE : 0;
		const side = note.dataset.side === 'right' ? 'right' : 'left';
		const y = Math.max(next[side], wanted);
		note.style.setProperty('--y', `${y}px`);
		next[side] = y + note.offsetHeight + GAP;
	}
	return Math.max(next.left, next.right);
}
