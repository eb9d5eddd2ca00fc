import { describe, expect, test, vi } from 'vitest';
import { readText, type Mark } from '../text/marks';
import { findQuote } from '../text/quotes';
import { Marks, type MarkedPassage } from './marks.svelte';

const passage = readText('All of them came. None of them stayed for the end.');
const span = (quote: string) => findQuote(passage.text, quote);
const aMark = (quote: string, technique?: string): Mark => ({
	...span(quote),
	quote,
	...(technique === undefined ? {} : { technique })
});

function marksOf(given?: MarkedPassage) {
	const onchange = vi.fn<(marked: MarkedPassage) => void>();
	return {
		onchange,
		marks: new Marks(
			() => passage,
			() => given,
			onchange
		)
	};
}
const quotes = (marks: Marks) => marks.list.map(({ quote }) => quote);

describe('marks', () => {
	test('are those given, before anything is done', () => {
		expect(quotes(marksOf({ marks: [aMark('All')], nothing: false }).marks)).toEqual(['All']);
		expect(marksOf().marks.list).toEqual([]);
	});

	test('a selection becomes whole words, and is announced with the count', () => {
		const { marks, onchange } = marksOf();
		marks.add({ start: 1, end: 5 });
		expect(onchange).toHaveBeenCalledExactlyOnceWith({ marks: [aMark('All of')], nothing: false });
		expect(marks.said).toBe('Marked: “All of”. 1 mark.');
	});

	test('a selection over a sentence end becomes a mark in each', () => {
		const { marks } = marksOf();
		marks.add(span('came. None'));
		expect(quotes(marks)).toEqual(['came', 'None']);
		expect(marks.said).toBe('Marked: “came”, “None”. 2 marks.');
	});

	test('a selection without a word changes nothing', () => {
		const { marks, onchange } = marksOf();
		marks.add(span('. '));
		expect(onchange).not.toHaveBeenCalled();
	});

	test('words beside a mark join it, whatever the order', () => {
		const { marks } = marksOf();
		marks.add(span('them stayed'));
		marks.add(span('None of'));
		expect(quotes(marks)).toEqual(['None of them stayed']);
	});

	test('a second technique on the same words stands beside the first', () => {
		const { marks } = marksOf({ marks: [aMark('None of them', 'sweeping-generalization')], nothing: false });
		marks.add(span('of them stayed'));
		expect(quotes(marks)).toEqual(['None of them', 'of them stayed']);
	});

	test('a name is put on one mark, and marks that now belong together join', () => {
		const { marks } = marksOf({ marks: [aMark('All'), aMark('of them came', 'repetition')], nothing: false });
		marks.name(aMark('All'), 'repetition', 'Repetition');
		expect(marks.list).toEqual([aMark('All of them came', 'repetition')]);
		expect(marks.said).toBe('“All” is named Repetition.');
	});

	test('a mark is removed by itself, or by words that it holds', () => {
		const { marks } = marksOf({ marks: [aMark('All'), aMark('None of them')], nothing: false });
		marks.remove(aMark('All'));
		expect(marks.said).toBe('Removed: “All”. 1 mark.');
		marks.removeAt(span('them stayed'));
		expect(marks.list).toEqual([]);
		marks.removeAt(span('them stayed'));
		expect(marks.said).toBe('There is no mark here.');
	});

	test('the same announcement twice is told apart', () => {
		const { marks } = marksOf();
		marks.say('the');
		marks.say('the');
		expect(marks.said).toBe('the\u00a0');
	});

	test('“nothing to mark” ends with the first mark', () => {
		const { marks, onchange } = marksOf();
		marks.sayNothing(true);
		expect(onchange).toHaveBeenLastCalledWith({ marks: [], nothing: true });
		marks.add(span('All'));
		expect(marks.nothing).toBe(false);
		expect(onchange).toHaveBeenLastCalledWith({ marks: [aMark('All')], nothing: false });
	});
});
