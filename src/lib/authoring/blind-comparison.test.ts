import { describe, expect, it } from 'vitest';
import { findQuote } from '../text/quotes';
import { compareBlind } from './blind-comparison';
import { aKey, doAll, plain, rangeFor } from './test-work';

const mark = (quote: string, technique = 'loaded-language') => ({
	...findQuote(plain.text, quote),
	quote,
	technique
});
const key = aKey(plain, 'savage regime', { acceptable: 'savage regime will' });
const compare = (
	quotes: string[],
	{ keys = [key], contested = [] as { span: { start: number; end: number }; reason: string }[] } = {}
) =>
	compareBlind(
		{ text: plain.text, keys, contested },
		{ marks: quotes.map((quote) => mark(quote)), nothing: quotes.length === 0 }
	);
const differing = (quotes: string[]) =>
	compare(quotes).differing.map(({ span, by }) => [plain.text.slice(span.start, span.end), by]);

describe('a second key', () => {
	it('that marks the same agrees in full', () => {
		expect(compare(['savage regime'])).toEqual({ alpha: 1, differing: [], names: { agreed: 1, of: 1 } });
	});

	it('may take in the margin', () => {
		expect(compare(['savage regime will']).alpha).toBe(1);
	});

	it('differs where only one of the two marked', () => {
		expect(differing(['regime will surely', 'late'])).toEqual([
			['savage', 'first'],
			['surely', 'second'],
			['late', 'second']
		]);
		expect(compare(['regime', 'late']).alpha).toBeCloseTo(1 - (33 * 2) / (4 * 30), 6);
	});

	it('has nothing to be compared with where neither marked a word', () => {
		expect(compare([], { keys: [] })).toEqual({
			alpha: undefined,
			differing: [],
			names: { agreed: 0, of: 0 }
		});
	});

	it('says how often its names are among those of the key', () => {
		const marks = [mark('savage', 'name-calling'), mark('regime'), mark('late')];
		expect(
			compareBlind({ text: plain.text, keys: [key], contested: [] }, { marks, nothing: false }).names
		).toEqual({ agreed: 1, of: 2 });
	});

	it('differs no more over words that become contested', () => {
		const before = { keys: [key], contested: [], chosen: undefined };
		const after = doAll(plain, [{ do: 'contest', range: rangeFor(plain, 'savage') }], before);
		const { alpha, differing: left } = compareBlind(
			{ text: plain.text, keys: [...after.keys], contested: [...after.contested] },
			{ marks: [mark('regime')], nothing: false }
		);
		expect([alpha, left]).toEqual([1, []]);
	});
});
