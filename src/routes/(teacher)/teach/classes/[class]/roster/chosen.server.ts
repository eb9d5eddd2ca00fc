/** The students that are ticked in a form; a button may carry one more. */
export function chosenIn(form: FormData): string[] {
	return [...new Set(form.getAll('student').map(String))];
}
