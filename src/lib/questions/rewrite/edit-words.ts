export const words = {
	sentence: 'The words to be said fairly',
	model: 'One way to say it fairly',
	modelHint: 'Shown afterwards; there are others.',
	reason: 'Which words are charged, and how to tell',
	tempts: 'What a rewrite easily gets wrong (optional)',
	keep: 'What has to stay (optional)',
	keepHint: 'Names and numbers, said with the task.',
	keepOne: 'Fact',
	addKeep: 'Add a fact',
	text: 'Words'
};
