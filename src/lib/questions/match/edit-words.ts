export const words = {
	targets: 'Targets',
	targetsHint: 'What the items are put to, in the order in which students see them.',
	target: 'Target',
	addTarget: 'Add a target',
	text: 'Text',
	technique: 'Technique it names (optional)',
	items: 'Items',
	item: 'Item',
	addItem: 'Add an item',
	itemHint: (isQuoted: boolean) =>
		isQuoted ? 'Words of the passage. Changing them here makes it a statement of your own.' : undefined,
	quote: 'Take words of the passage instead',
	words: 'Words of the passage',
	accepts: 'Where it belongs',
	acceptsHint: 'All that a careful reader could defend.',
	acceptsNone: 'Write the targets first.',
	unnamed: (number: number) => `Target ${number}`,
	feedback: 'Feedback'
};
