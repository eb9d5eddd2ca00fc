export const words = {
	headline: {
		none: 'Nobody can read yet whom to ask.',
		contact: 'Everybody can read whom to ask.'
	},
	lede: 'Both texts stand on the page on privacy, which every page leads to. It begins with what Underline stores, so you need not say that again.',
	see: 'See the page',
	title: 'Your texts',
	contact: 'Whom to ask',
	contactHint:
		'The name of the school and of who runs this, an address, a telephone. Markdown: **bold**, lists, [links](https://…).',
	privacy: 'What else there is to say',
	privacyHint:
		'Which law lets you use Underline, where the machine stands, how parents see and delete data. Markdown, too.',
	keep: 'Save',
	saved: 'Saved. Everybody reads it so from now on.'
};
