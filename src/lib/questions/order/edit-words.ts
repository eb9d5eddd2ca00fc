export const words = {
	first: 'What stands first',
	firstHint: 'In words, as in “strongest evidence”.',
	last: 'What stands last',
	lastHint: 'As in “weakest evidence”.',
	items: 'Statements, in the right order',
	itemsHint: 'Students see them in another order.',
	item: 'Statement',
	add: 'Add a statement',
	text: 'Text',
	feedback: 'Why it stands there'
};
