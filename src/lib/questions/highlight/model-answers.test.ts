/** What a highlight question takes for an answer. */
import { describe, expect, it } from 'vitest';
import { highlight } from './model';
import { answer, aPassage, aQuestion, mark, naming, nothing } from './test-highlight';

describe('an answer from outside', () => {
	const stored = (start: number, end: number, quote: string) => answer({ start, end, quote });

	it.each([
		['marks', answer(mark('savage'), mark('cowards'))],
		['marks in another order', answer(mark('cowards'), mark('savage'))],
		['nothing to mark', nothing],
		['not answered', answer()]
	])('is accepted: %s', (_, given) => {
		expect(highlight.problem(aQuestion(), aPassage(), given)).toBeUndefined();
	});

	it.each([
		['a mark behind the end', stored(98, 104, 'pounds'), 'A mark lies outside the passage.'],
		['a reversed mark', stored(10, 4, 'savage'), 'A mark lies outside the passage.'],
		['an empty mark', stored(4, 4, ''), 'A mark lies outside the passage.'],
		[
			'a wrong quote',
			stored(4, 10, 'gentle'),
			'A mark does not quote the passage. Reload the page and mark these words again.'
		],
		['half a word', stored(4, 7, 'sav'), 'A mark cuts a word in two.'],
		['a mark without a word', stored(15, 16, ','), 'A mark holds no word.'],
		[
			'marks that overlap',
			answer(mark('The savage'), mark('savage plan')),
			'The marks overlap, or cross a sentence end.'
		],
		['marks that touch', answer(mark('savage'), mark('plan')), 'The marks overlap, or cross a sentence end.'],
		[
			'the same mark twice',
			answer(mark('savage'), mark('savage')),
			'The marks overlap, or cross a sentence end.'
		],
		[
			'a mark over a sentence end',
			answer(mark('at night. Nobody')),
			'The marks overlap, or cross a sentence end.'
		],
		[
			'a name that was not asked for',
			answer(mark('savage', 'loaded-language')),
			'That technique cannot be given here.'
		],
		[
			'nothing beside a mark',
			{ marks: [mark('savage')], nothing: true },
			'“Nothing to mark” cannot stand beside marks.'
		]
	])('is refused: %s', (_, given, problem) => {
		expect(highlight.problem(aQuestion(), aPassage(), given)).toBe(problem);
	});

	it('is refused with a name that is not offered', () => {
		const given = answer(mark('savage', 'fair-statement'));
		expect(highlight.problem(aQuestion({ naming }), aPassage(), given)).toBe(
			'That technique cannot be given here.'
		);
	});

	it.each([
		['a start that is no number', [{ start: Number.NaN, end: 4, quote: 'x' }]],
		['an end that is infinite', [{ start: 0, end: Infinity, quote: 'x' }]],
		['a start before the text', [{ start: -1, end: 4, quote: 'x' }]],
		['half a position', [{ start: 0.5, end: 4, quote: 'x' }]],
		['a number as text', [{ start: '0', end: 4, quote: 'x' }]],
		['an empty quote', [{ start: 0, end: 4, quote: '' }]],
		['an endless quote', [{ start: 0, end: 4, quote: 'x'.repeat(4001) }]],
		['another field', [{ start: 0, end: 4, quote: 'x', score: 1 }]],
		['10,000 marks', Array.from({ length: 10_000 }, () => mark('savage'))]
	])('is not read with %s', (_, marks) => {
		expect(highlight.answer.safeParse({ marks, nothing: false }).success).toBe(false);
	});

	it.each([
		['marks', answer(mark('savage')), true],
		['nothing to mark', nothing, true],
		['neither', answer(), false]
	])('counts as given, or not, by %s', (_, given, isGiven) => {
		expect(highlight.isGiven(given)).toBe(isGiven);
	});
});
