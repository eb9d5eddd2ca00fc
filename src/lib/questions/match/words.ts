// Answering ---------------------------------------------------------------
export const how = 'Choose where each row belongs. A choice can be used more than once, or not at all.';
export const choose = 'Choose …';
export const row = (number: number) => `Row ${number}: `;
export const quoted = (text: string) => `“${text}”`;

// Feedback ----------------------------------------------------------------
export const notAnswered = 'You did not answer this question.';
export function finding(right: number, of: number, open: number): string {
	if (right === of) return 'You put every row where it belongs.';
	const left = open === 0 ? '' : open === 1 ? ', and left one open' : `, and left ${open} open`;
	return `You put ${right} of ${of} rows where they belong${left}.`;
}
export const verdicts = { right: 'Right', wrong: 'Not right', open: 'Left open' } as const;
export const yours = 'Your choice: ';
export const belongs = 'Belongs to: ';
export const or = ' or ';
