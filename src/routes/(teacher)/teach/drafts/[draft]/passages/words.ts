import type { Basis, Extent } from '$lib/lessons/quotation';

const percent = (share: number) => `${Math.round(share * 100)}%`;

export const words = {
	title: 'Cut passages from an article',
	lede: 'Paste the text of an article, then pick the sentences that a lesson needs. Quote the shortest piece that does the job.',
	back: 'Back to the lesson',
	untitled: 'Untitled lesson',

	yours: 'Articles you pasted before',
	newOne: 'Paste another article',
	paste: 'The article',
	text: 'Text of the article',
	textHint: 'Only you can read the whole text. Students see the passages you cut.',
	facts: 'Whose it is',
	titleField: 'Title',
	author: 'Author',
	publisher: 'Publisher',
	publisherHint: 'The newspaper, the site, the book.',
	published: 'Date of publication',
	publishedHint: 'As printed: “May 2, 2026”.',
	link: 'Web address',
	linkHint: 'Stands under each passage.',
	basis: 'Why you may use it',
	bases: {
		quotation: 'Quotation: short pieces, to be analyzed',
		'teaching-in-class': 'Teaching in your own class: never shared outside it',
		licensed: 'Licensed: its license allows it',
		'public-domain': 'Public domain',
		own: 'Written by me or for this lesson'
	} satisfies Record<Basis, string>,
	license: 'License',
	licenseHint: 'Where it has one: “CC BY 4.0”.',
	add: 'Pick sentences',

	textMissing: 'Paste the article’s text.',
	textTooLong: 'The text is longer than 100,000 characters. Paste a part of it.',
	titleMissing: 'Type the title.',
	authorMissing: 'Type who wrote it, or “unsigned”.',
	publisherMissing: 'Type where it was published: the newspaper, the site, the book.',
	publishedMissing: 'Type when it was published, as printed, or “undated”.',
	licenseMissing: 'Type the license that allows it: “CC BY 4.0”.',
	linkWrong: 'This is no web address: those begin with https://.',
	basisMissing: 'Choose why you may use it.',
	tooLong: (most: number) => `That is longer than ${most} characters. Please shorten it.`,

	pickTitle: 'Pick a passage',
	pickFirst: 'Pick at least one sentence first.',
	cutAll: 'Cut with this reason',
	wasCut: 'It is cut, and stands in your lesson.',
	key: 'Key it now',
	another: 'Or pick another one here.',
	long: ({ words: taken, of }: Extent) =>
		`With this you quote ${taken} of ${of} words (${percent(taken / of)}). More than 250 words, or a fifth of a work, needs a reason.`,
	reason: 'Why so much',
	reasonHint: 'Kept with the passage.'
};
