/** Whether a text can be kept: it has no NUL, and no half of a surrogate pair. Files can write both by number. */
export function isStorable(text: string): boolean {
	return !text.includes('\0') && text.isWellFormed();
}

/** Where in a value the first text stands that cannot be kept, such as `steps[2].title`; undefined where none does. */
export function unstorablePlace(value: unknown, at = ''): string | undefined {
	if (typeof value === 'string') return isStorable(value) ? undefined : at;
	if (typeof value !== 'object' || value === null) return undefined;
	for (const [key, part] of Object.entries(value)) {
		const place = Array.isArray(value) ? `${at}[${key}]` : at === '' ? key : `${at}.${key}`;
		const found = unstorablePlace(part, place);
		if (found !== undefined) return found;
	}
	return undefined;
}
