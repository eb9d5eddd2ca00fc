import { describe, expect, it } from 'vitest';
import { AS_WRITTEN } from '../as-written';
import type { Passage } from '../../text/passage';
import { ratingsSchema, rewrite, type RewriteContent } from './model';

const TEXT = 'The savage plan of Mayor Pole cost 1,200 pounds. He called it “a first step” in May.';
const QUOTE = 'The savage plan of Mayor Pole cost 1,200 pounds.';

function aQuestion(change: Partial<RewriteContent> = {}): RewriteContent {
	return {
		...{ id: 'q', kind: 'rewrite', prompt: 'Say it fairly.', passage: 'p', techniques: ['loaded-language'] },
		sentence: { start: 0, end: QUOTE.length, quote: QUOTE },
		...{ model: 'Secret model', reason: 'Secret reason', tempts: 'Secret trap', references: [] },
		...change
	};
}

const passage: Passage = {
	...{ id: 'p', text: TEXT, origin: 'written', credit: 'Written for this course', topic: 'plans' },
	...{ side: 'against', use: 'lesson', keys: [], contested: [], looksLike: [], fairNotes: [] },
	fair: { variant: 'marked-opinion', reason: 'Secret reason', spot: 'Secret test', references: [] }
};
const answer = (text: string) => ({ text });
const partsOf = (text: string) => rewrite.grade(aQuestion(), passage, answer(text)).parts;

describe('a rewrite', () => {
	it('is graded by a person: it has no score and says nothing about discernment', () => {
		expect(rewrite.grade(aQuestion(), passage, answer('The plan cost 1,200 pounds.')).score).toBeUndefined();
		expect(rewrite.judge(aQuestion(), passage, answer('x'))).toBeUndefined();
		expect(rewrite.confidenceScale(aQuestion())).toBeUndefined();
	});

	it.each([
		['all facts and no charge', 'The plan of Mayor Pole cost 1,200 pounds.', [], [], []],
		['a charged word', 'The vicious plan of Mayor Pole cost 1200 pounds.', ['vicious'], [], []],
		['a number less', 'The plan of Mayor Pole was dear.', [], ['1,200'], []],
		['a name less', 'The plan cost 1,200 pounds.', [], [], ['Mayor Pole']],
		['nothing', '', [], ['1,200'], ['Mayor Pole']]
	])('shows what the machine sees in it: %s', (_, text, chargedLeft, numbers, names) => {
		expect(partsOf(text)).toEqual({ chargedLeft, lost: { numbers, names, quotes: [] } });
	});

	it('shows a quotation that is gone', () => {
		const quote = TEXT.slice(QUOTE.length + 1);
		const question = aQuestion({ sentence: { start: QUOTE.length + 1, end: TEXT.length, quote } });
		expect(rewrite.grade(question, passage, answer('In May he praised it.')).parts).toMatchObject({
			lost: { quotes: ['a first step'], names: [] }
		});
	});

	it('gives parts that may be stored', () => {
		const parts = partsOf('A disaster!');
		expect(rewrite.parts.parse(parts)).toEqual(parts);
	});

	it.each([
		['some words', 'a', true],
		['only spaces', ' \n ', false],
		['nothing', '', false]
	])('counts as given, or not, by %s', (_, text, isGiven) => {
		expect(rewrite.isGiven(answer(text))).toBe(isGiven);
	});
});

describe('a rewrite from outside', () => {
	it.each([
		['two lines', 'One.\nTwo.'],
		['nothing', ''],
		['600 characters', 'x'.repeat(600)],
		['what looks like HTML', '<script>alert(1)</script>'],
		['a word that every object has', '__proto__ constructor'],
		['Arabic and emoji', 'خطة 👍🏽']
	])('is accepted: %s', (_, text) => {
		expect(rewrite.answer.safeParse(answer(text)).success).toBe(true);
		expect(rewrite.problem(aQuestion(), passage, answer(text))).toBeUndefined();
	});

	it.each([
		['601 characters', 'x'.repeat(601), /longer than 600/],
		['a lone surrogate', 'x\ud800', /half/],
		['NUL', 'x\0', /control/],
		['an escape', 'x\u001b[1m', /control/]
	])('is refused in a sentence: %s', (_, text, problem) => {
		expect(rewrite.problem(aQuestion(), passage, answer(text))).toMatch(problem);
	});

	it.each([
		['no text', {}],
		['a number', { text: 1 }],
		['a list', { text: ['x'] }],
		['null', null],
		['another field', { text: 'x', score: 1 }],
		['an own __proto__', JSON.parse('{"text":"x","__proto__":{"score":1}}') as unknown],
		['a book', { text: 'x'.repeat(10_001) }]
	])('is not read: %s', (_, given) => {
		expect(rewrite.answer.safeParse(given).success).toBe(false);
	});

	it.each<[string, FormDataEntryValue | undefined, string]>([
		['text, with plain line breaks', 'One.\r\nTwo.', 'One.\nTwo.'],
		['nothing where the field is missing', undefined, ''],
		['nothing of a file', new File(['x'], 'x'), '']
	])('comes from a form: %s', (_, value, text) => {
		const form = { get: (name: string) => (name === 'text' ? value : null), getAll: () => [] };
		expect(rewrite.fromForm(aQuestion(), passage, form)).toEqual({ text });
	});
});

describe('a rewrite question before release', () => {
	it('holds the sentence and what has to stay, and not the model answer', () => {
		const sent = rewrite.forStudent(
			aQuestion({ keep: ['the price'], takeaway: 'Secret' }),
			passage,
			AS_WRITTEN
		);
		expect(sent).toMatchObject({ sentence: { quote: QUOTE }, keep: ['the price'], most: 600 });
		expect(JSON.stringify(sent)).not.toContain('Secret');
	});

	it('cannot be asked without its passage', () => {
		expect(() => rewrite.forStudent(aQuestion(), undefined, AS_WRITTEN)).toThrow('has no passage');
	});
});

describe('a rewrite question after release', () => {
	it('shows text, machine, model answer and reason', () => {
		expect(rewrite.review(aQuestion(), passage, answer('A savage plan.'))).toMatchObject({
			...{ text: 'A savage plan.', model: 'Secret model', reason: 'Secret reason', tempts: 'Secret trap' },
			seen: { chargedLeft: ['savage'] }
		});
	});

	it.each([
		['no answer', undefined],
		['an empty one', answer('  ')]
	])('sees nothing in %s', (_, given) => {
		expect(rewrite.review(aQuestion(), passage, given)).toMatchObject({ text: undefined, seen: undefined });
	});
});

describe('a class’s rewrites', () => {
	const report = (...texts: string[]) => rewrite.report(aQuestion(), passage, texts.map(answer));

	it('are counted by the charged words that three or more left, whatever the case', () => {
		const { n, words, plain } = report('Savage.', 'A savage, savage plan.', 'savage', 'Vicious.', 'Plain.');
		expect({ n, words, plain }).toEqual({ n: 5, words: [{ word: 'savage', students: 3 }], plain: 1 });
	});

	it('are counted by the facts that were lost', () => {
		expect(report('Mayor Pole.', '1,200', 'The plan of Mayor Pole cost 1,200 pounds.').lost).toEqual({
			...{ numbers: 1, names: 1, quotes: 0 }
		});
	});

	it('never repeat a swearword, or a text', () => {
		const sent = JSON.stringify(report('Bastard Hagrid', 'bastard Hagrid', 'a bastard, Hagrid'));
		expect(sent).not.toMatch(/bastard|Hagrid/i);
	});
});

describe('ratings by the rubric', () => {
	it.each([
		['all four', { facts: 2, charge: 1, attribution: 0, slant: 2 }, true],
		['three', { facts: 2, charge: 1, attribution: 0 }, false],
		['three points', { facts: 3, charge: 1, attribution: 0, slant: 2 }, false],
		['half a point', { facts: 0.5, charge: 1, attribution: 0, slant: 2 }, false],
		['text', { facts: '2', charge: 1, attribution: 0, slant: 2 }, false]
	])('are read or not: %s', (_, ratings, isRead) => {
		expect(ratingsSchema.safeParse(ratings).success).toBe(isRead);
	});
});
