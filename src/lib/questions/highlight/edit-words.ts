export const words = {
	sourcing: 'Ask for a claim and its source',
	sourcingHint:
		'Instead of techniques. Students mark the claim and what the passage says of its source, or say that none is given.',
	noPassage: 'Choose the passage to be marked first.',
	asked: (keys: number, of: number) =>
		of === 0
			? 'The passage has no key. If it is fair, whoever marks something accuses it wrongly; if it is not, key it first.'
			: `${keys} of the ${of} ${of === 1 ? 'key' : 'keys'} of the passage ${keys === 1 ? 'is' : 'are'} asked for, by the techniques below.`,
	names: 'Ask what the marked words do',
	namesHint: 'Students name each mark with a technique.',
	offer: 'Techniques to offer first',
	offerHint: 'The likely ones, at least two. A link opens all others.'
};
