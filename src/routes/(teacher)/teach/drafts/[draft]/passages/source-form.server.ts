/** The form of a work that passages are to be cut from. */
import { z } from 'zod';
import { BASES } from '$lib/lessons/quotation';
import { MOST_SOURCE } from '$lib/server/sources';
import { countWords } from '$lib/text/words';
import { words } from './words';

const upTo = (most: number) => z.string().trim().max(most, words.tooLong(most));
const line = (missing: string) => upTo(200).min(1, missing);
const maybe = upTo(300).transform((text) => text || null);

/** What is asked of a work. Of one that somebody else wrote, where and when it was published, too: it is named so. */
export const sourceSchema = z
	.object({
		text: z
			.string()
			.max(MOST_SOURCE, words.textTooLong)
			.refine((text) => countWords(text) > 0, words.textMissing),
		title: line(words.titleMissing),
		author: line(words.authorMissing),
		publisher: upTo(200),
		published: upTo(60),
		link: maybe.pipe(z.url({ protocol: /^https?$/, error: words.linkWrong }).nullable()),
		basis: z.enum(BASES, words.basisMissing),
		license: maybe
	})
	.superRefine(({ basis, publisher, published, license }, context) => {
		const miss = (field: string, message: string) =>
			context.addIssue({ code: 'custom', path: [field], message });
		if (basis === 'own') return;
		if (publisher === '') miss('publisher', words.publisherMissing);
		if (published === '') miss('published', words.publishedMissing);
		if (basis === 'licensed' && license === null) miss('license', words.licenseMissing);
	});
