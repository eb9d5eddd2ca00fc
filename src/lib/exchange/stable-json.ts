/** JSON in which the fields of every object are sorted: equal values give equal text. */
export function stableJson(value: unknown): string {
	return `${JSON.stringify(value, sortFields, '\t')}\n`;
}

function sortFields(_key: string, value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
