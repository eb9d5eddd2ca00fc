import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addMark,
	joinRanges,
	markProblem,
	markWords,
	mergeMarks,
	nameMark,
	readText,
	type Mark
} from './marks';
import { findQuote } from './quotes';

const passage = readText('The proxy army, they say, came at night. Nobody saw it.\nIt left');

function mark(quote: string, technique?: string): Mark {
	const span = findQuote(passage.text, quote);
	return technique === undefined ? { ...span, quote } : { ...span, quote, technique };
}

const said = (marks: readonly Mark[]) =>
	marks.map(({ quote, technique }) => (technique === undefined ? quote : `${quote}: ${technique}`));

const technique = fc.constantFrom(undefined, 'a', 'b');
const anyMark = fc
	.record({ at: fc.nat(passage.words.length - 1), length: fc.integer({ min: 1, max: 6 }), technique })
	.chain(({ at, length, technique }) =>
		fc.constantFrom(
			...markWords(passage, { from: at, to: Math.min(at + length, passage.words.length) }, technique)
		)
	);
const anyMarks = fc.array(anyMark, { maxLength: 8 });

describe('adding a mark', () => {
	it.each([
		['snaps to whole words', [], { start: 6, end: 12 }, ['proxy army']],
		['drops punctuation at the edges', [], { start: 3, end: 16 }, ['proxy army']],
		['takes one sentence each where it crosses an end', [], { start: 34, end: 47 }, ['night', 'Nobody']],
		['takes one paragraph each where it crosses a line break', [], { start: 48, end: 58 }, ['saw it', 'It']],
		['joins what overlaps', [mark('proxy army')], { start: 10, end: 20 }, ['proxy army, they']],
		['joins what touches', [mark('proxy')], { start: 10, end: 14 }, ['proxy army']],
		['joins over a comma', [mark('army')], { start: 16, end: 20 }, ['army, they']],
		['joins marks that it bridges', [mark('The'), mark('army')], { start: 4, end: 9 }, ['The proxy army']],
		['leaves apart what a word separates', [mark('proxy')], { start: 16, end: 20 }, ['proxy', 'they']],
		['does not join over a sentence end', [mark('night')], { start: 41, end: 47 }, ['night', 'Nobody']],
		['changes nothing for a selection without a word', [mark('proxy')], { start: 14, end: 16 }, ['proxy']]
	])('%s', (_, marks, selection, expected) => {
		expect(said(addMark(passage, marks, selection))).toEqual(expected);
	});

	it('lets marks of different techniques overlap', () => {
		expect(said(addMark(passage, [mark('proxy army', 'a')], { start: 10, end: 20 }, 'b'))).toEqual([
			'proxy army: a',
			'army, they: b'
		]);
	});

	it('keeps a named mark and an unnamed one apart', () => {
		expect(said(addMark(passage, [mark('proxy', 'a')], { start: 4, end: 9 }))).toEqual(['proxy', 'proxy: a']);
	});

	it('always gives marks that may be stored', () => {
		fc.assert(
			fc.property(anyMarks, fc.nat(70), fc.nat(70), (marks, a, b) => {
				const added = addMark(passage, mergeMarks(passage, marks), {
					start: Math.min(a, b),
					end: Math.max(a, b)
				});
				expect(added.map((each) => markProblem(passage, each))).toEqual(added.map(() => undefined));
			})
		);
	});
});

describe('naming a mark', () => {
	it('joins it with its neighbor of the same name', () => {
		const marks = mergeMarks(passage, [mark('proxy', 'a'), mark('army')]);
		expect(said(nameMark(passage, marks, 1, 'a'))).toEqual(['proxy army: a']);
	});

	it('takes its name off', () => {
		expect(said(nameMark(passage, [mark('proxy', 'a')], 0))).toEqual(['proxy']);
	});
});

describe('merged marks', () => {
	it('are the same when merged again', () => {
		fc.assert(
			fc.property(anyMarks, (marks) => {
				const merged = mergeMarks(passage, marks);
				expect(mergeMarks(passage, merged)).toEqual(merged);
			})
		);
	});

	it('are the same in whatever order marks come', () => {
		const shuffled = anyMarks.chain((marks) =>
			fc.tuple(fc.constant(marks), fc.shuffledSubarray(marks, { minLength: marks.length }))
		);
		fc.assert(
			fc.property(shuffled, ([marks, others]) => {
				expect(mergeMarks(passage, others)).toEqual(mergeMarks(passage, marks));
			})
		);
	});

	it('cover the words that the marks covered, and no others', () => {
		const covered = (marks: readonly Mark[]) =>
			passage.words.map(({ start, end }) => marks.some((each) => each.start < end && start < each.end));
		fc.assert(
			fc.property(anyMarks, (marks) => {
				expect(covered(mergeMarks(passage, marks))).toEqual(covered(marks));
			})
		);
	});
});

describe('a stored mark', () => {
	it('is in order when it quotes whole words', () => {
		expect(markProblem(passage, mark('proxy army'))).toBeUndefined();
	});

	it.each([
		['one that starts before the text', { start: -1, end: 3, quote: 'The' }, 'outside the passage'],
		['one that ends behind the text', { start: 59, end: 64, quote: 'left!' }, 'outside the passage'],
		['a reversed one', { start: 9, end: 4, quote: 'proxy' }, 'outside the passage'],
		['an empty one', { start: 4, end: 4, quote: '' }, 'outside the passage'],
		['one of no number', { start: Number.NaN, end: 9, quote: 'proxy' }, 'outside the passage'],
		['one that quotes other words', { start: 4, end: 9, quote: 'Proxy' }, 'quote does not match'],
		['one without a word', { start: 14, end: 15, quote: ',' }, 'holds no word'],
		['half a word', { start: 4, end: 7, quote: 'pro' }, 'not whole words'],
		['one with punctuation at its edge', { start: 10, end: 15, quote: 'army,' }, 'not whole words']
	])('is refused: %s', (_, stored, problem) => {
		expect(markProblem(passage, stored)).toBe(problem);
	});
});

describe('ranges', () => {
	it.each([
		[
			'overlap',
			[
				{ from: 0, to: 3 },
				{ from: 2, to: 5 }
			],
			[{ from: 0, to: 5 }]
		],
		[
			'touch',
			[
				{ from: 3, to: 5 },
				{ from: 0, to: 3 }
			],
			[{ from: 0, to: 5 }]
		],
		[
			'hold each other',
			[
				{ from: 0, to: 9 },
				{ from: 2, to: 3 }
			],
			[{ from: 0, to: 9 }]
		]
	])('are joined where they %s', (_, ranges, joined) => {
		expect(joinRanges(ranges)).toEqual(joined);
	});

	it('stay apart where a word lies between', () => {
		expect(
			joinRanges([
				{ from: 4, to: 5 },
				{ from: 0, to: 3 }
			])
		).toEqual([
			{ from: 0, to: 3 },
			{ from: 4, to: 5 }
		]);
	});
});
