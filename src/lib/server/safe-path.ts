/** A path of this site from what came in a query; undefined for anything that could lead elsewhere. */
export function safePath(value: string | null): string | undefined {
	if (!value?.startsWith('/')) return undefined;
	const base = 'http://underline.invalid';
	const url = URL.canParse(value, base) ? new URL(value, base) : undefined;
	return url?.origin === base ? url.pathname + url.search : undefined;
}
