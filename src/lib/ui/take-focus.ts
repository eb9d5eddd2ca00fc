/**
 * Gives the focus to what was asked for and has come, so that it is read out at once, and shows where it begins. Of
 * what is higher than the window, a browser by itself shows the middle.
 */
export function takeFocus(element: HTMLElement): void {
	element.focus({ preventScroll: true });
	const isHigher = element.offsetHeight > window.innerHeight;
	element.scrollIntoView({ block: isHigher ? 'start' : 'nearest' });
}
