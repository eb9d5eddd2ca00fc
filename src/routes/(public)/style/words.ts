/** What the page of styles says. It is for those who build Underline. */
export const words = {
	title: 'Style',
	heading: 'Every part, in every state',
	lede: 'What pages are made of. Look at it in each theme, at 360 px, and with the colors of the system.',
	parts: {
		words: 'Words and lines',
		controls: 'Controls and messages',
		figures: 'Figures',
		questions: 'Questions, asked',
		feedback: 'Questions, answered'
	},
	partsNav: 'Parts of this page',
	kinds: 'Kinds of questions',
	theme: 'Theme',
	themes: { system: 'As the system', light: 'Light', dark: 'Dark', contrast: 'High contrast' },

	type: 'Type',
	typeNote: 'Newsreader for what is read, Atkinson Hyperlegible Next for what the page says',
	scale: [
		{ name: 'Front page', step: 'hero', sample: 'all countries involved' },
		{ name: 'Headline', step: 'headline', sample: 'One finding, one sentence' },
		{ name: 'Task', step: 'task', sample: 'Underline the words that push' },
		{ name: 'Finding', step: 'lead', sample: 'The class is split over two words.' },
		{ name: 'Passage', step: 'passage', sample: 'The council approved the bus lane in 1987.' },
		{ name: 'Interface', step: 'body', sample: 'Your marks, in reading order' },
		{ name: 'Note', step: 'small', sample: 'One counter-example breaks it.' },
		{ name: 'Label', step: 'micro', sample: '95% interval, n = 23' }
	],
	lines: 'The underline',
	linesNote: 'Style and color, never color alone',
	over: 'Over each other, and over a reader’s tint',
	class: 'What a class marked',
	verdicts: 'Verdicts',
	colors: 'Color',
	ratios: 'The ratios of every pair are said where the values stand, in tokens.css.',

	buttons: 'Buttons',
	fields: 'Fields',
	messages: 'Messages',
	saved: 'Saving',
	progress: 'Progress',
	dialog: 'Dialog',
	open: 'Open the dialog',
	nothing: 'Nothing yet',
	table: 'Table',
	next: 'The next step',
	note: 'A note in the margin'
};
