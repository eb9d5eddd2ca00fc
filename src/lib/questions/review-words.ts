/** What every kind's feedback says alike. */
export const words = {
	prompt: 'The question',
	takeaway: 'To take away',
	/** Where nobody else reads what was written. */
	rate: 'Rate it yourself',
	rateHow:
		'What you wrote is stored nowhere, so nobody else grades it. Compare it with the model answer. Your rating is not stored either.'
};
