/**
 * Enters again what was entered before the scripts ran, for the page to hear of: hydration has set every control to
 * what the server sent. `app.html` notes it down until this is called; call it once the page is hydrated.
 */
export function enterEarlyEntries(): void {
	const entries = globalThis.earlyEntries ?? [];
	globalThis.earlyEntries = undefined;
	for (const [control, [value, isChecked]] of entries) {
		if (!control.isConnected || control.type === 'file') continue;
		if (control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type)) {
			control.checked = isChecked ?? false;
		} else control.value = value;
		for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
	}
}
