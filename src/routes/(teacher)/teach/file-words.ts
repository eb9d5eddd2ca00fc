import type { Fate, Tally } from '$lib/exchange/report';

const plural = new Intl.PluralRules('en-US');
const counted = (n: number, one: string, many: string) => `${n} ${plural.select(n) === 'one' ? one : many}`;

/** What is said of files, on the way out and in. */
export const fileWords = {
	line: (line: number) => `Line ${line}.`,
	what: 'What',
	fate: 'What becomes of it',
	fates: { kept: 'Kept', converted: 'Converted', skipped: 'Left out' } satisfies Record<Fate['is'], string>,
	/** The three add up to all. */
	tally: ({ items, kept, converted, skipped }: Tally) =>
		`${counted(items, 'part', 'parts')}: ${kept} kept, ${converted} converted, ${skipped} left out.`,
	formats: {
		pack: 'Underline pack',
		'moodle-xml': 'Moodle XML',
		gift: 'GIFT',
		annotations: 'Web Annotation'
	}
} as const;
