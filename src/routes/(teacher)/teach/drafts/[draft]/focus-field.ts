import { withParents } from './place';

/** How long the fields of a kind may take to come, in milliseconds. */
const PATIENCE = 2000;

/** Goes to a field of what is shown, or to what it is part of; to the heading while there is neither. */
export function focusField(pane: HTMLElement, field: string): void {
	pane.querySelector<HTMLElement>('h2')?.focus();
	if (goTo(pane, field)) return;
	// The fields of a kind are loaded with its first question.
	const observer = new MutationObserver(() => {
		if (goTo(pane, field)) observer.disconnect();
	});
	observer.observe(pane, { childList: true, subtree: true });
	setTimeout(() => observer.disconnect(), PATIENCE);
}

function goTo(pane: HTMLElement, field: string): boolean {
	const found = withParents(field)
		.map((name) => pane.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`))
		.find((element) => element !== null);
	found?.focus();
	found?.scrollIntoView({ block: 'center' });
	return found !== undefined;
}
