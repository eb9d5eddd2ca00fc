import { expect, it } from 'vitest';
import { reviewHighlight } from '$lib/questions/highlight/review';
import { shippedCourse } from '$lib/server/course';
import { findQuote } from '$lib/text/quotes';
import { remark, words } from './words';

const { frontPage } = shippedCourse();

function remarkOn(...quotes: string[]): string | undefined {
	const techniques = frontPage.keys.flatMap((key) => key.techniques);
	const marks = quotes.map((quote) => ({ ...findQuote(frontPage.text, quote), quote }));
	return remark(reviewHighlight({ techniques }, frontPage, marks));
}

it('who has found one place hears how many are left, not where', () => {
	expect(remarkOn('did everything')).toBe(words.more(1));
	expect(remarkOn('all countries')).toBe(words.more(1));
});

it('who has found all hears that this was it', () => {
	expect(remarkOn('did everything', 'all countries')).toBe(words.all);
});

it('who accuses fair words, or nearly all of them, is not told to go on', () => {
	expect(remarkOn('did everything', 'During the presence')).toBeUndefined();
	expect(remarkOn(frontPage.text)).toBe(words.wide);
	expect(remarkOn()).toBeUndefined();
});
