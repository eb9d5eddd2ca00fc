/**
 * Which sentences of the list want one more row: the button “another part of this sentence”, pressed without
 * script, sends its sentence's index as `part`.
 */
export function extraPartsOf(fields: FormData | URLSearchParams): Record<number, number> {
	const wanted = fields
		.getAll('part')
		.filter((value) => typeof value === 'string' && /^\d{1,4}$/.test(value));
	return Object.fromEntries(wanted.map((sentence) => [Number(sentence), 1]));
}
