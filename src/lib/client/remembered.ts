/** Small choices about how a page looks and listens, kept on this device. Nothing of the work. */
const PREFIX = 'underline ';

/** undefined as well where the browser keeps nothing. */
export function recall(name: string): string | undefined {
	try {
		return localStorage.getItem(PREFIX + name) ?? undefined;
	} catch {
		return undefined;
	}
}

export function remember(name: string, value: string): void {
	try {
		localStorage.setItem(PREFIX + name, value);
	} catch {
		// It holds for this page, then.
	}
}
