/** What stands beside the question; apart from the words of the feedback, which this page does not need. */
export const roles = { claim: 'Claim', source: 'Source' } as const;
export const naming = {
	legend: 'Claim or source?',
	field: 'claim or source',
	then: 'Mark the claim and its source, and say for each mark which it is.'
} as const;
export const noSource = 'No source is given for the claim';
export const noSourceBlocked = 'Remove the marked source first.';
