export const words = {
	options: 'Options',
	optionsHint: 'The feedback says why an option is right, or why not. Everybody can read it afterwards.',
	option: 'Option',
	add: 'Add an option',
	text: 'Text',
	right: 'This option is right',
	feedback: 'Feedback',
	technique: 'Technique it names (optional)',
	several: 'Several may be chosen',
	severalHint: 'Without it, one option is chosen, and any right one earns the point.',
	keepsOrder: 'Keep the options in this order',
	keepsOrderHint: 'For a scale, or numbers. Otherwise each student sees them in another order.'
};
