/** A field of a form that the page sends by itself, to take something back. */
export type SentField = readonly [name: string, value: string];

/** Students as fields, under the name that each form gives them. */
export function fieldsOf(name: string, ids: readonly string[]): SentField[] {
	return ids.map((id) => [name, id] as const);
}

/** The students that are ticked in a form; a button may carry one more. */
export function chosenIn(form: FormData): string[] {
	return [...new Set(form.getAll('student').map(String))];
}
