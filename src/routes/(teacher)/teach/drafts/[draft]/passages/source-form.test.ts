import { describe, expect, it } from 'vitest';
import { sourceSchema } from './source-form.server';
import { words } from './words';

const facts = {
	...{ text: 'Nobody asked the people.', title: 'On lunches', author: 'A. Writer', publisher: 'The Bee' },
	...{ published: 'May 2, 2026', link: 'https://bee.example/1', basis: 'quotation', license: '' }
};

/** What is wrong with a form, by field. */
function wrongIn(change: Partial<typeof facts>): Record<string, string> {
	const read = sourceSchema.safeParse({ ...facts, ...change });
	return Object.fromEntries((read.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]));
}

describe('a work', () => {
	it('is taken with all that its credit line says', () => {
		expect(wrongIn({})).toEqual({});
		expect(wrongIn({ link: '' })).toEqual({});
		expect(wrongIn({ basis: 'licensed', license: 'CC BY 4.0' })).toEqual({});
	});

	it('of somebody else has to say where and when it was published, and by which license', () => {
		expect(wrongIn({ publisher: ' ', published: '', basis: 'teaching-in-class' })).toEqual({
			publisher: words.publisherMissing,
			published: words.publishedMissing
		});
		expect(wrongIn({ basis: 'licensed' })).toEqual({ license: words.licenseMissing });
	});

	it('of one’s own need not', () => {
		expect(wrongIn({ publisher: '', published: '', basis: 'own' })).toEqual({});
	});

	it.each([
		['text', { text: '— … —' }, words.textMissing],
		['title', { title: ' ' }, words.titleMissing],
		['author', { author: '' }, words.authorMissing],
		['publisher', { publisher: 'x'.repeat(201) }, 'That is longer than 200 characters. Please shorten it.'],
		['published', { published: 'x'.repeat(61) }, 'That is longer than 60 characters. Please shorten it.'],
		['link', { link: 'javascript:alert(1)' }, words.linkWrong],
		['basis', { basis: 'hearsay' }, words.basisMissing]
	])('is refused with a wrong %s, said beside it', (field, change, message) => {
		expect(wrongIn(change)).toEqual({ [field]: message });
	});
});
