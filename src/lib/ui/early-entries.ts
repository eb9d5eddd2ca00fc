/**
 * Enters again what was entered before the scripts ran, for the page to hear of: hydration has set every control to
 * what the server sent. `app.html` notes it down until this is called; call it once the page is hydrated.
 */
export function enterEarlyEntries(): void {
	const entries = globalThis.earlyEntries ?? [];
	globalThis.earlyEntries = undefined;
	for (const [control, [value, checked]] of entries) {
		if (!control.isConnected) continue;
		// What a control does not have does it no harm.
		Object.assign(control, { value, checked });
		for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
	}
}
