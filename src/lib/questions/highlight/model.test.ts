import { describe, expect, it } from 'vitest';
import { AS_WRITTEN } from '../as-written';
import type { Mark } from '../../text/marks';
import type { Key, Passage } from '../../text/passage';
import { findQuote } from '../../text/quotes';
import { highlight, type HighlightContent } from './model';

const TEXT =
	'The savage plan, they say, was made by cowards at night. Nobody saw them go home. It cost 2 pounds.';
const REFERENCE = { id: 'r', publisher: 'Council', title: 'Count', date: '2026' };

const span = (quote: string) => findQuote(TEXT, quote);
const mark = (quote: string, technique?: string): Mark =>
	technique === undefined ? { ...span(quote), quote } : { ...span(quote), quote, technique };

function aKey(id: string, core: string, acceptable: string, technique: string): Key {
	return {
		...{ id, core: [span(core)], acceptable: [span(acceptable)], techniques: [technique], weight: 1 },
		...{ reason: `Secret reason ${id}`, spot: `Secret test ${id}`, tempts: 'Secret', plainer: 'Secret' },
		references: [REFERENCE]
	};
}

function aPassage(change: Partial<Passage> = {}): Passage {
	return {
		...{
			id: 'p',
			text: TEXT,
			origin: 'written',
			credit: 'Written for this course',
			topic: 'plans',
			side: 'against'
		},
		use: 'lesson',
		keys: [
			aKey('p.1', 'savage', 'The savage plan', 'loaded-language'),
			aKey('p.2', 'cowards', 'by cowards', 'name-calling')
		],
		contested: [{ span: span('they say'), reason: 'Readers differ here' }],
		looksLike: [],
		fairNotes: [{ span: span('2 pounds'), reason: 'A plain figure', references: [REFERENCE] }],
		...change
	};
}

const fairPassage = aPassage({
	keys: [],
	looksLike: ['loaded-language'],
	fair: {
		variant: 'marked-opinion',
		reason: 'It gives reasons',
		spot: 'Look for the because',
		references: [REFERENCE]
	}
});

function aQuestion(change: Partial<HighlightContent> = {}): HighlightContent {
	return {
		...{ id: 'q', kind: 'highlight', prompt: 'Mark the charged words.', passage: 'p' },
		techniques: ['loaded-language', 'name-calling'],
		...change
	};
}

const naming = {
	offer: ['loaded-language', 'name-calling'],
	all: ['loaded-language', 'name-calling', 'slogan-cliche']
};
const onlyLoaded = aQuestion({ techniques: ['loaded-language'] });
const answer = (...marks: Mark[]) => ({ marks, nothing: false });
const nothing = { marks: [], nothing: true };

describe('marks on a passage', () => {
	it.each([
		['all keys', answer(mark('savage'), mark('cowards')), 1],
		['their margins too', answer(mark('The savage plan'), mark('by cowards')), 1],
		['one key of two', answer(mark('savage')), 0.5],
		['no mark', answer(), 0],
		['nothing to mark', nothing, 0]
	])('score %s', (_, given, score) => {
		expect(highlight.grade(aQuestion(), aPassage(), given).score).toBe(score);
	});

	it('earn and cost nothing on keys of other techniques', () => {
		const { score, parts } = highlight.grade(
			onlyLoaded,
			aPassage(),
			answer(mark('savage'), mark('by cowards'))
		);
		expect({
			score,
			extraWords: parts.extraWords,
			keys: parts.keys.map(({ id }) => id),
			marks: parts.marks
		}).toEqual({
			...{ score: 1, extraWords: 0 },
			keys: ['p.1'],
			marks: ['on target', 'contested']
		});
	});

	it('earn and cost nothing on contested words', () => {
		const { score, parts } = highlight.grade(
			aQuestion(),
			aPassage(),
			answer(mark('savage'), mark('they say'), mark('cowards'))
		);
		expect([score, parts.extraWords]).toEqual([1, 0]);
	});

	it('cost points on fair words', () => {
		const { score, parts } = highlight.grade(
			aQuestion(),
			aPassage(),
			answer(mark('savage'), mark('cowards'), mark('Nobody'))
		);
		expect(parts.extraWords).toBe(1);
		expect(score).toBeCloseTo(1 - 1 / 13, 6);
	});

	it('never lose more than was earned', () => {
		const { parts } = highlight.grade(
			aQuestion(),
			aPassage(),
			answer(mark('savage'), mark('Nobody saw them go home'), mark('It cost 2 pounds'))
		);
		expect([parts.caught, parts.penalty]).toEqual([0.5, 0.5]);
	});

	it.each([
		['the right name', 'loaded-language', 1],
		['a wrong name', 'slogan-cliche', 0.5],
		['no name', undefined, 0.5]
	])('score half for the name where it is asked: %s', (_, technique, score) => {
		const question = aQuestion({ techniques: ['loaded-language'], naming });
		expect(highlight.grade(question, aPassage(), answer(mark('savage', technique))).score).toBe(score);
	});

	it.each([
		['no mark', nothing, 1],
		['a wrong mark', answer(mark('Nobody saw them go home')), 1 - 5 / 18]
	])('score a fair passage by what was left alone: %s', (_, given, score) => {
		expect(highlight.grade(aQuestion(), fairPassage, given).score).toBeCloseTo(score, 6);
	});

	it('give parts that may be stored', () => {
		const { parts } = highlight.grade(aQuestion(), aPassage(), answer(mark('savage'), mark('Nobody')));
		expect(highlight.parts.parse(parts)).toEqual(parts);
	});
});

describe('discernment in a highlight', () => {
	it.each([
		['a key found', answer(mark('savage')), { signal: true, flagged: true }],
		['only fair words marked', answer(mark('Nobody')), { signal: true, flagged: false }],
		['only a margin marked', answer(mark('plan')), { signal: true, flagged: false }],
		['nothing marked', nothing, { signal: true, flagged: false }]
	])('on a slanted passage is read from %s', (_, given, judgment) => {
		expect(highlight.judge(aQuestion(), aPassage(), given)).toEqual(judgment);
	});

	it.each([
		['fair words marked', answer(mark('Nobody')), { signal: false, flagged: true }],
		['contested words marked', answer(mark('they say')), { signal: false, flagged: false }],
		['nothing marked', nothing, { signal: false, flagged: false }]
	])('on a fair passage is read from %s', (_, given, judgment) => {
		expect(highlight.judge(aQuestion(), fairPassage, given)).toEqual(judgment);
	});

	it('is not read from a slanted passage without a key that was asked for', () => {
		expect(
			highlight.judge(aQuestion({ techniques: ['slogan-cliche'] }), aPassage(), nothing)
		).toBeUndefined();
	});

	it('is a miss where only a key of another technique is found', () => {
		expect(highlight.judge(onlyLoaded, aPassage(), answer(mark('cowards')))).toEqual({
			signal: true,
			flagged: false
		});
	});
});

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

describe('a highlight question before release', () => {
	it('holds the text, the prompt and the names to give', () => {
		expect(highlight.forStudent(aQuestion({ naming, takeaway: 'Secret' }), aPassage(), AS_WRITTEN)).toEqual({
			...{ id: 'q', kind: 'highlight', prompt: 'Mark the charged words.', naming },
			passage: { id: 'p', text: TEXT, origin: 'written', credit: 'Written for this course' }
		});
	});

	it.each([
		['slanted', aPassage()],
		['fair', fairPassage]
	])('tells nothing of the key of a %s passage', (_, passage) => {
		const sent = JSON.stringify(highlight.forStudent(aQuestion({ takeaway: 'Secret' }), passage, AS_WRITTEN));
		expect(sent).not.toMatch(/Secret|Readers differ|plain figure|gives reasons|because|core|fair|techniques/);
	});

	it('cannot be asked without its passage', () => {
		expect(() => highlight.forStudent(aQuestion(), undefined, AS_WRITTEN)).toThrow(
			'a highlight question has no passage'
		);
	});
});

describe('the context of a highlight question', () => {
	const content = aQuestion({ context: '“They” are the council.' });

	it('is shown before release and after', () => {
		expect([
			highlight.forStudent(content, aPassage(), AS_WRITTEN).context,
			highlight.review(content, aPassage(), undefined).context
		]).toEqual(['“They” are the council.', '“They” are the council.']);
	});

	it('is never empty', () => {
		expect(highlight.content.safeParse(aQuestion({ context: '' })).success).toBe(false);
	});
});

describe('a highlight question after release', () => {
	const notesOf = (question: HighlightContent, passage: Passage, ...marks: Mark[]) =>
		highlight.review(question, passage, answer(...marks)).notes;

	it('has a note for every key, numbered in reading order', () => {
		expect(notesOf(aQuestion(), aPassage(), mark('cowards'))).toMatchObject([
			{
				number: 1,
				verdict: 'missed',
				reason: 'Secret reason p.1',
				spot: 'Secret test p.1',
				references: [REFERENCE]
			},
			{ number: 2, verdict: 'found', reason: 'Secret reason p.2', words: { marked: 1, of: 1 } }
		]);
	});

	it('has no note for keys of other techniques', () => {
		expect(notesOf(onlyLoaded, aPassage()).map(({ reason }) => reason)).toEqual(['Secret reason p.1']);
	});

	it('calls a key that is marked in part so', () => {
		const passage = aPassage({
			keys: [aKey('p.1', 'The savage plan', 'The savage plan', 'loaded-language')]
		});
		expect(notesOf(onlyLoaded, passage, mark('savage'))).toMatchObject([
			{ verdict: 'partly', words: { marked: 1, of: 3 } }
		]);
	});

	it('says of fair words why they are fair', () => {
		expect(notesOf(aQuestion(), aPassage(), mark('2 pounds')).at(-1)).toMatchObject({
			...{
				verdict: 'wrong',
				techniques: ['fair-statement'],
				reason: 'A plain figure',
				references: [REFERENCE]
			}
		});
	});

	it('says of words in a fair passage why the passage is fair, with its references', () => {
		expect(notesOf(aQuestion(), fairPassage, mark('Nobody'))).toMatchObject([
			{ verdict: 'wrong', reason: 'It gives reasons', spot: 'Look for the because', references: [REFERENCE] }
		]);
	});

	it('says of contested words why readers differ', () => {
		expect(notesOf(onlyLoaded, aPassage(), mark('they say'))[1]).toMatchObject({
			...{ verdict: 'contested', reason: 'Readers differ here' }
		});
	});

	it.each([
		['the right name', mark('savage', 'loaded-language'), true],
		['a wrong name', mark('savage', 'slogan-cliche'), false],
		['no name', mark('savage'), false],
		['no mark', mark('Nobody'), undefined]
	])('says whether a key was named: %s', (_, given, named) => {
		const question = aQuestion({ techniques: ['loaded-language'], naming });
		expect(notesOf(question, aPassage(), given)[0]?.named).toBe(named);
	});

	it('says nothing of names where none were asked', () => {
		expect(notesOf(onlyLoaded, aPassage(), mark('savage'))[0]?.named).toBeUndefined();
	});

	it('shows the key, the score and the takeaway without an answer too', () => {
		const review = highlight.review(aQuestion({ takeaway: 'Read on.' }), aPassage(), undefined);
		expect(review).toMatchObject({
			marks: [],
			score: 0,
			takeaway: 'Read on.',
			keys: [{ id: 'p.1' }, { id: 'p.2' }]
		});
	});
});
