/**
 * Keeps Enter in a checkbox or radio from sending the form: the browser would press its first button, which is
 * *Back*. Buttons and links are left alone. An attachment.
 */
export function keepEnter(element: HTMLElement) {
	const keep = (event: KeyboardEvent) => {
		if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
	};
	element.addEventListener('keydown', keep);
	return () => element.removeEventListener('keydown', keep);
}
