type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

interface EarlyEntry {
	readonly control: Control;
	readonly value: string;
	readonly isChecked: boolean;
}

/**
 * What was entered on a page before its scripts ran: hydration sets every control to what the server sent. Call it
 * before the controls are hydrated. @returns what enters it again, for the page to hear of, once they are.
 */
export function keepEarlyEntries(): () => void {
	const entries: EarlyEntry[] = [...document.querySelectorAll<Control>('main :is(input, select, textarea)')]
		.filter(wasChanged)
		.map((control) => ({ control, value: control.value, isChecked: isTicked(control) }));
	return () => entries.forEach(enterAgain);
}

function wasChanged(control: Control): boolean {
	if (control instanceof HTMLSelectElement) {
		const sent = [...control.options].findIndex((option) => option.defaultSelected);
		return control.selectedIndex !== Math.max(0, sent);
	}
	if (control instanceof HTMLInputElement && ['radio', 'checkbox'].includes(control.type)) {
		return control.checked !== control.defaultChecked;
	}
	return control.value !== control.defaultValue;
}

function isTicked(control: Control): boolean {
	return control instanceof HTMLInputElement && control.checked;
}

function enterAgain({ control, value, isChecked }: EarlyEntry): void {
	if (!control.isConnected) return;
	if (control instanceof HTMLInputElement && ['radio', 'checkbox'].includes(control.type)) {
		// Of a radio group, the one that was chosen says it all.
		if (control.type === 'radio' && !isChecked) return;
		control.checked = isChecked;
	} else {
		control.value = value;
		control.dispatchEvent(new Event('input', { bubbles: true }));
	}
	control.dispatchEvent(new Event('change', { bubbles: true }));
}
