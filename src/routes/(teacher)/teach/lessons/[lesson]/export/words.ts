import type { FileFormat } from '$lib/exchange/make-lesson-file';

const plural = new Intl.PluralRules('en-US');

export const words = {
	lessons: 'Lessons',
	title: 'Download this lesson',
	lede: 'Four kinds of file. Under each stands what it keeps, what it changes and what it leaves out.',
	about: {
		pack: 'Everything, for another Underline. Made twice, it is the same file to the byte.',
		'moodle-xml': 'Questions for Moodle’s question bank, with feedback and hints. Marking becomes a choice.',
		gift: 'The same as plain text, for Moodle and what else reads GIFT. It holds no hints.',
		annotations:
			'The passages with their keys, as the W3C’s annotation model has them. It holds no questions.'
	} satisfies Record<FileFormat, string>,
	download: (format: string) => `Download as ${format}`,
	empty: 'Nothing of this lesson can go into such a file.',
	details: 'What becomes of each part',
	classOnly: (n: number) =>
		`${n} ${plural.select(n) === 'one' ? 'passage' : 'passages'} may be used in class only`,
	classOnlyText:
		'They stay out of the files, with the questions about them; their credit lines and links go along. Let them go only to somebody who may use them too.',
	letGo: 'Let these passages go along',
	apply: 'Show the files so'
} as const;
