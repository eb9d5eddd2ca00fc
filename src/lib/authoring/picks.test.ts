import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../text/sentences';
import { pickOf, spansOfPicks, togglePick, widenPick, type Picks } from './picks';

const pick = (from: number, to = from + 1) => ({ from, to });
const text = 'One is first. Two is second.\n\nThree is third. Four is last.';
const sentences = sentencesOf(text);
const quotes = (picks: Picks) =>
	spansOfPicks(sentences, picks).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
	it.each<[string, Picks, number, Picks]>([
		['are picked in reading order', [pick(3)], 0, [pick(0), pick(3)]],
		['that stand together become one passage', [pick(0), pick(2)], 1, [pick(0, 3)]],
		['are let go', [pick(0), pick(2)], 2, [pick(0)]],
		['are let go at the edge of a passage', [pick(0, 3)], 0, [pick(1, 3)]],
		['are let go in the middle of a passage', [pick(0, 3)], 1, [pick(0), pick(2)]]
	])('%s', (_, before, sentence, after) => {
		expect(togglePick(before, sentence)).toEqual(after);
	});
});

describe('a passage', () => {
	it.each<[string, Picks, 'before' | 'after', Picks]>([
		['takes in the sentence before it', [pick(2)], 'before', [pick(1, 3)]],
		['takes in the sentence after it', [pick(2)], 'after', [pick(2, 4)]],
		['grows no further than the article', [pick(2, 4)], 'after', [pick(2, 4)]],
		['becomes one with what it comes to touch', [pick(2), pick(0)], 'before', [pick(0, 3)]]
	])('%s', (_, before, side, after) => {
		expect(widenPick(before, before[0] ?? pick(0), side, 4)).toEqual(after);
	});

	it('is the text from its first sentence to its last', () => {
		expect(quotes([pick(0), pick(1, 3)])).toEqual(['One is first.', 'Two is second.\n\nThree is third.']);
		expect(quotes([pick(3, 9)])).toEqual([]);
	});

	it('is found by a sentence in it', () => {
		expect([0, 1, 2].map((at) => pickOf([pick(1, 3)], at))).toEqual([undefined, pick(1, 3), pick(1, 3)]);
	});
});
