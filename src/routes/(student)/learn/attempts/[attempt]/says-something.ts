/**
 * Whether a value looks like an answer. Good enough for a mark in a list until the server has said; the rule of
 * each kind is the server's.
 */
export function saysSomething(value: unknown): boolean {
	if (typeof value === 'string') return value.trim() !== '';
	if (typeof value === 'object' && value !== null) return Object.values(value).some(saysSomething);
	return value !== null && value !== undefined && value !== false;
}
